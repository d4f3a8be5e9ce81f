// SPDX-License-Identifier: Apache-2.0
package cuepoint.ingest.feed;

import cuepoint.ingest.Format;
import cuepoint.ingest.MalformedSource;
import cuepoint.ingest.Reading;
import cuepoint.ingest.SourceFile;
import cuepoint.ingest.Stated;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;

/// Reads RSS 2.0 feeds of podcasts: what they say about each episode. What is kept and what is
/// dropped stands in `docs/formats/feed.md`.
@Component
public final class Feed implements Format {
  private static final String UNNUMBERED = "item of the feed that is no numbered episode, left out";

  @Override
  public String name() {
    return "feed";
  }

  @Override
  public int version() {
    return 3;
  }

  /// A file named `.rss`, or one that begins like XML and has an `rss` element near its beginning.
  @Override
  public boolean recognises(SourceFile file, Head head) {
    if (file.name().toLowerCase(Locale.ROOT).endsWith(".rss")) {
      return true;
    }
    // What UTF-16 leaves between the letters when read as UTF-8.
    String text = head.text().replace("\0", "").replace("\uFFFD", "").stripLeading();
    return (text.startsWith("<?xml") || text.startsWith("<rss") || text.startsWith("<!--"))
        && text.contains("<rss");
  }

  @Override
  public Reading read(SourceFile file) throws MalformedSource {
    List<FeedItem> items = new FeedParser(file).items();
    if (items.isEmpty()) {
      throw new MalformedSource(0, "a feed without items");
    }
    List<Stated> numbered = numbered(items);
    if (numbered.isEmpty()) {
      throw new MalformedSource(0, "nobody can tell the number of any item");
    }
    Map<String, Integer> repairs = new LinkedHashMap<>();
    if (numbered.size() < items.size()) {
      repairs.put(UNNUMBERED, items.size() - numbered.size());
    }
    return new Reading(Stated.NOTHING, null, null, numbered, repairs);
  }

  private static List<Stated> numbered(List<FeedItem> items) {
    Map<Integer, Integer> uses = new HashMap<>();
    for (FeedItem item : items) {
      Integer number = item.statedNumber();
      number = number != null ? number : item.addressNumber();
      if (number != null) {
        uses.merge(number, 1, Integer::sum);
      }
    }
    List<Stated> numbered = new ArrayList<>();
    for (FeedItem item : items) {
      Integer stated = item.statedNumber();
      Integer address = stated != null ? null : item.addressNumber();
      // The same number in the addresses of two items is that of something else.
      Integer number = address != null && uses.getOrDefault(address, 0) == 1 ? address : stated;
      if (number != null && item.isEpisode()) {
        numbered.add(item.stated(number));
      }
    }
    return numbered;
  }
}
