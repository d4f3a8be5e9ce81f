// SPDX-License-Identifier: Apache-2.0
package cuepoint.search.lucene;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.lucene.index.IndexReader;

/// What helps listeners to ask, as of one snapshot: what they may be about to type, and how it is
/// spelled.
///
/// @param madeOf tells snapshots apart
record Hints(IndexReader.CacheKey madeOf, Completions completions, Spelling spelling) {
  /// Makes them; takes a second for seven million words.
  static Hints of(Snapshot snapshot) {
    Lexicon lexicon = Lexicon.of(snapshot);
    List<FrequentPhrases.Weighed> phrases = new FrequentPhrases(snapshot, lexicon).find();
    Set<String> pairs = new HashSet<>();
    for (FrequentPhrases.Weighed each : phrases) {
      String label = each.phrase().label();
      int blank = label.indexOf(' ');
      if (blank > 0 && label.indexOf(' ', blank + 1) < 0) {
        pairs.add(label);
      }
    }
    return new Hints(
        key(snapshot), Completions.of(snapshot, phrases), new Spelling(lexicon, pairs));
  }

  /// Whether they are of this snapshot.
  boolean isOf(Snapshot snapshot) {
    return key(snapshot) == madeOf;
  }

  private static IndexReader.CacheKey key(Snapshot snapshot) {
    return snapshot.reader().getReaderCacheHelper().getKey();
  }
}
