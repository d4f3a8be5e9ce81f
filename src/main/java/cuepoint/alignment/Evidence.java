// SPDX-License-Identifier: Apache-2.0
package cuepoint.alignment;

import java.util.EnumMap;
import java.util.Map;

/// How much of each feature there is, for every unit of speech.
final class Evidence {
  private final Map<Feature, double[]> values = new EnumMap<>(Feature.class);

  /// Adds a feature: one number for each unit.
  Evidence with(Feature feature, double[] perUnit) {
    values.put(feature, perUnit);
    return this;
  }

  /// The features.
  Map<Feature, double[]> values() {
    return values;
  }

  /// What all of it amounts to, for each unit, in nats.
  double[] score(Weights weights, int units) {
    double[] score = new double[units];
    values.forEach((feature, perUnit) -> {
      double weight = weights.of(feature);
      for (int i = 0; i < units; i++) {
        score[i] += weight * perUnit[i];
      }
    });
    return score;
  }
}
