// SPDX-License-Identifier: Apache-2.0
package cuepoint.search.lucene;

/// Some words of a text that follow each other, as one number that sorts by where they begin: the
/// position of the first in the upper half, then how many they are, then whether they stand for
/// what was asked without being it: misheard, or another form of the word.
final class Span {
  private static final int HEARD = 1;
  private static final int WORDS_SHIFT = 1;
  private static final int START_SHIFT = 32;

  private Span() {}

  /// @param start position of the first word
  /// @param words how many there are
  static long of(int start, int words) {
    return (long) start << START_SHIFT | (long) words << WORDS_SHIFT;
  }

  /// The same words, misheard.
  static long heard(long span) {
    return span | HEARD;
  }

  /// Position of the first word.
  static int start(long span) {
    return (int) (span >>> START_SHIFT);
  }

  /// How many words there are.
  static int words(long span) {
    return (int) span >>> WORDS_SHIFT;
  }

  /// Position after the last word.
  static int end(long span) {
    return start(span) + words(span);
  }

  /// Whether what was asked was misheard there.
  static boolean isHeard(long span) {
    return (span & HEARD) != 0;
  }
}
