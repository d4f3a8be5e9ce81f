// SPDX-License-Identifier: Apache-2.0
package cuepoint.ingest;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/// A YAML mapping that knows its lines, so that every complaint names one.
final class YamlMap {
  private static final long MAX_BYTES = 1_000_000;
  private static final int MAX_ADDRESS = 2_000;

  private final Path file;
  private final Node node;
  private final Map<String, Node> values;

  private YamlMap(Path file, Node node, Map<String, Node> values) {
    this.file = file;
    this.node = node;
    this.values = values;
  }

  /// Reads a file of at most 1 MB; nothing where it is empty.
  ///
  /// @param what the file should be, in words
  /// @throws MalformedSettings when it is missing, unreadable, too large or no YAML
  static @Nullable Node compose(Path file, String what) throws MalformedSettings {
    String text;
    try {
      if (Files.size(file) > MAX_BYTES) {
        throw new MalformedSettings(file, 0, "larger than 1 MB, so hardly " + what);
      }
      text = new SourceFile(file.toString(), Files.readAllBytes(file)).text();
    } catch (IOException e) {
      throw new MalformedSettings(file, 0, "cannot be read (" + reason(e) + ")");
    } catch (MalformedSource e) {
      throw new MalformedSettings(file, e.line(), e.reason());
    }
    LoaderOptions options = new LoaderOptions();
    options.setAllowDuplicateKeys(false);
    try {
      return new Yaml(new SafeConstructor(options)).compose(new StringReader(text));
    } catch (MarkedYAMLException e) {
      int line = e.getProblemMark() == null ? 0 : e.getProblemMark().getLine() + 1;
      throw new MalformedSettings(file, line, "no YAML: " + e.getProblem());
    } catch (YAMLException e) {
      throw new MalformedSettings(file, 0, "no YAML: " + e.getMessage());
    }
  }

  private static String reason(IOException e) {
    return e instanceof java.nio.file.NoSuchFileException
        ? "there is no such file"
        : e.getClass().getSimpleName();
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
    if (value != null && value.length() > MAX_ADDRESS) {
      throw malformed(key, "an address of over " + MAX_ADDRESS + " characters");
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

  boolean flag(String key) throws MalformedSettings {
    String value = text(key);
    if (value == null || value.equals("false")) {
      return false;
    }
    if (value.equals("true")) {
      return true;
    }
    throw malformed(key, "'" + value + "' is neither true nor false");
  }

  /// A date, whose beginning in UTC counts, or a time with its zone.
  @Nullable Instant instant(String key) throws MalformedSettings {
    String value = text(key);
    if (value == null) {
      return null;
    }
    try {
      return value.length() <= "2019-05-01".length()
          ? LocalDate.parse(value).atStartOfDay(ZoneOffset.UTC).toInstant()
          : OffsetDateTime.parse(value).toInstant();
    } catch (DateTimeParseException _) {
      throw malformed(key, "'" + value + "' is no date such as 2019-05-01 or 2019-05-01T12:00:00Z");
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

  List<Node> items(String key) throws MalformedSettings {
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
