// SPDX-License-Identifier: Apache-2.0
package cuepoint.search;

import java.lang.Character.UnicodeScript;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Walks the words of a text, in the one form in which words are compared.
///
/// A word is a run of letters and digits. Apostrophes inside it are dropped whatever their style
/// (`don't`, `don’t` and `dont` are one word), everything else separates: `3.12` is `3` `12`,
/// `open-source` is `open` `source`, `__init__` is `init`. Case, width, ligatures and diacritics
/// are folded. Where a script is written without blanks (Han, kana, Thai and its kin) every
/// character is a word, so that any part of such a text is found as a phrase. A run of more than
/// {@value #MAX_LENGTH} characters is several words.
///
/// Reusable but not shared between threads.
public final class Words {
  /// Changes whenever the same text would give other words; an index made with another one is not
  /// read.
  public static final int VERSION = 1;

  /// Longest word, in characters.
  public static final int MAX_LENGTH = 128;

  /// The widest fold of a character, in characters (U+FDFA, a whole Arabic phrase, has 18).
  private static final int MAX_FOLD = 32;

  private static final String SEPARATOR = "";

  /// Folded forms of the characters below U+3100, filled as they are met. A race writes the same
  /// value twice, which does no harm.
  private static final @Nullable String[] FOLDED = new String[0x3100];

  private final char[] word = new char[MAX_LENGTH + MAX_FOLD];
  private String text = "";
  private int at;
  private int length;
  private boolean withApostrophe;
  private int start;
  private int end;

  /// Begins with another text.
  public Words over(String text) {
    this.text = text;
    at = 0;
    return this;
  }

  /// The words of a text, in order.
  public static List<Word> of(String text) {
    List<Word> list = new ArrayList<>();
    Words words = new Words().over(text);
    while (words.next()) {
      list.add(new Word(words.word(), words.withApostrophe()));
    }
    return list;
  }

  /// Goes on to the next word; false at the end of the text.
  public boolean next() {
    length = 0;
    withApostrophe = false;
    while (at < text.length()) {
      int first = at;
      if (take()) {
        start = first;
        end = at;
        if (!standsAlone(text.codePointAt(first))) {
          takeRest();
        }
        return true;
      }
    }
    return false;
  }

  /// The characters of the present word; only the first {@link #length()} count.
  public char[] buffer() {
    return word;
  }

  /// Length of the present word in its folded form.
  public int length() {
    return length;
  }

  /// Whether there is an apostrophe inside the present word.
  public boolean withApostrophe() {
    return withApostrophe;
  }

  /// Where the present word starts in the text.
  public int start() {
    return start;
  }

  /// Where the present word ends in the text, exclusive.
  public int end() {
    return end;
  }

  /// The present word in its folded form.
  public String word() {
    return new String(word, 0, length);
  }

  private void takeRest() {
    while (at < text.length() && length < MAX_LENGTH) {
      char plain = ascii(text.charAt(at));
      if (plain != 0) {
        word[length++] = plain;
        end = ++at;
        continue;
      }
      int c = text.codePointAt(at);
      boolean apostrophe = isApostrophe(c);
      if (apostrophe || isInvisible(c)) {
        at += Character.charCount(c);
        if (at >= text.length()) {
          return;
        }
        c = text.codePointAt(at);
        if (isApostrophe(c) || isInvisible(c)) {
          return;
        }
      }
      if (standsAlone(c) || !take()) {
        return;
      }
      end = at;
      withApostrophe |= apostrophe;
    }
  }

  /// Takes the character at hand into the word; false (and passed over) when it separates words.
  private boolean take() {
    char c = text.charAt(at);
    if (c < 0x80) {
      at++;
      char plain = ascii(c);
      word[length] = plain;
      length += plain == 0 ? 0 : 1;
      return plain != 0;
    }
    int point = text.codePointAt(at);
    at += Character.charCount(point);
    if (isMark(point)) {
      return length > 0;
    }
    String folded = folded(point);
    folded.getChars(0, folded.length(), word, length);
    length += folded.length();
    return !folded.isEmpty();
  }

  /// The folded form of an ASCII letter or digit; 0 for everything else.
  private static char ascii(char c) {
    if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9')) {
      return c;
    }
    return c >= 'A' && c <= 'Z' ? (char) (c | 0x20) : 0;
  }

  private static boolean isApostrophe(int c) {
    return switch (c) {
      case '\'', '`', '´', '‘', '’', 'ʼ', '′', '＇' -> true;
      default -> false;
    };
  }

  /// Soft hyphens, joiners and the like: they hold a word together.
  private static boolean isInvisible(int c) {
    return switch (c) {
      case 0xAD, 0x200C, 0x200D, 0x2060, 0xFEFF -> true;
      default -> false;
    };
  }

  /// Diacritics that are characters of their own: part of the word before, but not compared.
  private static boolean isMark(int c) {
    return (c >= 0x300 && c <= 0x36F)
        || (c >= 0x1AB0 && c <= 0x1AFF)
        || (c >= 0x1DC0 && c <= 0x1DFF)
        || (c >= 0x20D0 && c <= 0x20FF)
        || (c >= 0xFE00 && c <= 0xFE0F)
        || (c >= 0xFE20 && c <= 0xFE2F);
  }

  private static boolean standsAlone(int c) {
    if (c < 0xE00) {
      return false;
    }
    return switch (UnicodeScript.of(c)) {
      case HAN, HIRAGANA, KATAKANA, THAI, LAO, KHMER, MYANMAR -> true;
      default -> false;
    };
  }

  private static String folded(int c) {
    if (c >= FOLDED.length) {
      return fold(c);
    }
    String known = FOLDED[c];
    if (known == null) {
      known = fold(c);
      FOLDED[c] = known;
    }
    return known;
  }

  private static String fold(int c) {
    if (isApostrophe(c) || isInvisible(c) || !isPartOfWord(c)) {
      return SEPARATOR;
    }
    String plain = Normalizer.normalize(Character.toString(c), Normalizer.Form.NFKD);
    StringBuilder folded = new StringBuilder();
    plain
        .toUpperCase(Locale.ROOT)
        .toLowerCase(Locale.ROOT)
        .codePoints()
        .filter(p -> isPartOfWord(p) && !isMark(p))
        .forEach(p -> folded.append(undecomposed(p)));
    String whole = Normalizer.normalize(folded.isEmpty() ? plain : folded, Normalizer.Form.NFC);
    return whole.substring(0, Math.min(whole.length(), MAX_FOLD));
  }

  /// Letters that a reader takes for a variant of another although Unicode does not.
  private static String undecomposed(int c) {
    return switch (c) {
      case 'æ' -> "ae";
      case 'œ' -> "oe";
      case 'ø' -> "o";
      case 'ł' -> "l";
      case 'đ', 'ð' -> "d";
      case 'þ' -> "th";
      case 'ı' -> "i";
      case 'ς' -> "σ";
      default -> Character.toString(c);
    };
  }

  private static boolean isPartOfWord(int c) {
    return Character.isLetterOrDigit(c)
        || switch (Character.getType(c)) {
          case Character.NON_SPACING_MARK,
              Character.COMBINING_SPACING_MARK,
              Character.LETTER_NUMBER,
              Character.OTHER_NUMBER ->
              true;
          default -> false;
        };
  }
}
