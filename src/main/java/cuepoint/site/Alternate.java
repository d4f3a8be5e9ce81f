// SPDX-License-Identifier: Apache-2.0
package cuepoint.site;

import cuepoint.feed.AtomWriter;
import cuepoint.feed.JsonFeedWriter;
import cuepoint.feed.RssWriter;
import java.util.Set;

/// A page's content in another form, or a feed of what is on it, as a link in its head.
///
/// @param type media type
/// @param href address, from the root
/// @param title for readers who choose
public record Alternate(String type, String href, String title) {
  private static final Set<String> FEEDS =
      Set.of(RssWriter.MEDIA_TYPE, AtomWriter.MEDIA_TYPE, JsonFeedWriter.MEDIA_TYPE);

  /// Whether readers can subscribe to it.
  public boolean isFeed() {
    return FEEDS.contains(type);
  }
}
