// SPDX-License-Identifier: Apache-2.0
/// People and sponsors.
@NullMarked
package cuepoint.site.people;

import org.jspecify.annotations.NullMarked;
