// SPDX-License-Identifier: Apache-2.0
package cuepoint.search.lucene;

import cuepoint.kernel.Slug;
import cuepoint.search.Clause;
import cuepoint.search.EpisodeFindings;
import cuepoint.search.EpisodeFindings.Mark;
import cuepoint.search.EpisodeFindings.Moment;
import cuepoint.search.Filters;
import cuepoint.search.SearchAnswer.Place;
import cuepoint.search.Words;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Finds every place in one episode, with the characters to mark. Used for one request.
final class EpisodeSearch {
  /// One episode is soon searched; this is for what the words of a query have to be looked up.
  private static final Duration MOST = Duration.ofMillis(100);

  private final Snapshot snapshot;
  private final Parts parts;
  private final SpokenPlaces places;
  private final boolean forgiving;
  private final Budget budget = new Budget(MOST);
  private final Words words = new Words();
  private int word;

  EpisodeSearch(Snapshot snapshot, Clause what, Filters filters, boolean exactly) {
    this.snapshot = snapshot;
    parts = Parts.of(what);
    Filters all = filters.withSponsors();
    places = new SpokenPlaces(parts, all, Boolean.TRUE.equals(all.sponsor()), budget);
    forgiving = !exactly;
  }

  /// Searches.
  EpisodeFindings find(Slug show, int number) throws IOException {
    for (Segment segment : snapshot.segments()) {
      int doc = document(segment, show, number);
      if (doc >= 0) {
        return places.wants(segment.episode(doc)) ? find(segment, doc) : EpisodeFindings.NONE;
      }
    }
    return EpisodeFindings.NONE;
  }

  private static int document(Segment segment, Slug show, int number) {
    for (int doc = 0; doc < segment.reader().maxDoc(); doc++) {
      SpokenEpisode episode = segment.tables().episode(doc);
      if (episode != null && segment.isLive(doc)) {
        Place place = episode.place();
        if (place.number() == number && place.show().equals(show)) {
          return doc;
        }
      }
    }
    return -1;
  }

  private EpisodeFindings find(Segment segment, int doc) throws IOException {
    Cursors cursors = new Cursors(snapshot, segment, WordField.SPOKEN, forgiving, false, budget);
    Lookup.Leaf leaf = Lookup.Leaf.of(segment, parts, cursors);
    List<@Nullable SpanCursor> there = new ArrayList<>();
    for (SpanCursor cursor : leaf.wanted()) {
      there.add(cursor != null && cursor.advance(doc) == doc ? cursor : null);
    }
    if (there.stream().allMatch(cursor -> cursor == null)) {
      return new EpisodeFindings(List.of(), List.of(), List.of(), 0, budget.met());
    }
    SpokenEpisode episode = segment.episode(doc);
    places.find(leaf, doc, there, 1);
    long[] found = Arrays.copyOf(places.spans(), places.count());
    List<Moment> moments = new ArrayList<>();
    for (long span : episode.moments(found, found.length, found.length)) {
      int cue = episode.cueOf(Span.start(span));
      moments.add(new Moment(cue, episode.startMs(cue)));
    }
    List<Mark> marks = marks(segment, doc, found);
    int misheard = Math.toIntExact(marks.stream().filter(Mark::heard).count());
    return new EpisodeFindings(moments, marks, places.missing(), misheard, budget.met());
  }

  private List<Mark> marks(Segment segment, int doc, long[] found) throws IOException {
    long[] asked =
        Arrays.stream(found)
            .takeWhile(_ -> !budget.spentInSteps())
            .flatMap(place -> Arrays.stream(places.marks(place)))
            .sorted()
            .toArray();
    SpokenEpisode episode = segment.episode(doc);
    Snippets texts = new Snippets(segment);
    List<Mark> marks = new ArrayList<>();
    int cue = -1;
    int done = 0;
    for (long span : asked) {
      if (budget.spentInSteps()) {
        break;
      }
      int from = Math.max(done, Span.start(span));
      done = Math.max(done, Span.end(span));
      while (from < done) {
        int next = episode.cueOf(from);
        if (next != cue) {
          cue = next;
          words.over(texts.cue(doc, episode, cue));
          word = episode.firstWord(cue);
        }
        int end = cue + 1 < episode.cues() ? episode.firstWord(cue + 1) : episode.words();
        int to = Math.min(done, end);
        marks.add(mark(cue, from, to, Span.isHeard(span)));
        from = to;
      }
    }
    return marks;
  }

  /// Goes on in a cue to some of its words. No word is read twice, or else a long cue would cost
  /// its length for every mark.
  private Mark mark(int cue, int from, int to, boolean heard) throws IOException {
    int start = -1;
    for (; word < to; word++) {
      if (!words.next()) {
        throw new IOException("the index has fewer words for a cue than it says");
      }
      start = word == from ? words.start() : start;
    }
    return new Mark(cue, start, words.end(), heard);
  }
}
