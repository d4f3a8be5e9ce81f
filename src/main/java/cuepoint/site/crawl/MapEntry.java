// SPDX-License-Identifier: Apache-2.0
package cuepoint.site.crawl;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// An address in a sitemap.
///
/// @param path from the root of the site
/// @param written when what is there was last written, or null where nobody knows
record MapEntry(String path, @Nullable Instant written) {}
