// SPDX-License-Identifier: Apache-2.0
/// Feeds of everything that is listed, and of searches.
@NullMarked
package cuepoint.site.feeds;

import org.jspecify.annotations.NullMarked;
