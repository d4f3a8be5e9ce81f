// SPDX-License-Identifier: Apache-2.0
package cuepoint.search.lucene;

import java.util.Arrays;
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

  /// Bits that hold the number of a part; a query has at most 64 words.
  private static final int PART_BITS = 6;

  private static final int PART_MASK = (1 << PART_BITS) - 1;

  private final int[] lengths;
  private final int[] open;
  private int[] places = new int[256];
  private int[] timesMs = new int[256];
  private int size;
  private int parts;
  private int[] firsts = new int[64];
  private int[] lasts = new int[64];
  private int count;

  /// @param lengths how many words each part of the query has
  Stretches(int[] lengths) {
    this.lengths = lengths.clone();
    open = new int[lengths.length];
  }

  /// Finds the stretches of an episode with the greatest number of different parts.
  ///
  /// @param found for each part where it is in this episode, or null where it is not
  void find(SpokenEpisode episode, @Nullable PhraseCursor[] found) {
    gather(found);
    if (timesMs.length < size) {
      timesMs = new int[places.length];
    }
    int cue = 0;
    for (int i = 0; i < size; i++) {
      cue = episode.cueOf(position(i), cue);
      timesMs[i] = episode.startMs(cue);
    }
    sweep();
    keepTightest();
  }

  private void gather(@Nullable PhraseCursor[] found) {
    size = 0;
    for (int part = 0; part < found.length; part++) {
      PhraseCursor cursor = found[part];
      if (cursor == null) {
        continue;
      }
      if (places.length < size + cursor.count()) {
        places = Arrays.copyOf(places, Math.max(places.length * 2, size + cursor.count()));
      }
      for (int i = 0; i < cursor.count(); i++) {
        places[size++] = cursor.starts()[i] << PART_BITS | part;
      }
    }
    Arrays.sort(places, 0, size);
  }

  private void sweep() {
    Arrays.fill(open, 0);
    parts = 0;
    count = 0;
    int now = 0;
    int left = 0;
    for (int right = 0; right < size; right++) {
      if (open[part(right)]++ == 0) {
        now++;
      }
      while (open[part(left)] > 1 || timesMs[right] - timesMs[left] > MAX_MS) {
        if (--open[part(left++)] == 0) {
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
    return places[place] >> PART_BITS;
  }

  private int part(int place) {
    return places[place] & PART_MASK;
  }

  private int width(int stretch) {
    int last = lasts[stretch];
    return position(last) + lengths[part(last)] - position(firsts[stretch]);
  }

  /// How many different parts each of the stretches holds.
  int parts() {
    return parts;
  }

  /// How many stretches there are.
  int count() {
    return count;
  }

  /// Where the stretches begin: the positions of their first words, ascending.
  int[] starts() {
    int[] starts = new int[count];
    for (int i = 0; i < count; i++) {
      starts[i] = position(firsts[i]);
    }
    return starts;
  }

  /// Which parts occur in any of the stretches, as a set of bits.
  long held() {
    long held = 0;
    for (int i = 0; i < count; i++) {
      for (int place = firsts[i]; place <= lasts[i]; place++) {
        held |= 1L << part(place);
      }
    }
    return held;
  }

  /// How much speaks for the episode: 1 for a stretch of nothing but the parts, less the wider.
  double evidence() {
    double evidence = 0;
    for (int i = 0; i < count; i++) {
      evidence += parts / (double) Math.max(parts, width(i));
    }
    return evidence;
  }

  /// Every part in the stretch that begins at a position: position and number of words in turn.
  int[] marks(int start) {
    int stretch = 0;
    while (position(firsts[stretch]) != start) {
      stretch++;
    }
    int[] marks = new int[2 * (lasts[stretch] - firsts[stretch] + 1)];
    int next = 0;
    for (int place = firsts[stretch]; place <= lasts[stretch]; place++) {
      marks[next++] = position(place);
      marks[next++] = lengths[part(place)];
    }
    return marks;
  }
}
