// SPDX-License-Identifier: Apache-2.0
package cuepoint.search.heard;

/// What speaks for or against a name's having been misheard at a place. The first ones are known
/// when an episode is indexed, the others (from {@link #COMMON} on) only when it is asked.
enum Feature {
  /// Always 1.
  ALWAYS,
  /// How unlike it sounds, as a share of what there is to hear.
  SOUND,
  /// The same squared, so that the last bit may count more or less than the first.
  SOUND_SQUARED,
  /// How unlike it sounds, in consonants.
  SOUND_LOST,
  /// How unlike it is spelled, as a share of the longer spelling.
  SPELLING,
  /// The same letters, split otherwise.
  SAME_LETTERS,
  /// The first letters differ.
  OTHER_FIRST,
  /// How much the name has to hear: the logarithm of its consonants.
  LENGTH,
  /// Heard as two words.
  TWO_WORDS,
  /// Heard as three words or more.
  MORE_WORDS,
  /// Where a part is talked about that has the name in its heading.
  IN_HEADING,
  /// Where a part is talked about that has the name in its text.
  IN_TEXT,
  /// Less than a minute off such a part, or nobody knows where it is.
  NEAR,
  /// A capital letter within a sentence.
  CAPITAL,
  /// Capital letters inside.
  CAPITALS,
  /// A sentence ends between its words.
  BROKEN,
  /// The name is written unlike an English word.
  ODD_NAME,
  /// The name has a capital letter within a sentence of the notes.
  CAPITAL_NAME,
  /// The logarithm of how often the name is in the notes.
  TIMES_WRITTEN,
  /// Only the start or the end of a word is unlike, as in plurals.
  INFLECTED,
  /// The logarithm of how often the episode has the name as it is written.
  RIGHT,
  /// The same times how unlike it sounds: a name that is known is not misheard badly.
  RIGHT_SOUND,
  /// The word before or after it is the one it has in the notes.
  NEIGHBOUR,
  /// All its words are somewhere in the notes.
  WRITTEN,
  /// Its words follow each other in the notes.
  WRITTEN_TOGETHER,
  /// The logarithm of how often it is spoken where the part is talked about.
  TIMES_HERE,
  /// The logarithm of how often it is spoken elsewhere in the episode.
  TIMES_ELSEWHERE,
  /// The logarithm of how often it is spoken among a million words of the archive.
  COMMON,
  /// How many times more often it is spoken in the episode than in the archive, a logarithm.
  LIFT,
  /// The same of all episodes whose notes have the name.
  LIFT_OF_ALL;

  /// Where it is in an array of all: places by the hundred thousand are weighed.
  @SuppressWarnings("EnumOrdinal")
  int index() {
    return ordinal();
  }
}
