// SPDX-License-Identifier: Apache-2.0
package cuepoint.search.lucene;

import java.util.Arrays;
import java.util.BitSet;

/// Every place of any of many words whose numbers are near each other.
///
/// Each place becomes a bit, and the bits are read in order: nothing is compared or sorted. Where a
/// document's places are not kept in memory, all its words are read.
final class AnyWordCursor extends SpanCursor {
  /// So many words are read between two looks at the clock.
  private static final int STRIDE = 1 << 14;

  private final WordTable table;
  private final BitSet wanted;
  private final long atMost;
  private final int documents;
  private final int first;
  private final int end;
  private final boolean all;
  private long[] bits = new long[1 << 8];

  /// @param wanted the numbers of those looked for, at least one
  /// @param atMost how often they occur together
  /// @param documents how many documents have the one that most have
  AnyWordCursor(WordTable table, BitSet wanted, long atMost, int documents, Budget budget) {
    super(budget);
    this.table = table;
    this.wanted = wanted;
    this.atMost = atMost;
    this.documents = documents;
    first = wanted.nextSetBit(0);
    end = wanted.length();
    all = wanted.cardinality() == end - first;
  }

  @Override
  long atMost() {
    return atMost;
  }

  @Override
  BitSet words() {
    return wanted;
  }

  @Override
  int documents() {
    return documents;
  }

  @Override
  protected int next(int target) {
    return table.nextDocument(target);
  }

  @Override
  protected boolean gather(int doc) {
    WordPlaces places = table.places(doc);
    if (places == null) {
      read(table.inOrder(doc));
    } else {
      gather(places);
    }
    return count() > 0;
  }

  private void gather(WordPlaces places) {
    int words = places.words();
    int low = Integer.MAX_VALUE;
    int high = -1;
    int found = 0;
    for (int word = places.from(first); word < words && places.number(word) < end; word++) {
      if (!all && !wanted.get(places.number(word))) {
        continue;
      }
      int from = places.start(word);
      int to = places.end(word);
      found += to - from;
      low = Math.min(low, places.place(from) >>> 6);
      high = Math.max(high, places.place(to - 1) >>> 6);
      if (high >= bits.length) {
        bits = Arrays.copyOf(bits, Math.max(high + 1, bits.length * 2));
      }
      for (int i = from; i < to; i++) {
        int place = places.place(i);
        bits[place >>> 6] |= 1L << place;
      }
    }
    drain(low, high, room(found));
  }

  /// Takes the bits in order, and clears them. A document that has its places kept has fewer than
  /// there may be.
  private void drain(int low, int high, long[] spans) {
    int size = count();
    for (int i = low; i <= high; i++) {
      for (long left = bits[i]; left != 0; left &= left - 1) {
        spans[size++] = Span.of((i << 6) + Long.numberOfTrailingZeros(left), 1);
      }
      bits[i] = 0;
    }
    added(size - count());
  }

  private void read(int[] inOrder) {
    boolean room = true;
    int range = end - first;
    for (int i = 0; room && i < inOrder.length; i++) {
      // What begins alike has numbers that are near each other, so most are told apart by this.
      int number = (inOrder[i] & ~WordTable.APOSTROPHE) - first;
      if (number >= 0 && number < range && wanted.get(number + first)) {
        room = add(Span.of(i, 1));
      }
      room &= i % STRIDE != 0 || !budget().spent();
    }
  }
}
