// SPDX-License-Identifier: Apache-2.0
package cuepoint.search.lucene;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Puts those topics first that are in good company: that are about the same as the others that
/// were found, whatever words of the query they have. What has its words by chance is mostly about
/// something that no other is.
///
/// This is relevance feedback without asking (Rocchio, "Relevance Feedback in Information
/// Retrieval", 1971), on what is found and not on the query, so nothing more is looked up.
///
/// @param asked how many of the first are taken for answers, the better ones the more
/// @param weight what being about the same as all of them counts beside having all that the first
///   has
/// @param depth how many of the first are put in order
record Company(int asked, double weight, int depth) {
  /// The figures learned from labelled questions (docs/search.md).
  static final Company LEARNED = new Company(30, 4, 50);

  /// Puts the first of some matches into another order.
  ///
  /// @param found in the order of their scores
  /// @param order what comes first, by the scores that they are given here
  List<Match> inOrder(List<Match> found, Subjects subjects, Comparator<Match> order) {
    List<Match> first = found.subList(0, Math.min(depth, found.size()));
    double best = first.stream().mapToDouble(Match::score).max().orElse(0);
    if (best <= 0) {
      return found;
    }
    Together together = new Together();
    double[] weights = new double[first.size()];
    for (int i = 0; i < Math.min(asked, weights.length); i++) {
      double share = first.get(i).score() / best;
      weights[i] = together.add(about(first.get(i), subjects), share * share);
    }
    List<Match> better = new ArrayList<>();
    for (int i = 0; i < weights.length; i++) {
      Match match = first.get(i);
      double alike = together.alike(about(match, subjects), weights[i]);
      better.add(match.scored(match.score() / best + weight * alike));
    }
    better.sort(order);
    better.addAll(found.subList(first.size(), found.size()));
    return better;
  }

  private static @Nullable WordVector about(Match match, Subjects subjects) {
    return subjects.of(match.segment(), match.doc());
  }

  /// What several topics are about, one by its weight more than another.
  private static final class Together {
    private final Map<Integer, Double> words = new HashMap<>();
    private double all;

    /// Adds a topic.
    ///
    /// @return its weight; 0 where nothing is known of it
    double add(@Nullable WordVector topic, double weight) {
      if (topic == null) {
        return 0;
      }
      for (int i = 0; i < topic.words().length; i++) {
        words.merge(topic.words()[i], weight * topic.weights()[i], Double::sum);
      }
      all += weight;
      return weight;
    }

    /// The cosine of a topic with each of the others, on average.
    ///
    /// @param own its own weight among them
    double alike(@Nullable WordVector topic, double own) {
      if (topic == null || all <= own) {
        return 0;
      }
      double sum = 0;
      for (int i = 0; i < topic.words().length; i++) {
        double here = topic.weights()[i];
        sum += here * (words.getOrDefault(topic.words()[i], 0.0) - own * here);
      }
      return sum / (all - own);
    }
  }
}
