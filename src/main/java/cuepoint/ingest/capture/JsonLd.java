// SPDX-License-Identifier: Apache-2.0
package cuepoint.ingest.capture;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What a page tells machines of itself in JSON-LD (schema.org): who wrote it and where it stands.
final class JsonLd {
  /// Longest block that is read, in characters.
  private static final int MAX_LENGTH = 200_000;

  private static final int MAX_DEPTH = 40;

  private static final JsonMapper JSON =
      JsonMapper.builder(
              JsonFactory.builder()
                  .streamReadConstraints(
                      StreamReadConstraints.builder().maxNestingDepth(MAX_DEPTH).build())
                  .build())
          .build();

  private final List<String> authors = new ArrayList<>();
  private @Nullable String publisher;
  private @Nullable String headline;
  private @Nullable String description;

  /// Names of authors in order.
  List<String> authors() {
    return authors;
  }

  /// Who published the page, or null.
  @Nullable String publisher() {
    return publisher;
  }

  /// The headline of the first thing that has one, or null.
  @Nullable String headline() {
    return headline;
  }

  /// What the page is about, or null.
  @Nullable String description() {
    return description;
  }

  /// Reads one block; one that is damaged or too long tells nothing.
  void read(String block) {
    if (block.length() > MAX_LENGTH) {
      return;
    }
    try {
      take(JSON.readTree(block));
    } catch (JacksonException _) {
      // Pages are full of blocks that are no JSON, and nothing of a page depends on them.
    }
  }

  private void take(JsonNode node) {
    if (node.isArray()) {
      node.forEach(this::take);
    } else if (node.isObject()) {
      JsonNode graph = node.get("@graph");
      if (graph != null) {
        take(graph);
      }
      names(node.get("author"), authors);
      List<String> publishers = new ArrayList<>();
      names(node.get("publisher"), publishers);
      publisher = publisher == null && !publishers.isEmpty() ? publishers.getFirst() : publisher;
      headline = headline == null ? text(node.get("headline")) : headline;
      description = description == null ? text(node.get("description")) : description;
    }
  }

  private static void names(@Nullable JsonNode node, List<String> names) {
    if (node == null) {
      return;
    }
    if (node.isArray()) {
      node.forEach(one -> names(one, names));
    } else {
      String name = node.isObject() ? text(node.get("name")) : text(node);
      if (name != null) {
        names.add(name);
      }
    }
  }

  private static @Nullable String text(@Nullable JsonNode node) {
    return node != null && node.isString() ? node.stringValue() : null;
  }
}
