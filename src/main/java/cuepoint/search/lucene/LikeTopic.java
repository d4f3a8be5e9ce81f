// SPDX-License-Identifier: Apache-2.0
package cuepoint.search.lucene;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/// A topic as it is compared with others: the words that tell most about it, as a vector of length
/// 1, and the projects it is about.
///
/// @param words by number, ascending
/// @param weights of the words
/// @param inHeadline which of the words stand in the headline
@SuppressWarnings("ArrayRecordComponent") // nobody compares them
record LikeTopic(
    TopicNotes notes,
    int[] words,
    double[] weights,
    boolean[] inHeadline,
    Map<String, ProjectNames.Named> projects) {
  /// Words that count of a topic.
  private static final int MOST = 40;

  /// A word in the headline counts for this much more than once in the text.
  private static final double HEADLINE = 3;

  private record Weighed(int word, double weight, boolean inHeadline) {}

  /// A topic of an archive's words.
  static LikeTopic of(Segment segment, int doc, TopicWords words, ProjectNames names) {
    TopicWords.Counts counts = words.count(segment, doc);
    List<Weighed> all = new ArrayList<>();
    for (int i = 0; i < counts.words().length; i++) {
      int word = counts.words()[i];
      double telling = words.telling(word);
      if (telling > 0) {
        int inText = counts.inText()[i];
        double often =
            (counts.inHeadline()[i] ? HEADLINE : 0) + (inText == 0 ? 0 : 1 + Math.log(inText));
        all.add(new Weighed(word, often * telling, counts.inHeadline()[i]));
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
    TopicNotes notes = segment.topic(doc);
    return new LikeTopic(
        notes,
        kept.stream().mapToInt(Weighed::word).toArray(),
        kept.stream().mapToDouble(w -> w.weight() / Math.max(length, Double.MIN_NORMAL)).toArray(),
        inHeadline,
        names.of(notes));
  }

  /// What a word weighs; 0 where the topic does not have it.
  double weight(int word) {
    int at = Arrays.binarySearch(words, word);
    return at < 0 ? 0 : weights[at];
  }

  /// Whether a word stands in the headline.
  boolean headlines(int word) {
    int at = Arrays.binarySearch(words, word);
    return at >= 0 && inHeadline[at];
  }

  /// Whether another topic is of the same episode.
  boolean isBeside(LikeTopic other) {
    return notes.place().equals(other.notes.place());
  }
}
