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
/// follows as long as its part comes again before the right border or is too long ago. Of few parts
/// those stretches that hold all are looked for first, which takes less. Reused for episode after
/// episode.
final class Stretches {
  /// Longest stretch of speech, in milliseconds.
  static final int MAX_MS = 60_000;

  /// With more parts it costs less to look only at those that come.
  private static final int FEW = 4;

  /// Of each part how often it is between the borders, or where it was last.
  private final int[] open;

  private final Merge merge;
  private int parts;
  private int[] firsts = new int[64];
  private int[] lasts = new int[64];
  private int count;
  private long[] byWidth = new long[64];
  private boolean[] beaten = new boolean[64];

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
    parts = 0;
    count = 0;
    if (open.length <= FEW) {
      findWhole(episode);
    }
    if (parts == 0) {
      sweep(episode);
    }
    keepTightest();
  }

  /// Stretches of all parts: one begins where that part is which was not heard for longest, and a
  /// new one ends where that changes. What comes next nobody can foretell, the processor neither,
  /// so it is not asked.
  private void findWhole(SpokenEpisode episode) {
    makeRoom(merge.size());
    Arrays.fill(open, -1);
    int whole = 0;
    int before = -1;
    for (int right = 0; right < merge.size(); right++) {
      open[merge.part(right)] = right;
      int left = right;
      for (int last : open) {
        left = Math.min(left, last);
      }
      firsts[whole] = left;
      lasts[whole] = right;
      whole += left == before ? 0 : 1;
      before = left;
    }
    for (int i = 0; i < whole; i++) {
      if (!isTooLong(episode, firsts[i], lasts[i])) {
        firsts[count] = firsts[i];
        lasts[count++] = lasts[i];
      }
    }
    parts = count > 0 ? open.length : 0;
  }

  private void sweep(SpokenEpisode episode) {
    Arrays.fill(open, 0);
    int now = 0;
    int left = 0;
    for (int right = 0; right < merge.size(); right++) {
      if (open[merge.part(right)]++ == 0) {
        now++;
      }
      while (open[merge.part(left)] > 1 || isTooLong(episode, left, right)) {
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

  private boolean isTooLong(SpokenEpisode episode, int left, int right) {
    return !episode.isWithin(position(left), position(right), MAX_MS);
  }

  private void add(int first, int last) {
    makeRoom(count + 1);
    firsts[count] = first;
    lasts[count++] = last;
  }

  private void makeRoom(int size) {
    if (firsts.length < size) {
      firsts = Arrays.copyOf(firsts, Math.max(firsts.length * 2, size));
      lasts = Arrays.copyOf(lasts, firsts.length);
    }
  }

  private void keepTightest() {
    int left = 0;
    int end;
    for (int start = 0; start < count; start = end) {
      end = start + 1;
      while (end < count && firsts[end] <= lasts[end - 1]) {
        end++;
      }
      left = keepTightest(start, end, left);
    }
    count = left;
  }

  /// Of stretches of which each overlaps the next one, keeps the tightest that do not overlap.
  ///
  /// @param left how many were kept before
  /// @return how many are kept with these
  private int keepTightest(int start, int end, int left) {
    int kept = left;
    if (end - start == 2) {
      // One more where the second is narrower, without asking what nobody can foretell.
      int tightest = start + ((width(start + 1) - width(start)) >>> (Integer.SIZE - 1));
      firsts[kept] = firsts[tightest];
      lasts[kept++] = lasts[tightest];
      return kept;
    }
    if (end - start > 1) {
      beat(start, end);
    }
    for (int i = start; i < end; i++) {
      if (end - start == 1 || !beaten[i - start]) {
        firsts[kept] = firsts[i];
        lasts[kept++] = lasts[i];
      }
    }
    return kept;
  }

  private void beat(int start, int end) {
    int size = end - start;
    if (byWidth.length < size) {
      byWidth = new long[Math.max(byWidth.length * 2, size)];
      beaten = new boolean[byWidth.length];
    }
    Arrays.fill(beaten, 0, size, false);
    for (int i = start; i < end; i++) {
      byWidth[i - start] = (long) width(i) << Integer.SIZE | i;
    }
    Arrays.sort(byWidth, 0, size);
    for (int next = 0; next < size; next++) {
      int i = (int) byWidth[next];
      if (!beaten[i - start]) {
        for (int j = i - 1; j >= start && lasts[j] >= firsts[i]; j--) {
          beaten[j - start] = true;
        }
        for (int j = i + 1; j < end && firsts[j] <= lasts[i]; j++) {
          beaten[j - start] = true;
        }
      }
    }
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
    for (int place = firsts[stretch]; merge.hasHeard() && place <= lasts[stretch]; place++) {
      if (Span.isHeard(merge.span(place))) {
        return Span.heard(span);
      }
    }
    return span;
  }

  /// Which parts occur in a stretch, as a set of bits.
  long held(int stretch) {
    if (parts == open.length) {
      return -1L >>> (Long.SIZE - parts);
    }
    long held = 0;
    for (int place = firsts[stretch]; place <= lasts[stretch]; place++) {
      held |= 1L << merge.part(place);
    }
    return held;
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
