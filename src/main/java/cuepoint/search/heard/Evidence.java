// SPDX-License-Identifier: Apache-2.0
package cuepoint.search.heard;

/// How much of each feature there is at a place; 0 where nothing is said of it.
final class Evidence {
  private static final int FEATURES = Feature.values().length;

  private final double[] values;

  Evidence() {
    this(new double[FEATURES]);
  }

  private Evidence(double[] values) {
    this.values = values;
  }

  Evidence copy() {
    return new Evidence(values.clone());
  }

  void set(Feature feature, double value) {
    values[feature.index()] = value;
  }

  void set(Feature feature, boolean there) {
    values[feature.index()] = there ? 1 : 0;
  }

  double of(Feature feature) {
    return values[feature.index()];
  }

  /// What all of it amounts to, in nats.
  double score(Weights weights) {
    double sum = 0;
    for (int i = 0; i < values.length; i++) {
      sum += values[i] * weights.of(i);
    }
    return sum;
  }
}
