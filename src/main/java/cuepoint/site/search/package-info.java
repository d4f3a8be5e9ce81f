// SPDX-License-Identifier: Apache-2.0
/// The search page.
@NullMarked
package cuepoint.site.search;

import org.jspecify.annotations.NullMarked;
