// SPDX-License-Identifier: Apache-2.0
package cuepoint.site;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/// What a page is about, for search engines and assistants: a thing in the words of schema.org.
///
/// @param properties in the order in which they are written; nothing in them is empty
public record JsonLd(Map<String, Object> properties) {
  private static final JsonMapper JSON = new JsonMapper();

  /// Copies the properties.
  public JsonLd {
    properties = Collections.unmodifiableMap(new LinkedHashMap<>(properties));
  }

  /// A thing of which nothing is said yet.
  ///
  /// @param type such as `PodcastEpisode`
  public static JsonLd of(String type) {
    return new JsonLd(Map.of("@type", type));
  }

  /// The same with one thing more said of it; nothing where there is nothing to say.
  ///
  /// @param value a text, a number, a thing, or a list of them
  public JsonLd with(String name, @Nullable Object value) {
    if (value == null
        || (value instanceof String text && text.isBlank())
        || (value instanceof Collection<?> list && list.isEmpty())) {
      return this;
    }
    Map<String, Object> more = new LinkedHashMap<>(properties);
    more.put(name, plain(value));
    return new JsonLd(more);
  }

  private static Object plain(Object value) {
    return switch (value) {
      case JsonLd thing -> thing.properties();
      case List<?> list -> list.stream().map(JsonLd::plain).toList();
      default -> value;
    };
  }

  /// Several things as JSON-LD that can stand in a page as it is: nothing in it ends a script
  /// element, or is taken for markup by whatever reads pages.
  static String script(List<JsonLd> things) {
    Map<String, Object> graph = new LinkedHashMap<>();
    graph.put("@context", "https://schema.org");
    graph.put("@graph", things.stream().map(JsonLd::properties).toList());
    String json = JSON.writeValueAsString(graph);
    StringBuilder safe = new StringBuilder(json.length() + 16);
    for (int i = 0; i < json.length(); i++) {
      char c = json.charAt(i);
      switch (c) {
        // Outside of texts JSON has none of these.
        case '<', '>', '&', '\u2028', '\u2029' -> safe.append(String.format("\\u%04x", (int) c));
        default -> safe.append(c);
      }
    }
    return safe.toString();
  }
}
