// SPDX-License-Identifier: Apache-2.0
package cuepoint.search.lucene;

/// How well a text answers, by the formula of BM25 (Robertson and Zaragoza, "The Probabilistic
/// Relevance Framework", 2009).
final class Relevance {
  private static final double K1 = 1.2;
  private static final double B = 0.75;

  private Relevance() {}

  /// What repeated evidence counts: more of it counts for more, but less and less so, and in a long
  /// text for less than in a short one.
  ///
  /// @param words length of the text
  /// @param average length of all such texts
  static double saturated(double evidence, int words, double average) {
    return evidence * (K1 + 1) / (evidence + K1 * (1 - B + B * words / average));
  }

  /// What a word or phrase counts by how rare it is.
  ///
  /// @param occurrences how often it occurs at most
  /// @param texts how many texts there are
  static double rarity(long occurrences, long texts) {
    double in = Math.min(occurrences, texts);
    return Math.log1p((texts - in + 0.5) / (in + 0.5));
  }
}
