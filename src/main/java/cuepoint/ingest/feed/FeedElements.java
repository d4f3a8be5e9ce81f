// SPDX-License-Identifier: Apache-2.0
package cuepoint.ingest.feed;

import cuepoint.ingest.MalformedSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/// Gathers the items of a feed from its elements, however they were parsed.
final class FeedElements {
  private static final int MAX_ITEMS = 100_000;
  private static final int MAX_FIELD = 4000;
  private static final Set<String> FIELDS =
      Set.of(
          "title",
          "link",
          "guid",
          "pubDate",
          "dc:date",
          "itunes:title",
          "itunes:episode",
          "itunes:episodeType",
          "itunes:duration",
          "itunes:season",
          "podcast:episode",
          "podcast:season");

  private final Map<String, String> prefixes = new HashMap<>();
  private final List<FeedItem> items = new ArrayList<>();
  private final StringBuilder text = new StringBuilder();
  private @Nullable FeedItem item;
  private @Nullable String field;
  private int depth;
  private int itemDepth;

  /// Learns what a prefix stands for.
  void declare(String prefix, String namespace) {
    String usual = usualPrefix(namespace.toLowerCase(Locale.ROOT));
    if (usual != null && prefixes.size() < 100) {
      prefixes.put(prefix, usual);
    }
  }

  private static @Nullable String usualPrefix(String namespace) {
    if (namespace.contains("itunes.com/dtds/podcast")) {
      return "itunes";
    }
    if (namespace.contains("podcastindex")) {
      return "podcast";
    }
    return namespace.contains("purl.org/dc/elements") ? "dc" : null;
  }

  /// An element begins.
  ///
  /// @param name with its prefix
  /// @param attributes the value of an attribute by name, empty where it is missing
  void start(String name, UnaryOperator<String> attributes) throws MalformedSource {
    depth++;
    if (item == null) {
      if (name.equals("item")) {
        if (items.size() == MAX_ITEMS) {
          throw new MalformedSource(0, "a feed of more than 100 000 items");
        }
        item = new FeedItem();
        itemDepth = depth;
      }
      return;
    }
    if (depth == itemDepth + 1) {
      String known = resolve(name);
      field = FIELDS.contains(known) ? known : null;
      text.setLength(0);
      if (known.equals("enclosure")) {
        item.enclosure(
            attributes.apply("url"), attributes.apply("type"), attributes.apply("length").strip());
      }
    }
  }

  /// Text of the present element.
  void text(char[] characters, int from, int length) {
    if (field != null && depth == itemDepth + 1) {
      text.append(
          characters, from, Math.min(length, MAX_FIELD - Math.min(text.length(), MAX_FIELD)));
    }
  }

  /// The present element ends.
  void end() {
    if (item != null && depth == itemDepth) {
      items.add(item);
      item = null;
    } else if (item != null && field != null && depth == itemDepth + 1) {
      item.set(field, text.toString().strip());
      field = null;
    }
    depth--;
  }

  List<FeedItem> items() {
    return items;
  }

  private String resolve(String name) {
    int colon = name.indexOf(':');
    if (colon < 0) {
      return name;
    }
    String prefix = name.substring(0, colon);
    return prefixes.getOrDefault(prefix, prefix) + name.substring(colon);
  }
}
