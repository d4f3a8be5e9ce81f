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

  /// Shorter words have no other forms.
  private static final int SHORTEST = 4;

  private final EnglishStemmer stemmer = new EnglishStemmer();

  /// All forms of a word in a vocabulary, itself included where it occurs.
  List<BytesRef> of(String word, Vocabulary vocabulary) {
    List<BytesRef> forms = new ArrayList<>();
    BytesRef itself = new BytesRef(word);
    if (word.length() < SHORTEST || !word.chars().allMatch(c -> c >= 'a' && c <= 'z')) {
      return vocabulary.number(itself) == 0 ? List.of() : List.of(itself);
    }
    String stem = stem(word);
    for (BytesRef other : vocabulary.beginning(new BytesRef(word.substring(0, SAME)))) {
      if (other.equals(itself) || stem.equals(stem(other.utf8ToString()))) {
        forms.add(other);
      }
    }
    return forms;
  }

  private String stem(String word) {
    stemmer.setCurrent(word);
    stemmer.stem();
    return stemmer.getCurrent();
  }
}
