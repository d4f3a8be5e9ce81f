// SPDX-License-Identifier: Apache-2.0
package cuepoint.search.heard;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/// How much each {@link Feature} counts, in nats; learned by `Training` in the tests.
final class Weights {
  static final String FILE = "weights.tsv";

  private final double[] each = new double[Feature.values().length];

  Weights(Map<Feature, Double> each) {
    each.forEach((feature, weight) -> this.each[feature.index()] = weight);
  }

  /// Those that are shipped.
  static Weights load() {
    try (InputStream in = Objects.requireNonNull(Weights.class.getResourceAsStream(FILE), FILE)) {
      Map<Feature, Double> each = new EnumMap<>(Feature.class);
      new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.startsWith("#"))
          .map(line -> line.split("\t", 2))
          .forEach(line ->
              each.put(Feature.valueOf(line[0].toUpperCase(Locale.ROOT)), Double.valueOf(line[1])));
      return new Weights(each);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// @param feature its index
  double of(int feature) {
    return each[feature];
  }
}
