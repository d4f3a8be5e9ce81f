// SPDX-License-Identifier: Apache-2.0
package cuepoint.search.heard;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Reads English spelling aloud: letters become {@link Phones}. Rough, but alike for names and for
/// what was heard, and that is what counts.
final class Reading {
  /// What the longest spelling that fits at a place sounds like; `^` is the start of a word, `$`
  /// its end.
  private static final String RULES =
      """
      ^kn N ^gn N ^wr R ^ps S ^x Z ^gh G ^py PA py$ PA ^my$ MA ^by$ BA ^why$ WA ^try$ TRA ^mc MaK
      ought oT aught oT rough$ RaF tough TaF enough iNaF cough KoF laugh LaF ough o augh o igh A
      eigh E gh _ tion XaN sion XaN cian XaN ture CaR dge J tch C sch SK ph F ck K qu KW x KS
      th 0 sh X ch C ng$ Q ng QG cc K ce$ S ce Se ci Si cy SA ge$ J gy Ji c K mb$ M alk oK alm oM
      ould uD ee i ea i oo u ou w ow$ o ow w oa o oe$ o ai E ay E ey$ i ei E ie$ A ie i oi oi oy oi
      au o aw o eu u ew u ue$ u ue ue ui ui ia iA io Ao iu iu eo io ua ua uo uo
      whole HoL who Hu wh W er aR ir aR ur aR or oR ar aR
      le$ aL les$ aLZ ed$ D es$ Z
      a$ a a a e$ _ e e i$ i i i o o u$ u u a
      b B d D f F g G h H j J k K l L m M n N p P q K r R s S t T v V w W z Z
      """;

  private static final Map<Character, List<String[]>> BY_LETTER = new TreeMap<>();
  private static final String[] LETTERS =
      "E Bi Si Di i eF Ji EC A JE KE eL eM eN o Pi KYu aR eS Ti Yu Vi DaBaLYu eKS WA Zi".split(" ");
  private static final String[] DIGITS = "ZiRo WaN Tu 0Ri FoR FAV SiKS SeVaN ET NAN".split(" ");

  static {
    String[] words = RULES.strip().split("\\s+");
    for (int i = 0; i < words.length; i += 2) {
      String spelling = words[i];
      char first = spelling.charAt(spelling.startsWith("^") ? 1 : 0);
      BY_LETTER
          .computeIfAbsent(first, _ -> new ArrayList<>())
          .add(new String[] {spelling, words[i + 1].replace("_", "")});
    }
    BY_LETTER.values().forEach(rules -> rules.sort((a, b) -> b[0].length() - a[0].length()));
  }

  private Reading() {}

  /// A word of lower-case letters and digits as it sounds; letters of other alphabets are silent.
  static String aloud(String word) {
    return hasVowel(word) ? read(word) : spelled(word);
  }

  /// A word as it sounds letter by letter.
  static String spelled(String word) {
    StringBuilder phones = new StringBuilder();
    for (int i = 0; i < word.length(); i++) {
      char c = word.charAt(i);
      if (c >= 'a' && c <= 'z') {
        phones.append(LETTERS[c - 'a']);
      } else if (c >= '0' && c <= '9') {
        phones.append(DIGITS[c - '0']);
      }
    }
    return phones.toString();
  }

  static boolean hasVowel(String word) {
    for (int i = 0; i < word.length(); i++) {
      char c = word.charAt(i);
      if ("aeiouy".indexOf(c) >= 0) {
        return true;
      }
    }
    return false;
  }

  private static String read(String word) {
    StringBuilder phones = new StringBuilder();
    for (int i = 0; i < word.length(); ) {
      i += step(word, i, phones);
    }
    return phones.toString();
  }

  private static int step(String word, int at, StringBuilder phones) {
    char c = word.charAt(at);
    if (c >= '0' && c <= '9') {
      add(phones, DIGITS[c - '0']);
      return 1;
    }
    String special = vowel(word, at);
    if (!special.isEmpty()) {
      add(phones, special);
      return 1;
    }
    for (String[] rule : BY_LETTER.getOrDefault(c, List.of())) {
      int length = fits(rule[0], word, at);
      if (length > 0) {
        add(phones, rule[1]);
        return length;
      }
    }
    return 1;
  }

  /// Sounds that are doubled in writing are one.
  static void add(StringBuilder phones, String more) {
    for (int i = 0; i < more.length(); i++) {
      int last = phones.length() - 1;
      if (last < 0 || phones.charAt(last) != more.charAt(i)) {
        phones.append(more.charAt(i));
      }
    }
  }

  /// Vowels that a silent e makes long, `u` in an open syllable, and the letter y.
  private static String vowel(String word, int at) {
    char c = word.charAt(at);
    if (c == 'y') {
      return y(word, at);
    }
    if (at + 2 < word.length()
        && "aeiou".indexOf(c) >= 0
        && !isVowel(word, at + 1)
        && "xwr".indexOf(word.charAt(at + 1)) < 0
        && word.charAt(at + 2) == 'e'
        && (at == 0 || !isVowel(word, at - 1))
        && (at + 3 == word.length() || (at + 4 == word.length() && endsSilently(word)))) {
      return String.valueOf("EiAou".charAt("aeiou".indexOf(c)));
    }
    if (c == 'u'
        && at > 0
        && !isVowel(word, at - 1)
        && at + 2 < word.length()
        && !isVowel(word, at + 1)
        && isVowel(word, at + 2)) {
      return "u";
    }
    return c == 'e' && at > 0 && at == word.length() - 1 && !hasVowel(word.substring(0, at))
        ? "i"
        : "";
  }

  private static boolean endsSilently(String word) {
    char last = word.charAt(word.length() - 1);
    return last == 's' || last == 'd';
  }

  private static String y(String word, int at) {
    if (at == 0) {
      return word.length() > 1 && isVowel(word, 1) ? "Y" : "i";
    }
    if (word.charAt(at - 1) == 'p' && (at == 1 || at == word.length() - 1)) {
      return "A";
    }
    if (isVowel(word, at - 1)) {
      return "";
    }
    if (at == word.length() - 1) {
      return hasVowel(word.substring(0, at)) ? "i" : "A";
    }
    return at == 1 ? "A" : "i";
  }

  private static boolean isVowel(String word, int at) {
    return "aeiouy".indexOf(word.charAt(at)) >= 0;
  }

  private static int fits(String spelling, String word, int at) {
    boolean start = spelling.charAt(0) == '^';
    boolean end = spelling.charAt(spelling.length() - 1) == '$';
    int from = start ? 1 : 0;
    int length = spelling.length() - from - (end ? 1 : 0);
    boolean fits =
        (!start || at == 0)
            && (!end || at + length == word.length())
            && word.startsWith(spelling.substring(from, from + length), at);
    return fits ? length : 0;
  }
}
