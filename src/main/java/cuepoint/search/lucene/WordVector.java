// SPDX-License-Identifier: Apache-2.0
package cuepoint.search.lucene;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntToDoubleFunction;

/// A text as it is compared with others: the words that tell most about it, as a vector of length
/// 1.
///
/// @param words by number, ascending
/// @param weights of the words
/// @param inHeadline which of the words stand in the headline
@SuppressWarnings("ArrayRecordComponent") // nobody compares them
record WordVector(int[] words, double[] weights, boolean[] inHeadline) {
  /// Words that count of a text.
  private static final int MOST = 40;

  /// A word in the headline counts for this much more than once in the text.
  private static final double HEADLINE = 3;

  private record Weighed(int word, double weight, boolean inHeadline) {}

  /// Of a text's words.
  ///
  /// @param tells what each word tells, by number; 0 for nothing
  static WordVector of(TopicWords.Counts counts, IntToDoubleFunction tells) {
    return of(
        counts.words(),
        counts.inHeadline(),
        i ->
            often(counts.inHeadline()[i], counts.inText()[i])
                * tells.applyAsDouble(counts.words()[i]));
  }

  /// How much it counts that a word is written.
  ///
  /// @param inText how often outside the headline
  static double often(boolean inHeadline, int inText) {
    return (inHeadline ? HEADLINE : 0) + (inText == 0 ? 0 : 1 + Math.log(inText));
  }

  /// Of different words, by number, ascending.
  ///
  /// @param weighs what each weighs, by its index; those that weigh nothing are left out
  static WordVector of(int[] words, boolean[] headline, IntToDoubleFunction weighs) {
    List<Weighed> all = new ArrayList<>();
    for (int i = 0; i < words.length; i++) {
      double weight = weighs.applyAsDouble(i);
      if (weight > 0) {
        all.add(new Weighed(words[i], weight, headline[i]));
      }
    }
    List<Weighed> kept =
        all.stream()
            .sorted(Comparator.comparingDouble(Weighed::weight).reversed())
            .limit(MOST)
            .sorted(Comparator.comparingInt(Weighed::word))
            .toList();
    double length = Math.sqrt(kept.stream().mapToDouble(w -> w.weight() * w.weight()).sum());
    boolean[] inHeadline = new boolean[kept.size()];
    for (int i = 0; i < inHeadline.length; i++) {
      inHeadline[i] = kept.get(i).inHeadline();
    }
    return new WordVector(
        kept.stream().mapToInt(Weighed::word).toArray(),
        kept.stream().mapToDouble(w -> w.weight() / Math.max(length, Double.MIN_NORMAL)).toArray(),
        inHeadline);
  }

  /// What a word weighs; 0 where the text does not have it.
  double weight(int word) {
    int at = Arrays.binarySearch(words, word);
    return at < 0 ? 0 : weights[at];
  }

  /// Whether no word weighs more.
  boolean isFirst(int word) {
    return weight(word) >= Arrays.stream(weights).max().orElse(0);
  }

  /// How alike two texts are, from 0 to 1.
  double cosine(WordVector other) {
    double sum = 0;
    for (int i = 0; i < words.length; i++) {
      sum += weights[i] * other.weight(words[i]);
    }
    return sum;
  }

  /// Whether a word stands in the headline.
  boolean headlines(int word) {
    int at = Arrays.binarySearch(words, word);
    return at >= 0 && inHeadline[at];
  }
}
