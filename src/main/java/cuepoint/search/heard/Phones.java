// SPDX-License-Identifier: Apache-2.0
package cuepoint.search.heard;

import java.util.Arrays;

/// Roughly how an English reader says a word, one character for each sound, and how unlike two such
/// sounds are. Vowels count less than consonants, because machines hear them worst.
///
/// The consonants are `PBTDKGFV`, `0` (thin), `SZ`, `X` (ship), `C` (chip), `J` (jam), `MN`, `Q`
/// (sing), `LRWYH`; the vowels `a` (cup, cat), `e`, `i`, `o`, `u`, `A` (my), `E` (may), `w` (now).
final class Phones {
  static final String ALL = "PBTDKGFV0SZXCJMNQLRWYHaeiouAEw";

  private static final int COUNT = ALL.length();
  private static final int FIRST_VOWEL = ALL.indexOf('a');
  private static final int[] NUMBERS = new int[128];

  /// Costs in hundredths.
  private static final int[][] INSTEAD = new int[COUNT][COUNT];

  /// Which sounds are like which.
  private static final String GROUPS = "aabbccddbeefffggghhiiijjjjjjjj";

  private static final int[] WEIGHTS = new int[COUNT];

  static {
    Arrays.fill(NUMBERS, -1);
    for (int i = 0; i < COUNT; i++) {
      NUMBERS[ALL.charAt(i)] = i;
      WEIGHTS[i] = i >= FIRST_VOWEL ? 50 : 100;
    }
    weigh("HY", 40);
    weigh("W", 60);
    weigh("R", 70);
    weigh("Q", 80);
    for (int i = 0; i < COUNT; i++) {
      for (int j = 0; j < COUNT; j++) {
        boolean sameKind = i >= FIRST_VOWEL == j >= FIRST_VOWEL;
        int vowels = i >= FIRST_VOWEL ? 35 : Math.max(WEIGHTS[i], WEIGHTS[j]);
        INSTEAD[i][j] = i == j ? 0 : sameKind ? vowels : WEIGHTS[i] + WEIGHTS[j];
      }
    }
    alike(25, "ae", "ai", "ao", "au", "ei", "ou", "eE", "wa", "wo");
    alike(30, "Ai", "Aa", "AE", "Ea", "Ei", "PB", "TD", "KG", "FV", "SZ", "D0", "CJ", "XC");
    alike(35, "0T", "0F", "MN", "NQ");
    alike(40, "VB", "VW", "YJ", "Yi", "Wu", "Wo", "Ww", "SX", "ZJ", "GJ");
    alike(50, "0S", "XJ", "FP", "TC", "DJ", "MQ", "RW", "KC", "LW", "ZX", "Ra", "Re", "Ro", "Lu");
    alike(50, "Lo", "Ya", "HK", "HW");
    alike(65, "LR", "TK", "PK", "PT", "BD", "DG", "BG", "ND", "LN", "KS", "TS", "PM", "BM", "NT");
  }

  private Phones() {}

  private static void weigh(String phones, int weight) {
    phones.chars().forEach(phone -> WEIGHTS[NUMBERS[phone]] = weight);
  }

  private static void alike(int cost, String... pairs) {
    for (String pair : pairs) {
      int a = NUMBERS[pair.charAt(0)];
      int b = NUMBERS[pair.charAt(1)];
      INSTEAD[a][b] = cost;
      INSTEAD[b][a] = cost;
    }
  }

  /// The sounds as numbers, for {@link #distance}.
  static byte[] numbers(CharSequence phones) {
    byte[] numbers = new byte[phones.length()];
    for (int i = 0; i < numbers.length; i++) {
      numbers[i] = (byte) NUMBERS[phones.charAt(i)];
    }
    return numbers;
  }

  /// How much there is to hear, in hundredths of a consonant.
  static int weight(byte[] phones) {
    int weight = 0;
    for (byte phone : phones) {
      weight += WEIGHTS[phone];
    }
    return weight;
  }

  /// The group of like sounds that a sound belongs to.
  static int group(byte phone) {
    return GROUPS.charAt(phone) - 'a';
  }

  /// How often each of ten groups of like sounds occurs, four bits each, so that the counts of
  /// several words can be added.
  static long counts(byte[] phones) {
    long counts = 0;
    for (byte phone : phones) {
      counts += 1L << (4 * group(phone));
    }
    return counts;
  }

  /// How unlike two words sound, in hundredths of a consonant.
  ///
  /// @param row room for the work, longer than the second word
  /// @param most beyond this the answer only has to be larger than this
  static int distance(byte[] a, int aLength, byte[] b, int bLength, int[] row, int most) {
    row[0] = 0;
    for (int j = 0; j < bLength; j++) {
      row[j + 1] = row[j] + WEIGHTS[b[j]];
    }
    for (int i = 0; i < aLength; i++) {
      int phone = a[i];
      int out = WEIGHTS[phone];
      int[] instead = INSTEAD[phone];
      int diagonal = row[0];
      row[0] += out;
      int least = row[0];
      for (int j = 0; j < bLength; j++) {
        int cost = diagonal + instead[b[j]];
        diagonal = row[j + 1];
        cost = Math.min(cost, diagonal + out);
        cost = Math.min(cost, row[j] + WEIGHTS[b[j]]);
        row[j + 1] = cost;
        least = Math.min(least, cost);
      }
      if (least > most) {
        return least;
      }
    }
    return row[bLength];
  }
}
