// SPDX-License-Identifier: Apache-2.0
package cuepoint.search.lucene;

import cuepoint.search.SearchAnswer.Bound;
import java.util.Arrays;
import java.util.List;

/// When something is said near which nothing is to be found. Reused for episode after episode.
final class Unwanted {
  private final Budget budget;
  private long[] times = new long[64];
  private int count;

  Unwanted(Budget budget) {
    this.budget = budget;
  }

  /// Takes in when unwanted things are said in an episode.
  void in(int doc, SpokenEpisode episode, List<SpanCursor> without) {
    count = 0;
    for (SpanCursor cursor : without) {
      for (int i = 0; cursor.doc() == doc && i < cursor.count(); i++) {
        int cue = episode.cueOf(Span.start(cursor.spans()[i]));
        if (count > 0 && times[count - 1] == episode.startMs(cue)) {
          continue;
        }
        if (count == Budget.MOST_PLACES) {
          budget.met(Bound.PLACES);
          break;
        }
        if (count == times.length) {
          times = Arrays.copyOf(times, count * 2);
        }
        times[count++] = episode.startMs(cue);
      }
    }
    Arrays.sort(times, 0, count);
  }

  /// Whether nothing unwanted is said at all.
  boolean isEmpty() {
    return count == 0;
  }

  /// Whether nothing unwanted is said less than a minute before or after a span.
  boolean isClear(SpokenEpisode episode, long span) {
    if (count == 0) {
      return true;
    }
    int cue = episode.cueOf(Span.start(span));
    long from = (long) episode.startMs(cue) - Stretches.MAX_MS;
    long to = (long) episode.startMs(episode.cueOf(Span.end(span) - 1)) + Stretches.MAX_MS;
    int next = Arrays.binarySearch(times, 0, count, from);
    next = next < 0 ? -next - 1 : next;
    return next == count || times[next] > to;
  }
}
