// SPDX-License-Identifier: Apache-2.0
package cuepoint.search.lucene;

/// What each part of a query counts by how rare it is.
final class Rarities {
  private final double[] rarity;

  Rarities(double[] rarity) {
    this.rarity = rarity.clone();
  }

  /// What one part counts.
  double of(int part) {
    return rarity[part];
  }

  /// What several parts count together.
  ///
  /// @param held which ones, as a set of bits
  double of(long held) {
    double sum = 0;
    for (int i = 0; i < rarity.length; i++) {
      sum += (held & 1L << i) == 0 ? 0 : rarity[i];
    }
    return sum;
  }
}
