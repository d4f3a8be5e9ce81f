// SPDX-License-Identifier: Apache-2.0
package cuepoint.search.heard;

import java.util.EnumMap;
import java.util.Map;

/// How much of each feature there is at a place; 0 where nothing is said of it.
final class Evidence {
  private final Map<Feature, Double> values;

  Evidence() {
    this(new EnumMap<>(Feature.class));
  }

  private Evidence(Map<Feature, Double> values) {
    this.values = values;
  }

  Evidence copy() {
    return new Evidence(new EnumMap<>(values));
  }

  void set(Feature feature, double value) {
    values.put(feature, value);
  }

  void set(Feature feature, boolean there) {
    if (there) {
      values.put(feature, 1.0);
    }
  }

  double of(Feature feature) {
    return values.getOrDefault(feature, 0.0);
  }

  /// What all of it amounts to, in nats.
  double score(Weights weights) {
    double sum = 0;
    for (Map.Entry<Feature, Double> value : values.entrySet()) {
      sum += value.getValue() * weights.of(value.getKey());
    }
    return sum;
  }
}
