// SPDX-License-Identifier: Apache-2.0
package cuepoint.search.lucene;

import cuepoint.search.SearchAnswer.Hit;
import cuepoint.search.SearchAnswer.Moment;
import cuepoint.search.SearchAnswer.Run;
import cuepoint.search.SearchAnswer.TopicName;
import cuepoint.search.SearchRequest;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/// Searches what is said. Used for one request.
final class SpokenSearch {
  /// Matches that begin up to this many words after the first one of a moment are marked with it.
  private static final int SAME_SNIPPET = 12;

  private final Snapshot snapshot;
  private final SearchRequest request;
  private final List<QueryPart> parts;
  private final Best<Match> best;
  private final Stretches stretches;
  private final Rarities rarities;
  private long episodes;
  private long moments;
  private long held;

  SpokenSearch(Snapshot snapshot, SearchRequest request, List<QueryPart> parts) {
    this.snapshot = snapshot;
    this.request = request;
    this.parts = parts;
    best = new Best<>(request.offset() + request.size(), Match.ORDER);
    stretches = new Stretches(QueryPart.lengths(parts));
    rarities = Rarities.of(parts, snapshot, Segment::spoken, snapshot.episodes());
  }

  /// How many episodes were found.
  long episodes() {
    return episodes;
  }

  /// How many moments were found.
  long moments() {
    return moments;
  }

  /// Which parts occur in the episodes that were looked at, as a set of bits.
  long held() {
    return held;
  }

  /// Finds the episodes that have all parts together.
  void findAll() throws IOException {
    for (Segment segment : snapshot.segments()) {
      walk(segment).throughAll((doc, cursors) -> take(segment, doc, cursors, parts.size()));
    }
  }

  /// Finds the episodes that have any of the parts.
  void findMost() throws IOException {
    for (Segment segment : snapshot.segments()) {
      walk(segment).throughAny((doc, cursors) -> take(segment, doc, cursors, 1));
    }
  }

  private Walk walk(Segment segment) {
    return new Walk(
        segment.reader(),
        segment.spoken(),
        parts,
        doc -> segment.isLive(doc) && isOfShow(segment.episode(doc)));
  }

  private boolean isOfShow(SpokenEpisode episode) {
    return request.show() == null || request.show().equals(episode.place().show());
  }

  private void take(Segment segment, int doc, @Nullable PhraseCursor[] cursors, int least) {
    boolean alike = true;
    for (int i = 0; i < cursors.length; i++) {
      PhraseCursor cursor = cursors[i];
      if (cursor != null) {
        held |= 1L << i;
        alike &= cursor.alike() > 0;
      }
    }
    SpokenEpisode episode = segment.episode(doc);
    PhraseCursor only = cursors.length == 1 ? cursors[0] : null;
    if (only != null) {
      int total = count(episode, only.starts(), only.count());
      Match match = match(segment, doc, 1, alike, only.count());
      if (best.accepts(match)) {
        int[] listed = episode.moments(only.starts(), only.count(), request.moments());
        keep(match, total, listed, start -> marks(only, start));
      }
      return;
    }
    stretches.find(episode, cursors);
    if (stretches.parts() >= least) {
      int[] starts = stretches.starts();
      int total = count(episode, starts, starts.length);
      Match match = match(segment, doc, stretches.held(), alike, stretches.evidence());
      if (best.accepts(match)) {
        int[] listed = episode.moments(starts, starts.length, request.moments());
        keep(match, total, listed, stretches::marks);
      }
    }
  }

  private int count(SpokenEpisode episode, int[] starts, int count) {
    int total = episode.countMoments(starts, count);
    episodes++;
    moments += total;
    return total;
  }

  private Match match(Segment segment, int doc, long has, boolean alike, double evidence) {
    SpokenEpisode episode = segment.episode(doc);
    double score =
        rarities.of(has) * Relevance.saturated(evidence, episode.words(), snapshot.averageWords());
    return new Match(segment, doc, episode.place(), episode.day(), has, alike, score);
  }

  private void keep(Match match, int total, int[] listed, IntFunction<int[]> marksAt) {
    int[][] marks = new int[Math.min(request.snippets(), listed.length)][];
    for (int i = 0; i < marks.length; i++) {
      marks[i] = marksAt.apply(listed[i]);
    }
    match.detail(total, listed, marks);
    best.keep(match);
  }

  private static int[] marks(PhraseCursor cursor, int start) {
    int first = Arrays.binarySearch(cursor.starts(), 0, cursor.count(), start);
    int end = first + 1;
    while (end < cursor.count() && cursor.starts()[end] <= start + cursor.length() + SAME_SNIPPET) {
      end++;
    }
    int[] marks = new int[2 * (end - first)];
    for (int i = first; i < end; i++) {
      marks[2 * (i - first)] = cursor.starts()[i];
      marks[2 * (i - first) + 1] = cursor.length();
    }
    return marks;
  }

  /// The episodes of the page asked for.
  List<Hit> hits() throws IOException {
    IdentityHashMap<Segment, Snippets> snippets = new IdentityHashMap<>();
    List<Hit> hits = new ArrayList<>();
    for (Match match : best.after(request.offset())) {
      hits.add(hit(match, snippets.computeIfAbsent(match.segment(), Snippets::new)));
    }
    return hits;
  }

  private Hit hit(Match match, Snippets snippets) throws IOException {
    SpokenEpisode episode = match.segment().episode(match.doc());
    List<Moment> listed = new ArrayList<>(match.starts().length);
    int cue = 0;
    for (int i = 0; i < match.starts().length; i++) {
      cue = episode.cueOf(match.starts()[i], cue);
      List<Run> snippet =
          i < match.marks().length
              ? snippets.spoken(match.doc(), episode, match.marks()[i])
              : List.of();
      TopicName topic = topic(match, episode.topic(cue));
      listed.add(new Moment(episode.startMs(cue), episode.speaker(cue), topic, snippet));
    }
    return new Hit(match.place(), match.total(), listed, QueryPart.missing(parts, match.held()));
  }

  /// The topic of a position, or null where its notes have none: the topics of an episode are the
  /// documents right after it.
  private static @Nullable TopicName topic(Match match, int position) {
    SegmentTables tables = match.segment().tables();
    int last = position == 0 ? 0 : match.segment().reader().maxDoc();
    for (int doc = match.doc() + 1; doc < last; doc++) {
      TopicNotes topic = tables.topic(doc);
      if (topic == null || !topic.place().equals(match.place())) {
        return null;
      }
      if (topic.position() == position) {
        return new TopicName(position, topic.headline());
      }
    }
    return null;
  }
}
