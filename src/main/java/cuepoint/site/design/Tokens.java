// SPDX-License-Identifier: Apache-2.0
package cuepoint.site.design;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What the style sheet defines in its first rule and everything else is made of.
///
/// @param values by name without the dashes, in the order of the style sheet
record Tokens(Map<String, String> values) {
  private static final Pattern DEFINITION = Pattern.compile("--([a-z0-9-]+): ([^;{}]+);");
  private static final Pattern COLOUR = Pattern.compile("#[0-9a-f]{6}");

  /// @param style a style sheet of our own
  static Tokens of(String style) {
    Map<String, String> values = new LinkedHashMap<>();
    Matcher definition = DEFINITION.matcher(style.substring(0, style.indexOf('}')));
    while (definition.find()) {
      values.put(definition.group(1), definition.group(2));
    }
    return new Tokens(values);
  }

  /// The names of all colours.
  List<String> colours() {
    return values.keySet().stream()
        .filter(name -> COLOUR.matcher(values.getOrDefault(name, "")).find())
        .toList();
  }

  /// The names that begin so.
  List<String> starting(String beginning) {
    return values.keySet().stream().filter(name -> name.startsWith(beginning)).toList();
  }

  /// What a name stands for, as the style sheet writes it.
  String value(String name) {
    return Objects.requireNonNull(values.get(name), name);
  }

  /// A colour by day.
  Colour light(String name) {
    return shades(name).getFirst();
  }

  /// The same by night.
  Colour dark(String name) {
    return shades(name).getLast();
  }

  /// One shade, or that of day and that of night.
  private List<Colour> shades(String name) {
    return COLOUR.matcher(value(name)).results().map(shade -> Colour.of(shade.group())).toList();
  }
}
