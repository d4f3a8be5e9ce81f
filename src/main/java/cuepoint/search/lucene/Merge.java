// SPDX-License-Identifier: Apache-2.0
package cuepoint.search.lucene;

import cuepoint.search.SearchAnswer.Bound;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The spans of several cursors at one document, in one order. Reused.
final class Merge {
  /// Spans looked at in one document, so that no text, however long, can hold a search up.
  private static final int MOST = 1 << 17;

  private static final int PART_BITS = 6;
  private static final long LOWER = 0xFFFF_FFFFL;
  private static final long UPPER = ~LOWER;
  private static final long SPAN_LOWER = LOWER >> PART_BITS;
  private static final int PART_MASK = (1 << PART_BITS) - 1;

  /// Position, 25 bits of words, one whether heard, six of the part.
  private long[] places = new long[256];

  private long[] room = new long[256];

  /// Where the places of each cursor end.
  private int[] ends = new int[8];

  private int size;

  /// All spans' bits together.
  private long heard;

  private final Budget budget;

  Merge(Budget budget) {
    this.budget = budget;
  }

  /// Puts them together; where there are too many, the first ones of each.
  ///
  /// @param cursors at most 64; null where a part has nothing in this document
  void of(List<? extends @Nullable SpanCursor> cursors) {
    size = 0;
    heard = 0;
    int runs = 0;
    ends = ends.length < cursors.size() ? new int[cursors.size()] : ends;
    int most = most(cursors);
    for (int part = 0; part < cursors.size(); part++) {
      SpanCursor cursor = cursors.get(part);
      if (cursor == null) {
        continue;
      }
      int taken = Math.min(cursor.count(), most);
      if (places.length < size + taken) {
        places = Arrays.copyOf(places, Math.max(places.length * 2, size + taken));
      }
      long[] into = places;
      long[] spans = cursor.spans();
      int from = size;
      long any = 0;
      for (int i = 0; i < taken; i++) {
        long span = spans[i];
        any |= span;
        into[from + i] = (span & UPPER) | ((span & SPAN_LOWER) << PART_BITS) | part;
      }
      heard |= any;
      size += taken;
      ends[runs++] = size;
    }
    room = room.length < places.length ? new long[places.length] : room;
    while (runs > 1) {
      runs = mergePairs(runs);
    }
  }

  /// Merges each two neighbouring runs into one; tells how many are left.
  private int mergePairs(int runs) {
    int left = 0;
    int start = 0;
    for (int run = 0; run < runs; run += 2) {
      int middle = ends[run];
      int end = run + 1 < runs ? ends[run + 1] : middle;
      mergePair(start, middle, end);
      ends[left++] = end;
      start = end;
    }
    long[] merged = room;
    room = places;
    places = merged;
    return left;
  }

  /// Which of two comes next cannot be foretold, so nothing depends on it but what is added.
  private void mergePair(int start, int middle, int end) {
    long[] from = places;
    long[] into = room;
    int first = start;
    int second = middle;
    int to = start;
    while (first < middle && second < end) {
      long a = from[first];
      long b = from[second];
      into[to++] = Math.min(a, b);
      int takesFirst = a <= b ? 1 : 0;
      first += takesFirst;
      second += 1 - takesFirst;
    }
    System.arraycopy(from, first, into, to, middle - first);
    System.arraycopy(from, second, into, to + middle - first, end - second);
  }

  private int most(List<? extends @Nullable SpanCursor> cursors) {
    long all = 0;
    for (SpanCursor cursor : cursors) {
      all += cursor == null ? 0 : cursor.count();
    }
    if (all <= MOST) {
      return MOST;
    }
    budget.met(Bound.PLACES);
    return MOST / cursors.size();
  }

  /// How many spans there are.
  int size() {
    return size;
  }

  /// Whether what was asked was misheard at any of them.
  boolean hasHeard() {
    return Span.isHeard(heard);
  }

  /// Where the next one is.
  long span(int index) {
    long place = places[index];
    return (place & UPPER) | ((place & LOWER) >> PART_BITS);
  }

  /// Which cursor it is of.
  int part(int index) {
    return (int) places[index] & PART_MASK;
  }
}
