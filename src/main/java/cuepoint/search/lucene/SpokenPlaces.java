// SPDX-License-Identifier: Apache-2.0
package cuepoint.search.lucene;

import cuepoint.search.Filters;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// The places in which a query is spoken, in one episode after another. Used for one request; what
/// it tells is of the episode looked at last.
final class SpokenPlaces {
  /// A place where the words asked for were only misheard counts as if it were so many times as
  /// wide.
  private static final int HEARD_WIDTH = 2;

  private final Parts parts;
  private final Narrowing narrowing;
  private final boolean keepsSponsors;
  private final Stretches stretches;
  private final Unwanted unwanted;
  private final Budget budget;
  private boolean single;
  private long[] found = {};
  private int count;
  private int[] widths = {};
  private long held;
  private long sponsored;

  SpokenPlaces(Parts parts, Filters filters, boolean keepsSponsors, Budget budget) {
    this.budget = budget;
    unwanted = new Unwanted(budget);
    this.parts = parts;
    narrowing = new Narrowing(filters);
    this.keepsSponsors = keepsSponsors;
    stretches = new Stretches(parts.size(), budget);
  }

  /// Whether an episode is looked at.
  boolean wants(SpokenEpisode episode) {
    return narrowing.wants(episode);
  }

  /// How many words the speakers who count say in an episode.
  long words(SpokenEpisode episode) {
    if (!narrowing.asksForSpeakers()) {
      return episode.words();
    }
    boolean[] wanted = narrowing.speakers(episode);
    long words = 0;
    for (int cue = 0; cue < episode.cues(); cue++) {
      int speaker = episode.speakerIndex(cue);
      if (speaker >= 0 && wanted[speaker]) {
        int end = cue + 1 < episode.cues() ? episode.firstWord(cue + 1) : episode.words();
        words += end - episode.firstWord(cue);
      }
    }
    return words;
  }

  /// Looks at an episode.
  ///
  /// @param cursors for each part its cursor, placed at the document, or null where it has none
  /// @param least how many different parts a place must have
  /// @return whether there is any place
  boolean find(Lookup.Leaf leaf, int doc, List<@Nullable SpanCursor> cursors, int least)
      throws IOException {
    SpokenEpisode episode = leaf.segment().episode(doc);
    leaf.unwantedAt(doc);
    unwanted.in(doc, episode, leaf.unwanted());
    sponsored = 0;
    count = 0;
    if (budget.isOver()) {
      // What is unwanted may not all be known.
      return false;
    }
    boolean narrows =
        narrowing.asksForSpeakers()
            || !unwanted.isEmpty()
            || (!keepsSponsors && episode.sponsored().length > 0);
    SpanCursor only = cursors.size() == 1 ? cursors.getFirst() : null;
    single = only != null;
    if (only != null) {
      count = only.count();
      held = 1;
      found = narrows ? Arrays.copyOf(only.spans(), count) : only.spans();
    } else {
      takeStretches(episode, cursors, least);
    }
    if (narrowing.asksForSpeakers() || !unwanted.isEmpty()) {
      narrow(episode);
    } else if (narrows) {
      leaveSponsorsOut(episode);
    }
    return count > 0;
  }

  private void takeStretches(SpokenEpisode episode, List<@Nullable SpanCursor> cursors, int least) {
    stretches.find(episode, cursors);
    count = stretches.parts() < least ? 0 : stretches.count();
    held = 0;
    found = new long[count];
    widths = new int[count];
    for (int i = 0; i < count; i++) {
      found[i] = stretches.span(i);
      widths[i] = Math.max(stretches.parts(), Span.words(found[i]));
      held |= stretches.held(i);
    }
  }

  /// Leaves out what is said by others, near something unwanted, or in a sponsor read; counts the
  /// latter.
  private void narrow(SpokenEpisode episode) {
    boolean[] speakers = narrowing.asksForSpeakers() ? narrowing.speakers(episode) : null;
    int kept = 0;
    int sponsoredBefore = -1;
    for (int i = 0; i < count; i++) {
      int cue = episode.cueOf(Span.start(found[i]));
      int speaker = episode.speakerIndex(cue);
      boolean wanted =
          (speakers == null || (speaker >= 0 && speakers[speaker]))
              && unwanted.isClear(episode, found[i]);
      if (wanted && !keepsSponsors && episode.topic(cue) == PartTimes.SPONSOR) {
        sponsored += episode.startMs(cue) == sponsoredBefore ? 0 : 1;
        sponsoredBefore = episode.startMs(cue);
      } else if (wanted) {
        if (!single) {
          widths[kept] = widths[i];
        }
        found[kept++] = found[i];
      }
    }
    count = kept;
  }

  /// The same where only sponsor reads are left out: all others stay as they are.
  private void leaveSponsorsOut(SpokenEpisode episode) {
    int[] borders = episode.sponsored();
    int kept = 0;
    int next = 0;
    int before = -1;
    for (int border = 0; border < borders.length; border += 2) {
      int first = at(borders[border], next);
      keep(next, first, kept);
      kept += first - next;
      for (next = first; next < count && Span.start(found[next]) < borders[border + 1]; next++) {
        int cue = episode.cueOf(Span.start(found[next]));
        sponsored += episode.startMs(cue) == before ? 0 : 1;
        before = episode.startMs(cue);
      }
    }
    keep(next, count, kept);
    count = kept + count - next;
  }

  /// The first place that begins at a position or after it.
  private int at(int position, int from) {
    int there = Arrays.binarySearch(found, from, count, Span.of(position, 0));
    return there < 0 ? -there - 1 : there;
  }

  private void keep(int from, int to, int kept) {
    System.arraycopy(found, from, found, kept, to - from);
    if (!single) {
      System.arraycopy(widths, from, widths, kept, to - from);
    }
  }

  /// Where they are, ascending; only the first {@link #count()} count. Not to be written to.
  long[] spans() {
    return found;
  }

  /// How many there are.
  int count() {
    return count;
  }

  /// Which parts they have, as a set of bits.
  long held() {
    return held;
  }

  /// How many moments were left out because they are in sponsor reads.
  long sponsored() {
    return sponsored;
  }

  /// How much speaks for the episode: 1 for each place where the parts directly follow each other.
  double evidence() {
    double sum = 0;
    for (int i = 0; i < count; i++) {
      sum += evidence(i);
    }
    return sum;
  }

  private double evidence(int place) {
    double evidence = single ? 1 : stretches.parts() / (double) widths[place];
    return Span.isHeard(found[place]) ? evidence / HEARD_WIDTH : evidence;
  }

  /// The best places in the order of time, no two in cues that start at once.
  ///
  /// @param most how many to list at most
  long[] best(SpokenEpisode episode, int most) {
    long[] first = episode.moments(found, count, most + 1);
    if (first.length <= most || isSame()) {
      return first.length <= most ? first : Arrays.copyOf(first, most);
    }
    long[] best = new long[most];
    int[] starts = new int[most];
    long[] order = byEvidence();
    int kept = 0;
    for (int i = 0; i < order.length && kept < most; i++) {
      long span = found[(int) order[i]];
      int start = episode.startMs(episode.cueOf(Span.start(span)));
      if (IntStream.of(starts).limit(kept).noneMatch(before -> before == start)) {
        starts[kept] = start;
        best[kept++] = span;
      }
    }
    Arrays.sort(best, 0, kept);
    return Arrays.copyOf(best, kept);
  }

  /// The places by what speaks for them, most first, of equals the earlier: in the upper half what
  /// evidence is divided by, in the lower half which place it is.
  private long[] byEvidence() {
    long[] order = new long[count];
    for (int i = 0; i < count; i++) {
      long width = single ? 1 : widths[i];
      order[i] = (Span.isHeard(found[i]) ? width * HEARD_WIDTH : width) << Integer.SIZE | i;
    }
    Arrays.sort(order);
    return order;
  }

  /// Whether no place is better than another.
  private boolean isSame() {
    for (int i = 1; i < count; i++) {
      if (evidence(i) != evidence(0)) {
        return false;
      }
    }
    return true;
  }

  /// The words in a place that are what was asked for.
  long[] marks(long place) {
    return single ? new long[] {place} : stretches.marks(Span.start(place));
  }

  /// The same with those of places that begin up to so many words after it.
  long[] marks(long place, int wordsAfter) {
    if (!single) {
      return marks(place);
    }
    int first = Arrays.binarySearch(found, 0, count, place);
    int end = first + 1;
    while (end < count && Span.start(found[end]) <= Span.end(place) + wordsAfter) {
      end++;
    }
    return Arrays.copyOfRange(found, first, end);
  }

  /// The parts, as written, that none of the places has; nothing where there is no place.
  List<String> missing() {
    return held == 0 ? List.of() : parts.missing(held);
  }
}
