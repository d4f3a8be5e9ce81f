// SPDX-License-Identifier: Apache-2.0
package cuepoint.search.lucene;

import java.util.Arrays;

/// How often each word of a segment is spoken of each topic: 6 bytes for each word of a topic, 4
/// bytes a word of the segment. This is the inversion of the passages' words, made once.
final class PassageWords {
  private final int[] ends;
  private final int[] topics;
  private final short[] counts;

  /// Reads all that is spoken of topics twice; costs about 15 ns a word.
  PassageWords(PassageTable passages, WordTable words, int documents) {
    Counting counting = new Counting(passages, words);
    int[] sizes = new int[words.vocabulary().size() + 1];
    counting.each(documents, (word, _, _) -> sizes[word]++);
    // Each word's end moves from where it begins to where it ends as it is filled.
    ends = sizes;
    int size = 0;
    for (int word = 0; word < ends.length; word++) {
      int next = size + ends[word];
      ends[word] = size;
      size = next;
    }
    topics = new int[size];
    counts = new short[size];
    counting.each(
        documents,
        (word, topic, count) -> {
          int at = ends[word]++;
          topics[at] = topic;
          counts[at] = (short) Math.min(Short.MAX_VALUE, count);
        });
  }

  /// Where what is known of a word begins; it ends where that of the next begins.
  ///
  /// @param word its number
  int first(int word) {
    return ends[word - 1];
  }

  /// Where what is known of a word ends.
  int end(int word) {
    return ends[word];
  }

  /// The document of a topic that has the word in its passage; they ascend.
  int topic(int index) {
    return topics[index];
  }

  /// How often it has it there, at most {@link Short#MAX_VALUE}.
  int count(int index) {
    return counts[index];
  }

  /// Counts the words of one topic after the other.
  private static final class Counting {
    private final PassageTable passages;
    private final WordTable words;
    private final int[] counts;
    private final int[] found;
    private int size;

    Counting(PassageTable passages, WordTable words) {
      this.passages = passages;
      this.words = words;
      counts = new int[words.vocabulary().size() + 1];
      found = new int[counts.length];
    }

    @FunctionalInterface
    interface Taker {
      void take(int word, int topic, int count);
    }

    /// Tells how often each word is in each topic; topics ascend.
    void each(int documents, Taker taker) {
      for (int doc = 0; doc < documents; doc++) {
        long[] byTopic = byTopic(doc);
        for (int i = 0; i < byTopic.length; i++) {
          int passage = (int) byTopic[i];
          count(words.inOrder(doc), passages.start(passage), passages.end(passage));
          int topic = passages.topic(passage);
          if (i + 1 == byTopic.length || passages.topic((int) byTopic[i + 1]) != topic) {
            tell(topic, taker);
          }
        }
      }
    }

    /// The passages of an episode in the order of their topics: these in the upper halves.
    private long[] byTopic(int doc) {
      int first = passages.first(doc);
      long[] byTopic = new long[passages.first(doc + 1) - first];
      for (int i = 0; i < byTopic.length; i++) {
        byTopic[i] = (long) passages.topic(first + i) << Integer.SIZE | (first + i);
      }
      Arrays.sort(byTopic);
      return byTopic;
    }

    private void count(int[] inOrder, int start, int end) {
      for (int i = start; i < end; i++) {
        int word = inOrder[i] & ~WordTable.APOSTROPHE;
        if (counts[word]++ == 0) {
          found[size++] = word;
        }
      }
    }

    /// A position without a word has the number 0.
    private void tell(int topic, Taker taker) {
      for (int i = 0; i < size; i++) {
        int word = found[i];
        if (word > 0) {
          taker.take(word, topic, counts[word]);
        }
        counts[word] = 0;
      }
      size = 0;
    }
  }
}
