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
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Searches what is said. Used for one request.
final class SpokenSearch {
  /// Matches that begin up to this many words after the first one of a moment are marked with it.
  private static final int SAME_SNIPPET = 12;

  /// What a place counts where the words asked for were only misheard.
  private static final double HEARD_WEIGHT = 0.5;

  private final Snapshot snapshot;
  private final SearchRequest request;
  private final Parts parts;
  private final Lookup lookup;
  private final Narrowing narrowing;
  private final Budget budget;
  private final boolean keepsSponsors;
  private final Best<Match> best;
  private final Stretches stretches;
  private final Unwanted unwanted = new Unwanted();
  private final @Nullable Tally tally;
  private final Rarities rarities;
  private long[] spans = new long[64];
  private long episodes;
  private long moments;
  private long misheard;
  private long sponsored;
  private long held;

  /// @param lookup over what is said
  SpokenSearch(Snapshot snapshot, SearchRequest request, Lookup lookup, @Nullable Tally tally) {
    this.snapshot = snapshot;
    this.request = request;
    this.lookup = lookup;
    this.tally = tally;
    parts = lookup.parts();
    budget = lookup.budget();
    narrowing = new Narrowing(request.filters());
    Boolean sponsor = request.filters().sponsor();
    keepsSponsors = sponsor == null ? request.what().quoted() : sponsor;
    best = new Best<>(request.offset() + request.size(), Match.by(request.order()));
    stretches = new Stretches(parts.size());
    rarities = lookup.rarities(snapshot.episodes());
  }

  /// How many episodes were found.
  long episodes() {
    return episodes;
  }

  /// How many moments were found.
  long moments() {
    return moments;
  }

  /// How many of these are there only because something was misheard.
  long misheard() {
    return misheard;
  }

  /// How many moments were left out because they are in sponsor reads.
  long sponsored() {
    return sponsored;
  }

  /// Which parts occur in the episodes that were looked at, as a set of bits.
  long held() {
    return held;
  }

  /// Finds the episodes that have all parts together.
  void findAll() throws IOException {
    for (Lookup.Leaf leaf : lookup.leaves()) {
      walk(leaf).throughAll((doc, cursors) -> take(leaf, doc, cursors, parts.size()));
    }
  }

  /// Finds the episodes that have any of the parts.
  void findMost() throws IOException {
    for (Lookup.Leaf leaf : lookup.leaves()) {
      walk(leaf).throughAny((doc, cursors) -> take(leaf, doc, cursors, 1));
    }
  }

  private Walk walk(Lookup.Leaf leaf) {
    Segment segment = leaf.segment();
    return new Walk(
        leaf.wanted(), doc -> segment.isLive(doc) && narrowing.wants(segment.episode(doc)), budget);
  }

  private void take(Lookup.Leaf leaf, int doc, List<@Nullable SpanCursor> cursors, int least)
      throws IOException {
    boolean alike = true;
    for (int i = 0; i < cursors.size(); i++) {
      SpanCursor cursor = cursors.get(i);
      if (cursor != null) {
        held |= 1L << i;
        alike &= cursor.alike() > 0;
      }
    }
    leaf.unwantedAt(doc);
    SpokenEpisode episode = leaf.segment().episode(doc);
    unwanted.in(doc, episode, leaf.unwanted());
    SpanCursor only = cursors.size() == 1 ? cursors.getFirst() : null;
    if (only != null) {
      takeSingle(leaf.segment(), doc, only, alike);
    } else {
      takeStretches(leaf.segment(), doc, cursors, alike, least);
    }
  }

  private void takeSingle(Segment segment, int doc, SpanCursor only, boolean alike) {
    SpokenEpisode episode = segment.episode(doc);
    long[] found = only.spans();
    int count = only.count();
    if (narrows(episode)) {
      spans = spans.length < count ? new long[Math.max(count, 2 * spans.length)] : spans;
      System.arraycopy(found, 0, spans, 0, count);
      found = spans;
      count = narrow(episode, spans, count);
    }
    if (count == 0) {
      return;
    }
    double evidence = count;
    for (int i = 0; i < count; i++) {
      evidence -= Span.isHeard(found[i]) ? 1 - HEARD_WEIGHT : 0;
    }
    int total = count(episode, found, count);
    Match match = match(segment, doc, 1, alike, evidence);
    if (best.accepts(match)) {
      long[] all = found;
      int size = count;
      keep(match, episode, found, count, total, span -> marks(all, size, span));
    }
  }

  private void takeStretches(
      Segment segment, int doc, List<@Nullable SpanCursor> cursors, boolean alike, int least) {
    SpokenEpisode episode = segment.episode(doc);
    stretches.find(episode, cursors);
    if (stretches.parts() < least) {
      return;
    }
    int size = stretches.count();
    spans = spans.length < size ? new long[Math.max(size, 2 * spans.length)] : spans;
    double evidence = 0;
    long has = 0;
    for (int i = 0; i < size; i++) {
      spans[i] = stretches.span(i);
      evidence += stretches.evidence(i) * (Span.isHeard(spans[i]) ? HEARD_WEIGHT : 1);
      has |= stretches.held(i);
    }
    int count = narrows(episode) ? narrow(episode, spans, size) : size;
    if (count == 0) {
      return;
    }
    int total = count(episode, spans, count);
    Match match = match(segment, doc, has, alike, evidence * count / size);
    if (best.accepts(match)) {
      keep(match, episode, spans, count, total, span -> stretches.marks(Span.start(span)));
    }
  }

  private boolean narrows(SpokenEpisode episode) {
    return narrowing.asksForSpeakers()
        || !unwanted.isEmpty()
        || (!keepsSponsors && episode.parts().hasSponsor());
  }

  /// Leaves out what is said by others, near something unwanted, or in a sponsor read; counts the
  /// latter.
  private int narrow(SpokenEpisode episode, long[] found, int count) {
    boolean[] speakers = narrowing.asksForSpeakers() ? narrowing.speakers(episode) : null;
    int kept = 0;
    int cue = 0;
    int sponsoredBefore = -1;
    for (int i = 0; i < count; i++) {
      cue = episode.cueOf(Span.start(found[i]), cue);
      int speaker = episode.speakerIndex(cue);
      boolean wanted =
          (speakers == null || (speaker >= 0 && speakers[speaker]))
              && unwanted.isClear(episode, found[i]);
      if (wanted && !keepsSponsors && episode.topic(cue) == PartTimes.SPONSOR) {
        sponsored += episode.startMs(cue) == sponsoredBefore ? 0 : 1;
        sponsoredBefore = episode.startMs(cue);
      } else if (wanted) {
        found[kept++] = found[i];
      }
    }
    return kept;
  }

  private int count(SpokenEpisode episode, long[] found, int count) {
    int total = episode.countMoments(found, count);
    episodes++;
    moments += total;
    misheard += total - countExact(episode, found, count, total);
    if (tally != null) {
      tally.moments(episode, found, count, total);
    }
    return total;
  }

  private static int countExact(SpokenEpisode episode, long[] found, int count, int total) {
    long[] exact = new long[0];
    int size = 0;
    for (int i = 0; i < count; i++) {
      if (Span.isHeard(found[i]) && exact.length == 0) {
        exact = Arrays.copyOf(found, count);
        size = i;
      } else if (!Span.isHeard(found[i]) && exact.length > 0) {
        exact[size++] = found[i];
      }
    }
    return exact.length == 0 ? total : episode.countMoments(exact, size);
  }

  private Match match(Segment segment, int doc, long has, boolean alike, double evidence) {
    SpokenEpisode episode = segment.episode(doc);
    double score =
        rarities.of(has) * Relevance.saturated(evidence, episode.words(), snapshot.averageWords());
    return new Match(segment, doc, episode.place(), episode.about().day(), has, alike, score);
  }

  /// Tells what to mark with a moment.
  private interface Marker {
    long[] at(long span);
  }

  private void keep(
      Match match, SpokenEpisode episode, long[] found, int count, int total, Marker marker) {
    long[] listed = episode.moments(found, count, request.moments());
    long[][] marks = new long[Math.min(request.snippets(), listed.length)][];
    for (int i = 0; i < marks.length; i++) {
      marks[i] = marker.at(listed[i]);
    }
    match.detail(total, listed, marks);
    best.keep(match);
  }

  private static long[] marks(long[] spans, int count, long span) {
    int first = Arrays.binarySearch(spans, 0, count, span);
    int end = first + 1;
    while (end < count && Span.start(spans[end]) <= Span.end(span) + SAME_SNIPPET) {
      end++;
    }
    return Arrays.copyOfRange(spans, first, end);
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
    List<Moment> listed = new ArrayList<>(match.spans().length);
    int cue = 0;
    for (int i = 0; i < match.spans().length; i++) {
      long span = match.spans()[i];
      cue = episode.cueOf(Span.start(span), cue);
      List<Run> snippet =
          i < match.marks().length && !budget.spent()
              ? snippets.spoken(match.doc(), episode, match.marks()[i])
              : List.of();
      String heardAs = i < match.marks().length ? heardAs(match, i, snippets) : null;
      TopicName topic = topic(match, episode.topic(cue));
      listed.add(new Moment(episode.startMs(cue), episode.speaker(cue), topic, heardAs, snippet));
    }
    return new Hit(match.place(), match.total(), listed, parts.missing(match.held()));
  }

  private static @Nullable String heardAs(Match match, int moment, Snippets snippets)
      throws IOException {
    if (!Span.isHeard(match.spans()[moment])) {
      return null;
    }
    for (long mark : match.marks()[moment]) {
      if (Span.isHeard(mark)) {
        return snippets.words(match.doc(), match.segment().episode(match.doc()), mark);
      }
    }
    return null;
  }

  /// The topic of a position, or null where its notes have none: the topics of an episode are the
  /// documents right after it.
  private static @Nullable TopicName topic(Match match, int position) {
    if (position <= 0) {
      return null;
    }
    SegmentTables tables = match.segment().tables();
    int last = match.segment().reader().maxDoc();
    for (int doc = match.doc() + 1; doc < last; doc++) {
      TopicNotes topic = tables.topic(doc);
      if (topic == null || !Objects.equals(topic.place(), match.place())) {
        return null;
      }
      if (topic.position() == position) {
        return new TopicName(position, topic.headline());
      }
    }
    return null;
  }
}
