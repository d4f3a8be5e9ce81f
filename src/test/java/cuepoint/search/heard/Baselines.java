// SPDX-License-Identifier: Apache-2.0
package cuepoint.search.heard;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiPredicate;
import org.apache.commons.codec.language.DoubleMetaphone;
import org.apache.lucene.util.automaton.CharacterRunAutomaton;
import org.apache.lucene.util.automaton.LevenshteinAutomata;
import org.apache.lucene.util.automaton.Operations;

/// What a search engine does without knowing the archive.
final class Baselines {
  private Baselines() {}

  /// Nothing is forgiven.
  static List<Recogniser.Added> nothing(Archive.Said episode, List<String> name) {
    return List.of();
  }

  /// Single words with up to two letters changed, added, left out or swapped.
  static List<Recogniser.Added> editDistance(Archive.Said episode, List<String> name) {
    CharacterRunAutomaton near =
        new CharacterRunAutomaton(
            Operations.determinize(
                new LevenshteinAutomata(String.join("", name), true).toAutomaton(2),
                Operations.DEFAULT_DETERMINIZE_WORK_LIMIT));
    return words(episode, name, (_, word) -> near.run(word));
  }

  /// Single words with the same Double Metaphone.
  static List<Recogniser.Added> doubleMetaphone(Archive.Said episode, List<String> name) {
    DoubleMetaphone metaphone = new DoubleMetaphone();
    return words(episode, name, metaphone::isDoubleMetaphoneEqual);
  }

  private static List<Recogniser.Added> words(
      Archive.Said episode, List<String> name, BiPredicate<String, String> alike) {
    String letters = String.join("", name);
    List<Recogniser.Added> added = new ArrayList<>();
    for (int i = 0; i < episode.words().size(); i++) {
      if (!episode.hasAt(i, name) && alike.test(letters, episode.words().get(i))) {
        added.add(new Recogniser.Added(i, 1));
      }
    }
    return added;
  }
}
