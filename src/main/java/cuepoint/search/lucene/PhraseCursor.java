// SPDX-License-Identifier: Apache-2.0
package cuepoint.search.lucene;

import java.io.IOException;
import java.util.BitSet;
import org.apache.lucene.index.PostingsEnum;
import org.jspecify.annotations.Nullable;

/// Every place where words follow each other. One word is a phrase too.
final class PhraseCursor extends SpanCursor {
  /// So many places are compared between two looks at the clock.
  private static final int STRIDE = 1 << 12;

  private final PostingsEnum rarest;
  private final long atMost;
  private final int documents;
  private final int[] @Nullable [] words;
  private final int[] phrase;
  private final int pivot;
  private final boolean looks;
  private boolean alike;

  /// @param rarest the postings of the phrase's rarest word
  /// @param atMost how many they are
  /// @param documents how many documents have it
  /// @param words of every document in order, as numbers
  /// @param phrase the numbers of the words asked for
  /// @param pivot which of them is the rarest
  /// @param withApostrophe whether that one is spelled with an apostrophe anywhere
  PhraseCursor(
      PostingsEnum rarest,
      long atMost,
      int documents,
      int[] @Nullable [] words,
      int[] phrase,
      int pivot,
      boolean withApostrophe,
      Budget budget) {
    super(budget);
    this.rarest = rarest;
    this.atMost = atMost;
    this.documents = documents;
    this.words = words;
    this.phrase = phrase;
    this.pivot = pivot;
    looks = phrase.length > 1 || withApostrophe;
  }

  @Override
  boolean alike() {
    return alike;
  }

  @Override
  long atMost() {
    return atMost;
  }

  @Override
  @Nullable BitSet words() {
    if (phrase.length > 1) {
      return null;
    }
    BitSet word = new BitSet();
    word.set(phrase[0] & ~WordTable.APOSTROPHE);
    return word;
  }

  @Override
  int documents() {
    return documents;
  }

  @Override
  protected int next(int target) throws IOException {
    return rarest.docID() < target ? rarest.advance(target) : rarest.docID();
  }

  @Override
  protected boolean gather(int doc) throws IOException {
    alike = !looks && phrase[0] >= 0;
    int[] inOrder = words[doc];
    if (inOrder == null) {
      return false;
    }
    for (int left = rarest.freq(); left > 0; left--) {
      int start = rarest.nextPosition() - pivot;
      boolean room =
          phrase.length == 1
              ? take(inOrder, start)
              : start < 0 || start + phrase.length > inOrder.length || compare(inOrder, start);
      if (!room || (left % STRIDE == 0 && budget().spent())) {
        break;
      }
    }
    return count() > 0;
  }

  /// Takes a place of a single word. None or one of them is looked at, as a rule: memory is slow.
  private boolean take(int[] inOrder, int start) {
    alike = alike || (looks && inOrder[start] == phrase[0]);
    return add(Span.of(start, 1));
  }

  /// Compares the words of a place; false where there is no room for another.
  private boolean compare(int[] inOrder, int start) {
    int differences = 0;
    for (int i = 0; i < phrase.length; i++) {
      int difference = inOrder[start + i] ^ phrase[i];
      if ((difference & ~WordTable.APOSTROPHE) != 0) {
        return true;
      }
      differences |= difference;
    }
    alike |= differences == 0;
    return add(Span.of(start, phrase.length));
  }
}
