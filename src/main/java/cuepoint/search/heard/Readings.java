// SPDX-License-Identifier: Apache-2.0
package cuepoint.search.heard;

import cuepoint.search.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// The ways in which a name may be said.
final class Readings {
  private static final int LONGEST_SPELLED = 4;

  private Readings() {}

  /// Adds the readings of a name as it is written.
  static void add(String raw, Set<String> readings) {
    List<String> pieces = pieces(raw);
    StringBuilder usual = new StringBuilder();
    StringBuilder asWord = new StringBuilder();
    StringBuilder whole = new StringBuilder();
    for (String piece : pieces) {
      String word = folded(piece);
      boolean capitals =
          piece.length() > 1
              && piece.length() <= LONGEST_SPELLED
              && piece.chars().allMatch(Character::isUpperCase);
      Reading.add(usual, capitals ? Reading.spelled(word) : Reading.aloud(word));
      Reading.add(asWord, Reading.aloud(word));
      whole.append(word);
    }
    readings.add(usual.toString());
    readings.add(asWord.toString());
    String joined = whole.toString();
    if (pieces.size() > 1 && raw.chars().allMatch(Character::isLetterOrDigit)) {
      readings.add(Reading.aloud(joined));
    }
    if (joined.length() <= LONGEST_SPELLED) {
      readings.add(Reading.spelled(joined));
    }
    readings.remove("");
  }

  private static String folded(String piece) {
    return piece.toLowerCase(Locale.ROOT).replace("'", "").replace("’", "");
  }

  /// Splits at signs and where capitals begin and end: `FastAPI` is `Fast` and `API`.
  static List<String> pieces(String raw) {
    List<String> pieces = new ArrayList<>();
    Words words = new Words().over(raw);
    while (words.next()) {
      String word = raw.substring(words.start(), words.end());
      int start = 0;
      for (int i = 1; i < word.length(); i++) {
        boolean upper = Character.isUpperCase(word.charAt(i));
        boolean upperBefore = Character.isUpperCase(word.charAt(i - 1));
        boolean lowerAfter = i + 1 < word.length() && Character.isLowerCase(word.charAt(i + 1));
        boolean begins = upper && (!upperBefore || (lowerAfter && i + 1 - start > 2));
        if (begins) {
          pieces.add(word.substring(start, i));
          start = i;
        }
      }
      pieces.add(word.substring(start));
    }
    return pieces;
  }
}
