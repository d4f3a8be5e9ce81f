// SPDX-License-Identifier: Apache-2.0
/// How often something is said as time goes by.
@NullMarked
package cuepoint.site.trends;

import org.jspecify.annotations.NullMarked;
