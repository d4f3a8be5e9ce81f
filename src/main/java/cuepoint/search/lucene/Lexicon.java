// SPDX-License-Identifier: Apache-2.0
package cuepoint.search.lucene;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Every distinct word of the archive as of one snapshot, with how often it is said and written.
/// Unlike the vocabularies of segments it counts no deleted texts. Costs about 80 bytes a word.
final class Lexicon {
  /// How often each word occurs.
  private static final class Counts {
    private final int[] spoken;
    // In headlines and below them.
    private final int[] written;
    // In links' texts and addresses.
    private final int[] linked;
    // Of all these, how often with an apostrophe inside.
    private final int[] apostrophes;

    Counts(int size) {
      spoken = new int[size];
      written = new int[size];
      linked = new int[size];
      apostrophes = new int[size];
    }
  }

  private final String[] words;
  private final Counts counts;
  private final long spokenWords;
  private final long writtenWords;

  private Lexicon(String[] words) {
    this.words = words;
    counts = new Counts(words.length);
    spokenWords = 0;
    writtenWords = 0;
  }

  private Lexicon(Lexicon all, int size, int[] kept) {
    words = new String[size];
    counts = new Counts(size);
    long said = 0;
    long noted = 0;
    for (int i = 0; i < size; i++) {
      words[i] = all.words[kept[i]];
      counts.spoken[i] = all.counts.spoken[kept[i]];
      counts.written[i] = all.counts.written[kept[i]];
      counts.linked[i] = all.counts.linked[kept[i]];
      counts.apostrophes[i] = all.counts.apostrophes[kept[i]];
      said += counts.spoken[i];
      noted += counts.written[i];
    }
    spokenWords = said;
    writtenWords = noted;
  }

  /// Counts the words of a snapshot; costs about 5 ns for each and 1 µs for each distinct one.
  static Lexicon of(Snapshot snapshot) {
    Map<String, Integer> distinct = new HashMap<>();
    for (Segment segment : snapshot.segments()) {
      for (WordTable table :
          List.of(segment.words(WordField.SPOKEN), segment.words(WordField.NOTES))) {
        Vocabulary vocabulary = table.vocabulary();
        for (int number = 1; number <= vocabulary.size(); number++) {
          distinct.put(vocabulary.word(number).utf8ToString(), 0);
        }
      }
    }
    String[] words = distinct.keySet().toArray(String[]::new);
    Arrays.sort(words);
    Lexicon lexicon = new Lexicon(words);
    for (Segment segment : snapshot.segments()) {
      lexicon.count(segment);
    }
    return lexicon.withoutUnused();
  }

  private void count(Segment segment) {
    int[] said = numbers(segment.words(WordField.SPOKEN).vocabulary());
    int[] noted = numbers(segment.words(WordField.NOTES).vocabulary());
    for (int doc = 0; doc < segment.reader().maxDoc(); doc++) {
      if (segment.isLive(doc)) {
        count(
            segment.words(WordField.SPOKEN).inOrder(doc),
            0,
            Integer.MAX_VALUE,
            said,
            counts.spoken);
        TopicNotes topic = segment.tables().topic(doc);
        if (topic != null) {
          int[] words = segment.words(WordField.NOTES).inOrder(doc);
          count(words, 0, topic.textEnd(), noted, counts.written);
          count(words, topic.textEnd(), Integer.MAX_VALUE, noted, counts.linked);
        }
      }
    }
  }

  private void count(int[] words, int from, int to, int[] numbers, int[] sums) {
    for (int i = from; i < Math.min(to, words.length); i++) {
      int number = numbers[words[i] & ~WordTable.APOSTROPHE];
      if (number >= 0) {
        sums[number]++;
        counts.apostrophes[number] += words[i] < 0 ? 1 : 0;
      }
    }
  }

  private Lexicon withoutUnused() {
    int[] kept = new int[words.length];
    int size = 0;
    for (int i = 0; i < words.length; i++) {
      if (isKnown(i)) {
        kept[size++] = i;
      }
    }
    return new Lexicon(this, size, kept);
  }

  /// The number here of each word of a segment; -1 for 0, and where only deleted texts have it.
  int[] numbers(Vocabulary vocabulary) {
    int[] numbers = new int[vocabulary.size() + 1];
    numbers[0] = -1;
    for (int number = 1; number < numbers.length; number++) {
      numbers[number] = Math.max(-1, number(vocabulary.word(number).utf8ToString()));
    }
    return numbers;
  }

  /// The number of a word, from 0; negative where the archive does not have it.
  int number(String word) {
    return Arrays.binarySearch(words, word);
  }

  /// How many distinct words there are.
  int size() {
    return words.length;
  }

  /// The word with a number; words are in the order of their characters.
  String word(int number) {
    return words[number];
  }

  /// How often a word is said.
  int spoken(int number) {
    return counts.spoken[number];
  }

  /// How often a word is in headlines and notes.
  int written(int number) {
    return counts.written[number];
  }

  /// How often a word occurs anywhere.
  long everywhere(int number) {
    return (long) counts.spoken[number] + counts.written[number] + counts.linked[number];
  }

  /// How often a word occurs with an apostrophe inside.
  int withApostrophe(int number) {
    return counts.apostrophes[number];
  }

  private boolean isKnown(int number) {
    return everywhere(number) > 0;
  }

  /// The part of all that is said that is this word.
  double spokenShare(int number) {
    return counts.spoken[number] / (double) Math.max(1, spokenWords);
  }

  /// How much more often a word is written than said: 1 for one that is as common in both, more for
  /// what episodes are about, less for what is only talk. Rare words are taken for the former.
  double topicality(int number) {
    double written = (counts.written[number] + 0.5) / Math.max(1, writtenWords);
    double spoken = (counts.spoken[number] + 0.5) / Math.max(1, spokenWords);
    return written / spoken;
  }
}
