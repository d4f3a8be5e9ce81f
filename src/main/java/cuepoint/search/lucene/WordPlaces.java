// SPDX-License-Identifier: Apache-2.0
package cuepoint.search.lucene;

import java.util.Arrays;

/// Where each distinct word of one document is, in memory: 2 bytes a place and 8 bytes a word.
///
/// Words that begin alike have numbers that follow each other, so everything that begins in some
/// way lies side by side here. Not for documents of more than {@value #MOST} words.
final class WordPlaces {
  /// Longest document: nine hours of speech.
  static final int MOST = Character.MAX_VALUE;

  /// In the upper half the number of a word, in the lower half where its places end. In one array,
  /// for what lies apart is not in the processor's cache.
  private final long[] words;

  private final char[] places;

  private WordPlaces(long[] words, char[] places) {
    this.words = words;
    this.places = places;
  }

  /// Takes places in, one word after the other in the order of their numbers.
  static final class Builder {
    private long[] words = new long[64];
    private final char[] places;
    private int count;
    private int size;

    /// @param length words in the document, at most {@value #MOST}
    Builder(int length) {
      places = new char[length];
    }

    /// Adds a place of a word, after all earlier ones of the same.
    void add(int number, int place) {
      if (count == 0 || words[count - 1] >>> Integer.SIZE != number) {
        if (count == words.length) {
          words = Arrays.copyOf(words, count * 2);
        }
        count++;
      }
      places[size++] = (char) place;
      words[count - 1] = (long) number << Integer.SIZE | size;
    }

    /// What was added.
    WordPlaces build() {
      return new WordPlaces(
          Arrays.copyOf(words, count),
          size == places.length ? places : Arrays.copyOf(places, size));
    }
  }

  /// How many distinct words there are.
  int words() {
    return words.length;
  }

  /// The first distinct word with at least this number, as an index into them.
  int from(int number) {
    // Never found itself: the lower half of what is looked for is 0, that of every word is not.
    return -Arrays.binarySearch(words, (long) number << Integer.SIZE) - 1;
  }

  /// The number of a distinct word.
  int number(int word) {
    return (int) (words[word] >>> Integer.SIZE);
  }

  /// Where the places of a distinct word begin, for {@link #place}.
  int start(int word) {
    return word == 0 ? 0 : (int) words[word - 1];
  }

  /// Where they end.
  int end(int word) {
    return (int) words[word];
  }

  /// A place: the position of a word in the document; those of one word ascend.
  int place(int index) {
    return places[index];
  }
}
