// SPDX-License-Identifier: Apache-2.0
package cuepoint.transcript;

import cuepoint.address.TimeLink;
import java.util.Arrays;
import java.util.List;

/// When the cues of a transcript are spoken, without what is said.
public final class CueTimes {
  /// How many cues before a time are looked at for one that is still spoken then.
  private static final int OVERLAPS = 8;

  /// What is said takes at least this long; the last cue of some transcripts has no length.
  private static final long SHORTEST_MS = 1000;

  private final long[] starts;
  private final long[] ends;

  private CueTimes(long[] starts, long[] ends) {
    this.starts = starts;
    this.ends = ends;
  }

  /// The times of some cues.
  ///
  /// @param cues sorted by start, at least one
  public static CueTimes of(List<Cue> cues) {
    long[] starts = new long[cues.size()];
    long[] ends = new long[cues.size()];
    for (int i = 0; i < starts.length; i++) {
      starts[i] = cues.get(i).startMs();
      ends[i] = cues.get(i).endMs();
    }
    return new CueTimes(starts, ends);
  }

  /// How many cues there are.
  public int size() {
    return starts.length;
  }

  /// When a cue starts, in milliseconds.
  public long startMs(int index) {
    return starts[index];
  }

  /// Where the last of them ends, in milliseconds.
  public long endMs() {
    return Arrays.stream(ends).max().orElseThrow();
  }

  /// The first of the cues that start together with one.
  public int first(int index) {
    return firstStartingAtOrAfter(starts[index]);
  }

  /// The index of the cue a time link means; see {@link Transcript#indexAt}.
  public int indexAt(TimeLink time) {
    int next = firstStartingAtOrAfter(time.startMs());
    if (next < starts.length) {
      long start = starts[next];
      if (start == time.startMs() || (time.wholeSecond() && start < time.startMs() + 1000)) {
        return next;
      }
    }
    for (int i = next - 1; i >= 0 && i >= next - OVERLAPS; i--) {
      if (ends[i] > time.startMs()) {
        return firstStartingAtOrAfter(starts[i]);
      }
    }
    return Math.min(next, firstStartingAtOrAfter(starts[starts.length - 1]));
  }

  /// The index of the first cue after those a time link means. With an end these are all that start
  /// before it, without one those that start together with the first.
  public int endAt(TimeLink time) {
    int from = indexAt(time);
    Long end = time.endMs();
    return firstStartingAtOrAfter(Math.max(starts[from] + 1, end == null ? 0 : end));
  }

  /// The index of the first cue that starts after a time.
  public int after(long ms) {
    return firstStartingAtOrAfter(ms + 1);
  }

  /// When what is said in some cues ends, in milliseconds: with the last of them, or with the start
  /// of the next where that comes first; always after the last one's start.
  ///
  /// @param from index of the first
  /// @param to index of the first after them, which starts after all of them
  public long endMs(int from, int to) {
    long end = starts[to - 1] + SHORTEST_MS;
    for (int i = first(to - 1); i < to; i++) {
      end = Math.max(end, ends[i]);
    }
    return to < starts.length ? Math.min(end, starts[to]) : end;
  }

  private int firstStartingAtOrAfter(long ms) {
    int low = 0;
    int high = starts.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (starts[middle] < ms) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
