// SPDX-License-Identifier: Apache-2.0
/// Podcast feeds: RSS 2.0 with the namespaces of iTunes and Podcasting 2.0.
@NullMarked
package cuepoint.ingest.feed;

import org.jspecify.annotations.NullMarked;
