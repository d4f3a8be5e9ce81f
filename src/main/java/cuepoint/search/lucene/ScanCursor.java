// SPDX-License-Identifier: Apache-2.0
package cuepoint.search.lucene;

import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/// Every place of any of many frequent words, found by reading all words in order: cheaper than to
/// put the places of each together once they are more than a few in a hundred.
final class ScanCursor extends SpanCursor {
  private final int[] @Nullable [] words;
  private final BitSet wanted;
  private final long atMost;
  private final int first;
  private final int range;

  /// @param words of every document in order, as numbers
  /// @param wanted the numbers of those looked for
  /// @param atMost how often they occur together
  ScanCursor(int[] @Nullable [] words, BitSet wanted, long atMost, Budget budget) {
    super(budget);
    this.words = words;
    this.wanted = wanted;
    this.atMost = atMost;
    first = wanted.nextSetBit(0);
    range = wanted.length() - first;
  }

  @Override
  long atMost() {
    return atMost;
  }

  @Override
  protected int next(int target) {
    int doc = target;
    while (doc < words.length && words[doc] == null) {
      doc++;
    }
    return doc < words.length ? doc : END;
  }

  @Override
  protected boolean gather(int doc) {
    int[] inOrder = words[doc];
    boolean room = inOrder != null;
    for (int i = 0; room && inOrder != null && i < inOrder.length; i++) {
      // What begins alike has numbers that are near each other, so most are told apart by this.
      int number = (inOrder[i] & ~WordTable.APOSTROPHE) - first;
      if (number >= 0 && number < range && wanted.get(number + first)) {
        room = add(Span.of(i, 1));
      }
    }
    return count() > 0;
  }
}
