// SPDX-License-Identifier: Apache-2.0
/// The page of a show.
@NullMarked
package cuepoint.site.show;

import org.jspecify.annotations.NullMarked;
