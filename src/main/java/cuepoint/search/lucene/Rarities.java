// SPDX-License-Identifier: Apache-2.0
package cuepoint.search.lucene;

import java.util.List;
import java.util.function.Function;

/// What each part of a query counts by how rare it is.
final class Rarities {
  private final double[] rarity;

  private Rarities(double[] rarity) {
    this.rarity = rarity;
  }

  /// Weighs the parts of a query.
  ///
  /// @param words the field in question of a segment
  /// @param texts how many documents have that field
  static Rarities of(
      List<QueryPart> parts, Snapshot snapshot, Function<Segment, WordTable> words, long texts) {
    double[] rarity = new double[parts.size()];
    for (int i = 0; i < rarity.length; i++) {
      long occurrences = 0;
      for (Segment segment : snapshot.segments()) {
        occurrences += words.apply(segment).atMost(parts.get(i));
      }
      rarity[i] = Relevance.rarity(occurrences, texts);
    }
    return new Rarities(rarity);
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
