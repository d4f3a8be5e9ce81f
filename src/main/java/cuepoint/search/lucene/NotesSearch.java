// SPDX-License-Identifier: Apache-2.0
package cuepoint.search.lucene;

import cuepoint.search.SearchAnswer.TopicHit;
import cuepoint.search.SearchRequest;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Searches what topics say in the notes. Used for one request.
final class NotesSearch {
  /// A word in the headline counts as much as this many in the text.
  private static final int HEADLINE = 4;

  private static final int PLACE_BITS = 7;

  private final Snapshot snapshot;
  private final SearchRequest request;
  private final List<QueryPart> parts;
  private final Best<Match> best;
  private final Rarities rarities;
  private long topics;
  private long held;

  NotesSearch(Snapshot snapshot, SearchRequest request, List<QueryPart> parts) {
    this.snapshot = snapshot;
    this.request = request;
    this.parts = parts;
    best = new Best<>(request.offset() + request.size(), Match.ORDER);
    rarities = Rarities.of(parts, snapshot, Segment::notes, snapshot.topics());
  }

  /// How many topics were found.
  long topics() {
    return topics;
  }

  /// Which parts occur in the topics that were looked at, as a set of bits.
  long held() {
    return held;
  }

  /// Finds the topics that have all parts.
  void findAll() throws IOException {
    for (Segment segment : snapshot.segments()) {
      walk(segment).throughAll((doc, cursors) -> take(segment, doc, cursors));
    }
  }

  /// Finds the topics that have any of the parts.
  void findMost() throws IOException {
    for (Segment segment : snapshot.segments()) {
      walk(segment).throughAny((doc, cursors) -> take(segment, doc, cursors));
    }
  }

  private Walk walk(Segment segment) {
    return new Walk(
        segment.reader(),
        segment.notes(),
        parts,
        doc -> segment.isLive(doc) && isOfShow(segment.topic(doc)));
  }

  private boolean isOfShow(TopicNotes topic) {
    return request.show() == null || request.show().equals(topic.place().show());
  }

  private void take(Segment segment, int doc, @Nullable PhraseCursor[] cursors) {
    TopicNotes topic = segment.topic(doc);
    double score = 0;
    long has = 0;
    boolean alike = true;
    for (int i = 0; i < cursors.length; i++) {
      PhraseCursor cursor = cursors[i];
      if (cursor != null) {
        has |= 1L << i;
        alike &= cursor.alike() > 0;
        score +=
            rarities.of(i)
                * Relevance.saturated(
                    evidence(topic, cursor), topic.words(), snapshot.averageTopicWords());
      }
    }
    topics++;
    held |= has;
    Match match = new Match(segment, doc, topic.place(), topic.day(), has, alike, score);
    if (best.accepts(match)) {
      match.detail(1, new int[0], new int[][] {marks(cursors)});
      best.keep(match);
    }
  }

  private static int evidence(TopicNotes topic, PhraseCursor cursor) {
    int evidence = cursor.count();
    for (int i = 0; i < cursor.count() && cursor.starts()[i] < topic.headlineWords(); i++) {
      evidence += HEADLINE - 1;
    }
    return evidence;
  }

  /// Position and number of words of every place of every part, in turn, ascending.
  private static int[] marks(@Nullable PhraseCursor[] cursors) {
    int size = 0;
    for (PhraseCursor cursor : cursors) {
      size += cursor == null ? 0 : cursor.count();
    }
    long[] places = new long[size];
    int next = 0;
    for (PhraseCursor cursor : cursors) {
      for (int i = 0; cursor != null && i < cursor.count(); i++) {
        places[next++] = (long) cursor.starts()[i] << PLACE_BITS | cursor.length();
      }
    }
    Arrays.sort(places);
    int[] marks = new int[2 * size];
    for (int i = 0; i < size; i++) {
      marks[2 * i] = (int) (places[i] >> PLACE_BITS);
      marks[2 * i + 1] = (int) (places[i] & (1 << PLACE_BITS) - 1);
    }
    return marks;
  }

  /// The topics of the page asked for.
  List<TopicHit> hits() throws IOException {
    IdentityHashMap<Segment, Snippets> snippets = new IdentityHashMap<>();
    List<TopicHit> hits = new ArrayList<>();
    for (Match match : best.after(request.offset())) {
      TopicNotes topic = match.segment().topic(match.doc());
      Snippets of = snippets.computeIfAbsent(match.segment(), Snippets::new);
      hits.add(
          new TopicHit(
              topic.place(),
              topic.position(),
              topic.headline(),
              of.topic(match.doc(), topic, match.marks()[0])));
    }
    return hits;
  }
}
