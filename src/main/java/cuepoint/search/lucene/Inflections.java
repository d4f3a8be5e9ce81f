// SPDX-License-Identifier: Apache-2.0
package cuepoint.search.lucene;

import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.util.BytesRef;
import org.tartarus.snowball.ext.EnglishStemmer;

/// Finds the other forms of a word that a field has: `decorators` for `decorator`. English only;
/// words of other languages are seldom cut to the same stem as another.
final class Inflections {
  /// So many letters at the beginning are the same in all forms.
  private static final int SAME = 3;

  /// So many words that begin alike are looked at.
  private static final int MOST = 2000;

  /// Shorter words have no other forms.
  private static final int SHORTEST = 4;

  private final EnglishStemmer stemmer = new EnglishStemmer();

  /// The other forms of a word in a vocabulary.
  List<String> others(String word, Vocabulary vocabulary) {
    if (word.length() < SHORTEST || !word.chars().allMatch(c -> c >= 'a' && c <= 'z')) {
      return List.of();
    }
    String stem = stem(word);
    List<String> others = new ArrayList<>();
    // The last letter of a stem may not be the word's: happi for happy.
    String beginning =
        word.substring(0, Math.max(SAME, Math.min(stem.length(), word.length()) - 1));
    for (BytesRef bytes : vocabulary.beginning(new BytesRef(beginning), MOST)) {
      String other = bytes.utf8ToString();
      if (!other.equals(word) && stem.equals(stem(other))) {
        others.add(other);
      }
    }
    return others;
  }

  private String stem(String word) {
    stemmer.setCurrent(word);
    stemmer.stem();
    return stemmer.getCurrent();
  }
}
