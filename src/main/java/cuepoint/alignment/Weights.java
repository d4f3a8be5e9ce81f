// SPDX-License-Identifier: Apache-2.0
package cuepoint.alignment;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;

/// How much each {@link Feature} counts, in nats for each unit of it.
final class Weights {
  private static final String FILE = "weights.properties";

  private final Map<Feature, Double> values = new EnumMap<>(Feature.class);

  /// The weights that come with the program.
  static Weights load() {
    Properties properties = new Properties();
    try (InputStream in = Objects.requireNonNull(Weights.class.getResourceAsStream(FILE), FILE)) {
      properties.load(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Weights weights = new Weights();
    for (Feature feature : Feature.values()) {
      String value = Objects.requireNonNull(properties.getProperty(feature.name()), feature.name());
      weights.set(feature, Double.parseDouble(value));
    }
    return weights;
  }

  double of(Feature feature) {
    return values.getOrDefault(feature, 0.0);
  }

  void set(Feature feature, double value) {
    values.put(feature, value);
  }
}
