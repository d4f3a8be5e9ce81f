// SPDX-License-Identifier: Apache-2.0
package cuepoint.search.lucene;

import cuepoint.search.ArchiveIndex;
import cuepoint.search.IndexNotReady;
import cuepoint.search.QueryParser;
import cuepoint.search.SearchQuery;
import cuepoint.search.SearchRequest;
import cuepoint.search.SearchRequest.Order;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.apache.lucene.util.BytesRef;

/// Searches for frequent words of the archive that nobody has asked for yet, so that Java has
/// compiled the code of dear searches before the first listener needs it. Half of the time is left
/// to others.
final class Rehearsal {
  private static final int WORDS = 200;
  private static final int MOST = 1000;
  private static final Duration TIME = Duration.ofSeconds(8);

  private final List<SearchRequest> requests = new ArrayList<>();

  /// @param snapshot of which the words are
  Rehearsal(Snapshot snapshot) {
    for (Segment segment : snapshot.segments()) {
      Vocabulary vocabulary = segment.words(WordField.SPOKEN).vocabulary();
      int[] frequent = vocabulary.completions(new BytesRef(), WORDS);
      for (int i = 0; i < frequent.length; i++) {
        String word = vocabulary.word(frequent[i]).utf8ToString();
        String other = vocabulary.word(frequent[frequent.length - 1 - i]).utf8ToString();
        String third = vocabulary.word(frequent[i / 2]).utf8ToString();
        add(word + ' ' + other);
        add(word + ' ' + third + ' ' + other);
        add(other + " \"" + word + ' ' + other + '"');
        if (other.codePointCount(0, other.length()) > QueryParser.LEAST_PREFIX) {
          int end = other.offsetByCodePoints(0, QueryParser.LEAST_PREFIX);
          String beginning = other.substring(0, end) + '*';
          add(beginning);
          add(word + ' ' + beginning);
        }
      }
    }
  }

  private void add(String written) {
    SearchQuery query = QueryParser.parse(written);
    boolean overview = requests.size() % 2 == 0;
    requests.add(
        new SearchRequest(
            query.what(), query.filters(), Order.RELEVANCE, 1, 10, 3, 3, false, overview));
  }

  /// Searches; ends early where there is nothing to search any more.
  void run(ArchiveIndex index) {
    long taken = 0;
    try {
      for (int i = 0; i < Math.min(MOST, requests.size()) && taken < TIME.toNanos(); i++) {
        long begun = System.nanoTime();
        index.search(requests.get(i));
        long nanos = System.nanoTime() - begun;
        taken += nanos;
        LockSupport.parkNanos(nanos);
      }
    } catch (IndexNotReady _) {
      // The index was closed: there is nobody left to rehearse for.
    }
  }
}
