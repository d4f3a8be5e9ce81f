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
import org.jspecify.annotations.Nullable;

/// Searches what is said. Used for one request.
final class SpokenSearch {
  /// Matches that begin up to this many words after the first one of a moment are marked with it.
  private static final int SAME_SNIPPET = 12;

  private final Snapshot snapshot;
  private final SearchRequest request;
  private final Parts parts;
  private final Lookup lookup;
  private final Budget budget;
  private final Best<Match> best;
  private final SpokenPlaces places;
  private final @Nullable Tally tally;
  private final Rarities rarities;
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
    Boolean sponsor = request.filters().sponsor();
    boolean keepsSponsors = sponsor == null ? request.what().quoted() : sponsor;
    places = new SpokenPlaces(parts, request.filters(), keepsSponsors, budget);
    best = new Best<>(request.offset() + request.size(), Match.by(request.order()));
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
        leaf.wanted(), doc -> segment.isLive(doc) && places.wants(segment.episode(doc)), budget);
  }

  private void take(Lookup.Leaf leaf, int doc, List<@Nullable SpanCursor> cursors, int least)
      throws IOException {
    boolean alike = true;
    for (int i = 0; i < cursors.size(); i++) {
      SpanCursor cursor = cursors.get(i);
      if (cursor != null) {
        held |= 1L << i;
        alike &= cursor.alike();
      }
    }
    boolean any = places.find(leaf, doc, cursors, least);
    sponsored += places.sponsored();
    if (!any) {
      return;
    }
    SpokenEpisode episode = leaf.segment().episode(doc);
    int total = count(episode, places.spans(), places.count());
    Match match = match(leaf.segment(), doc, alike);
    if (best.accepts(match)) {
      keep(match, episode, total);
    }
  }

  private int count(SpokenEpisode episode, long[] found, int count) {
    int[] bySpeaker = new int[tally == null ? 0 : episode.speakers().length];
    int total = episode.countMoments(found, count, bySpeaker);
    episodes++;
    moments += total;
    misheard += total - countExact(episode, found, count, total);
    if (tally != null) {
      tally.moments(episode, bySpeaker, total);
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

  private Match match(Segment segment, int doc, boolean alike) {
    SpokenEpisode episode = segment.episode(doc);
    double score =
        rarities.of(places.held())
            * Relevance.saturated(places.evidence(), episode.words(), snapshot.averageWords());
    int day = episode.about().day();
    return new Match(segment, doc, episode.place(), day, places.held(), alike, score);
  }

  private void keep(Match match, SpokenEpisode episode, int total) {
    long[] listed = places.best(episode, request.moments());
    long[][] marks = new long[Math.min(request.snippets(), listed.length)][];
    for (int i = 0; i < marks.length; i++) {
      marks[i] = places.marks(listed[i], SAME_SNIPPET);
    }
    match.detail(total, listed, marks);
    best.keep(match);
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
    for (int i = 0; i < match.spans().length; i++) {
      long span = match.spans()[i];
      int cue = episode.cueOf(Span.start(span));
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

  /// The topic of a position, or null where its notes have none.
  private static @Nullable TopicName topic(Match match, int position) {
    int doc = position <= 0 ? -1 : match.segment().tables().topicDoc(match.doc(), position);
    TopicNotes topic = doc < 0 ? null : match.segment().topic(doc);
    // The title may stand for topics; it is none.
    return topic == null || topic.position() == 0
        ? null
        : new TopicName(position, topic.headline());
  }
}
