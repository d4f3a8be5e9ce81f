// SPDX-License-Identifier: Apache-2.0
package cuepoint.search.lucene;

import cuepoint.search.heard.Acceptance;
import cuepoint.search.heard.Candidate;
import cuepoint.search.heard.Frequencies;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/// Where names were misheard, as of one snapshot. Decided when a name is first asked for, as it
/// takes the whole archive to decide, and remembered. Shared between threads.
final class Mishearings {
  private final List<Segment> segments;
  private final Frequencies frequencies;
  private final Acceptance acceptance = new Acceptance();

  /// For each name that any notes have its places in each segment.
  private final Map<String, List<List<HeardCursor.Place>>> known = new ConcurrentHashMap<>();

  Mishearings(List<Segment> segments, long words) {
    this.segments = segments;
    frequencies = new SpokenFrequencies(segments, words);
  }

  /// The places of a name in a segment; null where it has none.
  ///
  /// @param name its words
  @Nullable HeardCursor find(Segment segment, List<String> name, Budget budget) throws IOException {
    List<List<HeardCursor.Place>> places = places(name);
    int at = places.isEmpty() ? -1 : segments.indexOf(segment);
    return at < 0 || places.get(at).isEmpty() ? null : new HeardCursor(places.get(at), budget);
  }

  private List<List<HeardCursor.Place>> places(List<String> name) throws IOException {
    String term = String.join(" ", name);
    List<List<HeardCursor.Place>> before = known.get(term);
    if (before != null) {
      return before;
    }
    List<Acceptance.Place> candidates = new ArrayList<>();
    for (int at = 0; at < segments.size(); at++) {
      addCandidates(at, term, candidates);
    }
    if (candidates.isEmpty()) {
      return List.of();
    }
    List<List<HeardCursor.Place>> places = new ArrayList<>();
    for (int at = 0; at < segments.size(); at++) {
      places.add(new ArrayList<>());
    }
    try {
      for (Acceptance.Place place : acceptance.accepted(candidates, frequencies)) {
        Candidate candidate = place.candidate();
        places
            .get((int) (place.episode() >>> Integer.SIZE))
            .add(
                new HeardCursor.Place(
                    (int) place.episode(), Span.of(candidate.position(), candidate.words())));
      }
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
    known.put(term, Collections.unmodifiableList(places));
    return places;
  }

  /// Candidates in the order of documents and positions.
  private void addCandidates(int at, String name, List<Acceptance.Place> candidates)
      throws IOException {
    Segment segment = segments.get(at);
    LeafReader reader = segment.reader();
    PostingsEnum postings = reader.postings(new Term(Fields.HEARD, name), PostingsEnum.PAYLOADS);
    if (postings == null) {
      return;
    }
    for (int doc; (doc = postings.nextDoc()) != DocIdSetIterator.NO_MORE_DOCS; ) {
      for (int left = segment.isLive(doc) ? postings.freq() : 0; left > 0; left--) {
        int position = postings.nextPosition();
        BytesRef payload = postings.getPayload();
        if (payload == null) {
          throw new IOException("the index says nothing of what was heard for " + name);
        }
        Candidate candidate = HeardStream.read(name, position, payload);
        candidates.add(
            new Acceptance.Place(
                (long) at << Integer.SIZE | doc,
                segment.episode(doc).words(),
                candidate,
                segment.words(WordField.SPOKEN).forms(doc, position, candidate.words())));
      }
    }
  }
}
