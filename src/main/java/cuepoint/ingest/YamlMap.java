// SPDX-License-Identifier: Apache-2.0
package cuepoint.ingest;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/// A YAML mapping that knows its lines, so that every complaint names one.
final class YamlMap {
  private final Path file;
  private final Node node;
  private final Map<String, Node> values;

  private YamlMap(Path file, Node node, Map<String, Node> values) {
    this.file = file;
    this.node = node;
    this.values = values;
  }

  static YamlMap of(Path file, @Nullable Node node) throws MalformedSettings {
    if (!(node instanceof MappingNode mapping)) {
      int line = node == null ? 0 : line(node);
      throw new MalformedSettings(file, line, "expected names with values, as in 'title: …'");
    }
    Map<String, Node> values = new LinkedHashMap<>();
    for (NodeTuple tuple : mapping.getValue()) {
      if (tuple.getKeyNode() instanceof ScalarNode key) {
        if (values.put(key.getValue(), tuple.getValueNode()) != null) {
          throw new MalformedSettings(file, line(key), "'" + key.getValue() + "' is given twice");
        }
      } else {
        throw new MalformedSettings(file, line(tuple.getKeyNode()), "a name must be plain text");
      }
    }
    return new YamlMap(file, mapping, values);
  }

  int line() {
    return line(node);
  }

  private static int line(Node node) {
    return node.getStartMark().getLine() + 1;
  }

  MalformedSettings malformed(String key, String reason) {
    Node value = values.get(key);
    return new MalformedSettings(file, line(value == null ? node : value), reason);
  }

  void allowOnly(Set<String> known) throws MalformedSettings {
    for (Map.Entry<String, Node> entry : values.entrySet()) {
      if (!known.contains(entry.getKey())) {
        String names = String.join(", ", known.stream().sorted().toList());
        throw new MalformedSettings(
            file,
            line(entry.getValue()),
            "'" + entry.getKey() + "' is not known here; known are " + names);
      }
    }
  }

  @Nullable String text(String key) throws MalformedSettings {
    Node value = values.get(key);
    return value == null || value.getTag().equals(Tag.NULL) ? null : scalar(value);
  }

  String required(String key) throws MalformedSettings {
    String value = text(key);
    if (value == null || value.isBlank()) {
      throw malformed(key, "'" + key + "' is missing");
    }
    return value;
  }

  @Nullable String address(String key) throws MalformedSettings {
    String value = text(key);
    if (value != null && !value.startsWith("https://") && !value.startsWith("http://")) {
      throw malformed(key, "'" + value + "' is no http or https address");
    }
    return value;
  }

  @Nullable Integer number(String key) throws MalformedSettings {
    String value = text(key);
    if (value == null) {
      return null;
    }
    try {
      return Integer.valueOf(value);
    } catch (NumberFormatException _) {
      throw malformed(key, "'" + value + "' is no whole number");
    }
  }

  @Nullable YamlMap map(String key) throws MalformedSettings {
    Node value = values.get(key);
    return value == null ? null : of(file, value);
  }

  List<YamlMap> maps(String key) throws MalformedSettings {
    List<YamlMap> maps = new ArrayList<>();
    for (Node item : items(key)) {
      maps.add(of(file, item));
    }
    return maps;
  }

  List<String> texts(String key) throws MalformedSettings {
    List<String> texts = new ArrayList<>();
    for (Node item : items(key)) {
      texts.add(scalar(item));
    }
    return texts;
  }

  List<Object> textsOrMaps(String key) throws MalformedSettings {
    List<Object> all = new ArrayList<>();
    for (Node item : items(key)) {
      all.add(item instanceof MappingNode ? of(file, item) : scalar(item));
    }
    return all;
  }

  private List<Node> items(String key) throws MalformedSettings {
    Node value = values.get(key);
    if (value == null || value.getTag().equals(Tag.NULL)) {
      return List.of();
    }
    if (value instanceof SequenceNode sequence) {
      return sequence.getValue();
    }
    if (value instanceof ScalarNode) {
      return List.of(value);
    }
    throw malformed(key, "'" + key + "' must be a list");
  }

  private String scalar(Node value) throws MalformedSettings {
    if (value instanceof ScalarNode scalar) {
      return scalar.getValue().strip();
    }
    throw new MalformedSettings(file, line(value), "expected plain text");
  }
}
