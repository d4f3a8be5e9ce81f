// SPDX-License-Identifier: Apache-2.0
/// What programs read before they walk the site: its maps, and what is theirs to read.
@NullMarked
package cuepoint.site.crawl;

import org.jspecify.annotations.NullMarked;
