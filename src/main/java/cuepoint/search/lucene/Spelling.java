// SPDX-License-Identifier: Apache-2.0
package cuepoint.search.lucene;

import cuepoint.search.SpelledWord;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Knows for a misspelled word the nearest ones of the archive. Never changes.
///
/// All words of nearly the same length are looked at, but of most only which letters they have: an
/// edit takes one letter away and brings one, so words two edits apart differ in four letters at
/// most, and that is one machine word to compare. What remains is measured letter by letter.
final class Spelling {
  private static final int MOST_EDITS = 2;

  /// Shorter words could be anything.
  private static final int SHORTEST = 3;

  /// From this length on two edits are a slip, not another word.
  private static final int SHORTEST_FOR_TWO = 5;

  private static final int LONGEST = 40;

  /// Words that are put right in one query.
  private static final int MOST_WORDS = 8;

  /// A word said so often may be a slip of the machine that listened.
  private static final int RARE = 3;

  /// What a rare word is taken to stand for has to be so many times as frequent.
  private static final int FAR_MORE = 100;

  /// What is said less often is not offered, unless it is written.
  private static final int LEAST_SPOKEN = 3;

  /// Spelled by people, so right, and more likely asked for.
  private static final int WRITTEN_COUNTS = 20;

  // Weights are powers of two of how often a word occurs.
  private static final double AN_EDIT = 5;
  private static final double OTHER_INITIAL = 3;
  private static final double BESIDE_ITS_NEIGHBOUR = 6;

  private final Lexicon lexicon;
  private final Set<String> pairs;
  private final int[] candidates;
  private final long[] letters;
  private final int[] startOfLength = new int[LONGEST + 2];

  /// @param pairs words that often follow each other, with a blank between
  Spelling(Lexicon lexicon, Set<String> pairs) {
    this.lexicon = lexicon;
    this.pairs = Set.copyOf(pairs);
    Integer[] sorted = new Integer[lexicon.size()];
    int size = 0;
    for (int word = 0; word < sorted.length; word++) {
      if (isOffered(word)) {
        sorted[size++] = word;
      }
    }
    Arrays.sort(sorted, 0, size, Comparator.comparingInt(word -> lexicon.word(word).length()));
    candidates = new int[size];
    letters = new long[size];
    for (int i = 0; i < size; i++) {
      candidates[i] = sorted[i];
      String word = lexicon.word(candidates[i]);
      letters[i] = letters(word);
      startOfLength[word.length() + 1]++;
    }
    for (int length = 1; length < startOfLength.length; length++) {
      startOfLength[length] += startOfLength[length - 1];
    }
  }

  private boolean isOffered(int word) {
    int length = lexicon.word(word).length();
    return length >= SHORTEST
        && length <= LONGEST
        && (lexicon.written(word) > 0 || lexicon.spoken(word) >= LEAST_SPOKEN);
  }

  /// A query with its misspelled words put right; null where nothing better is known.
  @Nullable String correct(String query, List<SpelledWord> words) {
    StringBuilder corrected = new StringBuilder(query);
    int shift = 0;
    int changed = 0;
    String before = "";
    for (int i = 0; i < words.size() && changed < MOST_WORDS; i++) {
      SpelledWord word = words.get(i);
      String after = i + 1 < words.size() ? words.get(i + 1).form() : "";
      String better = better(word, before, after);
      before = better == null ? word.form() : better;
      if (better != null) {
        String written = query.substring(word.start(), word.end());
        String cased = cased(better, written);
        corrected.replace(word.start() + shift, word.end() + shift, cased);
        shift += cased.length() - written.length();
        changed++;
      }
    }
    return changed == 0 ? null : corrected.toString();
  }

  private static String cased(String word, String like) {
    int first = like.codePointAt(0);
    return Character.isUpperCase(first)
        ? Character.toString(Character.toUpperCase(word.codePointAt(0)))
            + word.substring(Character.charCount(word.codePointAt(0)))
        : word;
  }

  private @Nullable String better(SpelledWord word, String before, String after) {
    String form = word.form();
    if (form.length() < SHORTEST
        || form.length() > LONGEST
        || !form.codePoints().allMatch(Character::isLetter)) {
      return null;
    }
    int known = lexicon.number(form);
    if (known < 0) {
      return nearest(form, form.length() < SHORTEST_FOR_TWO ? 1 : MOST_EDITS, 1, before, after);
    }
    boolean slip =
        lexicon.everywhere(known) <= RARE && lexicon.everywhere(known) == lexicon.spoken(known);
    return slip && !word.quoted()
        ? nearest(form, 1, lexicon.spoken(known) * FAR_MORE, before, after)
        : null;
  }

  /// The word that was most likely meant, or null.
  ///
  /// @param least how often it has to occur
  private @Nullable String nearest(String form, int edits, int least, String before, String after) {
    long has = letters(form);
    String best = null;
    double most = Double.NEGATIVE_INFINITY;
    int from = startOfLength[Math.max(0, form.length() - edits)];
    int to = startOfLength[Math.min(LONGEST, form.length() + edits) + 1];
    for (int i = from; i < to; i++) {
      if (Long.bitCount(has ^ letters[i]) > 2 * edits) {
        continue;
      }
      String word = lexicon.word(candidates[i]);
      int distance = Edits.between(form, word, edits);
      if (distance > 0 && distance <= edits && lexicon.everywhere(candidates[i]) >= least) {
        double weight = weight(candidates[i], form, distance, before, after);
        if (weight > most) {
          most = weight;
          best = word;
        }
      }
    }
    return best;
  }

  private double weight(int number, String form, int distance, String before, String after) {
    String word = lexicon.word(number);
    double often = lexicon.everywhere(number) + (double) WRITTEN_COUNTS * lexicon.written(number);
    double weight = Math.log(often) / Math.log(2) - AN_EDIT * distance;
    weight -= word.charAt(0) == form.charAt(0) ? 0 : OTHER_INITIAL;
    boolean fits = pairs.contains(before + " " + word) || pairs.contains(word + " " + after);
    return fits ? weight + BESIDE_ITS_NEIGHBOUR : weight;
  }

  /// Which letters a word has, as a set of bits; some letters share one.
  private static long letters(String word) {
    long letters = 0;
    for (int i = 0; i < word.length(); i++) {
      letters |= 1L << word.charAt(i);
    }
    return letters;
  }
}
