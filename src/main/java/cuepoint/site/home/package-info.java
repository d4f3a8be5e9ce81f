// SPDX-License-Identifier: Apache-2.0
/// The first page, and the pages about the archive itself.
@NullMarked
package cuepoint.site.home;

import org.jspecify.annotations.NullMarked;
