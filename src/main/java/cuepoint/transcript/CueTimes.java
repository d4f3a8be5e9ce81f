// SPDX-License-Identifier: Apache-2.0
package cuepoint.transcript;

import cuepoint.address.TimeLink;
import java.util.Arrays;
import java.util.List;

/// When the cues of a transcript are spoken, without what is said.
public final class CueTimes {
  /// How many cues before a time are looked at for one that is still spoken then.
  private static final int OVERLAPS = 8;

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
