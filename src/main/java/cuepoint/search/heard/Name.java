// SPDX-License-Identifier: Apache-2.0
package cuepoint.search.heard;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// A word of the notes, or several written without a blank, that may be a name.
final class Name {
  /// Its words in the form in which words are compared.
  final List<String> words;

  final String term;
  final String letters;

  /// The ways in which it is written, in the order of the notes.
  final Set<String> written = new LinkedHashSet<>();

  /// Parts of the notes that have it, and whether in their heading.
  final Map<Integer, Boolean> parts = new HashMap<>();

  final Set<String> before = new HashSet<>();
  final Set<String> after = new HashSet<>();

  /// Whether it is written unlike an English word: with capitals, digits or signs inside, or as
  /// code.
  boolean odd;

  /// Whether it has a capital letter within a sentence.
  boolean capital;

  /// Whether it is all that a link or a piece of code says.
  boolean alone;

  int times;

  /// Said in more than this share of stretches of 20 s: no name, however it is written.
  private static final double COMMON = 0.03;

  /// Said in more than this share: no name if it is written as any other word.
  private static final double USUAL = 0.008;

  private static final int ENOUGH_READINGS = 6;

  /// Whether it is worth being looked for. What everybody says all the time is understood well, and
  /// is no name.
  boolean maySound(Sounds sounds) {
    double share = 1;
    for (String word : words) {
      share = Math.min(share, sounds.share(word));
    }
    return share <= USUAL
        || (share <= COMMON && (odd || capital || alone))
        || (odd && words.size() == 1);
  }

  /// The ways in which it may be said; once there are some, other spellings bring no more.
  Set<String> readings() {
    Set<String> readings = new LinkedHashSet<>();
    for (String raw : written) {
      if (readings.size() < ENOUGH_READINGS) {
        Readings.add(raw, readings);
      }
    }
    return readings;
  }

  Name(List<String> words) {
    this.words = words;
    term = String.join(" ", words);
    letters = String.join("", words);
  }
}
