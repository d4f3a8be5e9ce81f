// SPDX-License-Identifier: Apache-2.0
package cuepoint.alignment;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.commons.codec.language.DoubleMetaphone;
import org.tartarus.snowball.ext.EnglishStemmer;

/// A word in the two forms in which notes and speech are compared.
///
/// @param word lower case letters and digits
/// @param stem Porter's stem of it
/// @param sound how it sounds (double metaphone), empty for words too short to be told by sound
record Token(String word, String stem, String sound) {
  /// Shorter words sound like too many others.
  private static final int SHORTEST_SOUND = 4;

  private static final int SOUND_LENGTH = 8;

  /// What is longer is cut, being no word: the time to change the case of some letters grows with
  /// the square of the length.
  static final int LONGEST = 100;

  private static final String FULL_STOP = ".";
  private static final String QUESTION_MARK = "?";

  /// Whether one of the words and stops of a text is a stop.
  static boolean isStop(String word) {
    return word.equals(FULL_STOP) || word.equals(QUESTION_MARK);
  }

  /// The words of a text in order, with a full stop or a question mark where a sentence ends.
  static List<String> wordsAndStops(String text) {
    List<String> words = new ArrayList<>();
    int start = -1;
    for (int i = 0; i <= text.length(); i++) {
      boolean inside = i < text.length() && Maker.isPart(text, i);
      if (inside && start < 0) {
        start = i;
      } else if (!inside && start >= 0) {
        String word = Maker.clean(text.substring(start, i));
        if (!word.isEmpty()) {
          words.add(word);
        }
        start = -1;
      }
      boolean last =
          i + 1 >= text.length() || text.charAt(Math.min(i + 1, text.length() - 1)) == ' ';
      if (i < text.length() && last && ".?!".indexOf(text.charAt(i)) >= 0) {
        words.add(text.charAt(i) == '?' ? QUESTION_MARK : FULL_STOP);
      }
    }
    return words;
  }

  /// Makes tokens and remembers them, for one alignment; not shared between threads.
  static final class Maker {
    private final EnglishStemmer stemmer = new EnglishStemmer();
    private final DoubleMetaphone metaphone = new DoubleMetaphone();
    private final Map<String, Token> known = new HashMap<>();

    Maker() {
      metaphone.setMaxCodeLen(SOUND_LENGTH);
    }

    /// The token of one word.
    Token of(String word) {
      return known.computeIfAbsent(word, this::make);
    }

    private Token make(String word) {
      stemmer.setCurrent(word);
      stemmer.stem();
      String sound = word.length() < SHORTEST_SOUND ? "" : metaphone.doubleMetaphone(word);
      return new Token(word, stemmer.getCurrent(), sound == null ? "" : sound);
    }

    /// The words of a text, in order.
    List<Token> all(String text) {
      List<Token> tokens = new ArrayList<>();
      int start = -1;
      for (int i = 0; i <= text.length(); i++) {
        boolean inside = i < text.length() && isPart(text, i);
        if (inside && start < 0) {
          start = i;
        } else if (!inside && start >= 0) {
          String word = clean(text.substring(start, i));
          if (!word.isEmpty()) {
            tokens.add(of(word));
          }
          start = -1;
        }
      }
      return tokens;
    }

    private static boolean isPart(String text, int i) {
      char c = text.charAt(i);
      return Character.isLetterOrDigit(c) || ((c == '\'' || c == '’') && i > 0);
    }

    private static String clean(String word) {
      String some = word.substring(0, Math.min(word.length(), LONGEST));
      return some.replace("'", "").replace("’", "").toLowerCase(Locale.ROOT);
    }
  }
}
