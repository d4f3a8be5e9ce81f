// SPDX-License-Identifier: Apache-2.0
package cuepoint.alignment;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.commons.codec.language.DoubleMetaphone;
import org.jspecify.annotations.Nullable;
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

  /// Tokens of words that were lately asked for, each in the place that its hash gives it; the next
  /// episode says most of them again, and pairs of words too. Every thread may write what it likes.
  private static final @Nullable Token[] KNOWN = new Token[1 << 16];

  /// Makes tokens; not shared between threads.
  static final class Maker {
    private final EnglishStemmer stemmer = new EnglishStemmer();
    private final DoubleMetaphone metaphone = new DoubleMetaphone();

    Maker() {
      metaphone.setMaxCodeLen(SOUND_LENGTH);
    }

    /// The token of one word.
    Token of(String word) {
      int place = place(word.hashCode());
      Token known = KNOWN[place];
      return known != null && known.word.equals(word) ? known : make(word, place);
    }

    /// The token of two words as one.
    Token of(String first, String second) {
      int hash = first.hashCode();
      for (int i = 0; i < second.length(); i++) {
        hash *= 31;
      }
      int place = place(hash + second.hashCode());
      Token known = KNOWN[place];
      if (known != null
          && known.word.length() == first.length() + second.length()
          && known.word.startsWith(first)
          && known.word.endsWith(second)) {
        return known;
      }
      return make(first + second, place);
    }

    private static int place(int hash) {
      return (hash ^ hash >>> 16) & (KNOWN.length - 1);
    }

    private Token make(String word, int place) {
      stemmer.setCurrent(word);
      stemmer.stem();
      String sound = word.length() < SHORTEST_SOUND ? "" : metaphone.doubleMetaphone(word);
      Token token = new Token(word, stemmer.getCurrent(), sound == null ? "" : sound);
      KNOWN[place] = token;
      return token;
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
