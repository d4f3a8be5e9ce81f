// SPDX-License-Identifier: Apache-2.0
package cuepoint.ingest.capture;

import java.io.InputStream;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;

/// Reads the two lists in a WACZ: its pages, and the digests of its entries. Both are read as
/// streams, since a list of pages may hold the text of each.
final class PageList {
  /// Most lines that are remembered.
  private static final int MAX_LINES = 100_000;

  private static final JsonFactory JSON =
      JsonFactory.builder()
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxNestingDepth(40)
                  .maxStringLength(8_000_000)
                  .maxNameLength(1000)
                  .build())
          .build();

  private PageList() {}

  /// Titles by address, out of a `pages.jsonl`.
  ///
  /// @throws tools.jackson.core.JacksonException when it is damaged; the map has what came before
  static void titles(InputStream in, Map<String, String> titles) {
    try (JsonParser json = JSON.createParser(ObjectReadContext.empty(), in)) {
      for (JsonToken at = json.nextToken(); at != null; at = json.nextToken()) {
        if (at == JsonToken.START_OBJECT) {
          put(json, "url", "title", titles);
        }
      }
    }
  }

  /// Digests by name of entry, out of a `datapackage.json`.
  ///
  /// @throws tools.jackson.core.JacksonException when it is damaged
  static Map<String, String> digests(InputStream in) {
    Map<String, String> digests = new HashMap<>();
    try (JsonParser json = JSON.createParser(ObjectReadContext.empty(), in)) {
      if (json.nextToken() != JsonToken.START_OBJECT) {
        return digests;
      }
      while (json.nextToken() == JsonToken.PROPERTY_NAME) {
        boolean resources = json.currentName().equals("resources");
        if (json.nextToken() == JsonToken.START_ARRAY && resources) {
          while (json.nextToken() == JsonToken.START_OBJECT) {
            put(json, "path", "hash", digests);
          }
        } else {
          json.skipChildren();
        }
      }
    }
    return digests;
  }

  /// Reads one object and puts one of its fields under another.
  private static void put(JsonParser json, String key, String value, Map<String, String> map) {
    String name = null;
    String told = null;
    while (json.nextToken() == JsonToken.PROPERTY_NAME) {
      String field = json.currentName();
      json.nextToken();
      if (field.equals(key)) {
        name = text(json);
      } else if (field.equals(value)) {
        told = text(json);
      } else {
        json.skipChildren();
      }
    }
    boolean known = name != null && name.length() <= WebPlace.MAX_LENGTH;
    if (known && told != null && map.size() < MAX_LINES) {
      map.putIfAbsent(name, PlainText.line(told));
    }
  }

  private static @Nullable String text(JsonParser json) {
    if (json.currentToken() == JsonToken.VALUE_STRING) {
      return json.getString();
    }
    json.skipChildren();
    return null;
  }
}
