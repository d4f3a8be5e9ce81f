// SPDX-License-Identifier: Apache-2.0
package cuepoint.search.lucene;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The tightest stretches of an episode that hold several parts of a query.
///
/// A stretch begins with one part and ends with another, no smaller one inside holds as many
/// different parts, and from the start of its first part's cue to the start of its last part's cue
/// it takes at most {@value #MAX_MS} ms. Stretches that overlap compete: the one of fewest words
/// wins, of equals the earlier one. What is left is listed in the order of time.
///
/// One sweep over all places in order: the right border moves on place by place, the left one
/// follows as long as its part comes again before the right border or is too long ago. Reused for
/// episode after episode.
final class Stretches {
  /// Longest stretch of speech, in milliseconds.
  static final int MAX_MS = 60_000;

  private final int[] open;
  private final Merge merge;
  private int[] timesMs = new int[256];
  private int parts;
  private int[] firsts = new int[64];
  private int[] lasts = new int[64];
  private int count;

  /// @param size how many parts the query has
  Stretches(int size, Budget budget) {
    merge = new Merge(budget);
    open = new int[size];
  }

  /// Finds the stretches of an episode with the greatest number of different parts.
  ///
  /// @param found for each part where it is in this episode, or null where it is not
  void find(SpokenEpisode episode, List<? extends @Nullable SpanCursor> found) {
    merge.of(found);
    if (timesMs.length < merge.size()) {
      timesMs = new int[Math.max(timesMs.length * 2, merge.size())];
    }
    int cue = 0;
    for (int i = 0; i < merge.size(); i++) {
      cue = episode.cueOf(position(i), cue);
      timesMs[i] = episode.startMs(cue);
    }
    sweep();
    keepTightest();
  }

  private void sweep() {
    Arrays.fill(open, 0);
    parts = 0;
    count = 0;
    int now = 0;
    int left = 0;
    for (int right = 0; right < merge.size(); right++) {
      if (open[merge.part(right)]++ == 0) {
        now++;
      }
      while (open[merge.part(left)] > 1 || timesMs[right] - timesMs[left] > MAX_MS) {
        if (--open[merge.part(left++)] == 0) {
          now--;
        }
      }
      if (now > parts) {
        parts = now;
        count = 0;
      }
      if (now == parts && (count == 0 || firsts[count - 1] != left)) {
        add(left, right);
      }
    }
  }

  private void add(int first, int last) {
    if (count == firsts.length) {
      firsts = Arrays.copyOf(firsts, count * 2);
      lasts = Arrays.copyOf(lasts, count * 2);
    }
    firsts[count] = first;
    lasts[count++] = last;
  }

  private void keepTightest() {
    long[] byWidth = new long[count];
    for (int i = 0; i < count; i++) {
      byWidth[i] = (long) width(i) << 32 | i;
    }
    Arrays.sort(byWidth);
    boolean[] beaten = new boolean[count];
    boolean[] kept = new boolean[count];
    for (long next : byWidth) {
      int i = (int) next;
      if (!beaten[i]) {
        kept[i] = true;
        for (int j = i - 1; j >= 0 && lasts[j] >= firsts[i]; j--) {
          beaten[j] = true;
        }
        for (int j = i + 1; j < count && firsts[j] <= lasts[i]; j++) {
          beaten[j] = true;
        }
      }
    }
    int left = 0;
    for (int i = 0; i < beaten.length; i++) {
      if (kept[i]) {
        firsts[left] = firsts[i];
        lasts[left++] = lasts[i];
      }
    }
    count = left;
  }

  private int position(int place) {
    return Span.start(merge.span(place));
  }

  private int width(int stretch) {
    int end = 0;
    int last = lasts[stretch];
    for (int place = Math.max(firsts[stretch], last - 1); place <= last; place++) {
      end = Math.max(end, Span.end(merge.span(place)));
    }
    return end - position(firsts[stretch]);
  }

  /// How many different parts each of the stretches holds.
  int parts() {
    return parts;
  }

  /// How many stretches there are.
  int count() {
    return count;
  }

  /// A stretch as a whole; misheard when anything in it is.
  long span(int stretch) {
    long span = Span.of(position(firsts[stretch]), width(stretch));
    for (int place = firsts[stretch]; place <= lasts[stretch]; place++) {
      if (Span.isHeard(merge.span(place))) {
        return Span.heard(span);
      }
    }
    return span;
  }

  /// Which parts occur in a stretch, as a set of bits.
  long held(int stretch) {
    long held = 0;
    for (int place = firsts[stretch]; place <= lasts[stretch]; place++) {
      held |= 1L << merge.part(place);
    }
    return held;
  }

  /// How much speaks for the episode: 1 for a stretch of nothing but the parts, less the wider.
  double evidence(int stretch) {
    return parts / (double) Math.max(parts, width(stretch));
  }

  /// Every part in the stretch that begins at a position.
  long[] marks(int start) {
    int stretch = 0;
    int end = count;
    while (end - stretch > 1) {
      int middle = (stretch + end) >>> 1;
      if (position(firsts[middle]) <= start) {
        stretch = middle;
      } else {
        end = middle;
      }
    }
    long[] marks = new long[lasts[stretch] - firsts[stretch] + 1];
    for (int i = 0; i < marks.length; i++) {
      marks[i] = merge.span(firsts[stretch] + i);
    }
    return marks;
  }
}
