// SPDX-License-Identifier: Apache-2.0
package cuepoint.search.heard;

import cuepoint.alignment.Vocabulary;
import java.util.HashMap;
import java.util.Map;
import org.tartarus.snowball.ext.EnglishStemmer;

/// Remembers how words sound, from one episode to the next. Not shared between threads.
final class Sounds {
  /// Then it begins anew, so that it stays small whatever is imported.
  private static final int MOST = 30_000;

  private static final int LONGEST = 40;

  private final EnglishStemmer stemmer = new EnglishStemmer();
  private final Map<String, Double> shares = new HashMap<>();
  private final Map<String, Sound> known = new HashMap<>();

  /// The sounds of a word.
  ///
  /// @param word lower-case letters and digits
  /// @param spelled whether it is said letter by letter
  Sound of(String word, boolean spelled) {
    if (known.size() > MOST) {
      known.clear();
    }
    String some = word.substring(0, Math.min(word.length(), LONGEST));
    return known.computeIfAbsent(
        spelled ? some + "." : some,
        _ -> Sound.of(Phones.numbers(spelled ? Reading.spelled(some) : Reading.aloud(some))));
  }

  /// The share of stretches of 20 s of speech in which a word is said, 0 where it is rare.
  double share(String word) {
    if (shares.size() > MOST) {
      shares.clear();
    }
    return shares.computeIfAbsent(word, this::shareOfStem);
  }

  private double shareOfStem(String word) {
    stemmer.setCurrent(word);
    stemmer.stem();
    return Vocabulary.ENGLISH.share(stemmer.getCurrent());
  }
}
