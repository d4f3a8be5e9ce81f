// SPDX-License-Identifier: Apache-2.0
package cuepoint.search.lucene;

import java.io.IOException;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.jspecify.annotations.Nullable;

/// Walks the documents of a segment in which words follow each other, with every place where they
/// do. One word is a phrase too.
final class PhraseCursor {
  private final PostingsEnum rarest;
  private final long atMost;
  private final int[] @Nullable [] words;
  private final int[] phrase;
  private final int pivot;
  private int doc = -1;
  private int[] starts = new int[16];
  private int count;
  private int alike;

  /// @param rarest the postings of the phrase's rarest word
  /// @param atMost how many they are
  /// @param words of every document in order, as numbers
  /// @param phrase the numbers of the words asked for
  /// @param pivot which of them is the rarest
  PhraseCursor(
      PostingsEnum rarest, long atMost, int[] @Nullable [] words, int[] phrase, int pivot) {
    this.rarest = rarest;
    this.atMost = atMost;
    this.words = words;
    this.phrase = phrase;
    this.pivot = pivot;
  }

  /// The document at hand.
  int doc() {
    return doc;
  }

  /// Positions of the phrase's first word in the document at hand, ascending; only the first {@link
  /// #count()} count. Overwritten by the next document.
  int[] starts() {
    return starts;
  }

  /// How many places the document at hand has.
  int count() {
    return count;
  }

  /// How many of these places are spelled with apostrophes where the phrase is, and only there.
  int alike() {
    return alike;
  }

  /// How many words the phrase has.
  int length() {
    return phrase.length;
  }

  /// How many places there are at most in the segment.
  long atMost() {
    return atMost;
  }

  /// Goes to the first document from a given one on, which is after the one at hand, that has the
  /// phrase.
  int advance(int target) throws IOException {
    doc = rarest.advance(target);
    while (doc != DocIdSetIterator.NO_MORE_DOCS && !verify()) {
      doc = rarest.nextDoc();
    }
    return doc;
  }

  private boolean verify() throws IOException {
    int freq = rarest.freq();
    if (starts.length < freq) {
      starts = new int[Math.max(freq, starts.length * 2)];
    }
    count = 0;
    alike = 0;
    int[] inOrder = words[doc];
    if (inOrder == null) {
      return false;
    }
    for (int left = freq; left > 0; left--) {
      int start = rarest.nextPosition() - pivot;
      if (start >= 0 && start + phrase.length <= inOrder.length) {
        compare(inOrder, start);
      }
    }
    return count > 0;
  }

  private void compare(int[] inOrder, int start) {
    int differences = 0;
    for (int i = 0; i < phrase.length; i++) {
      int difference = inOrder[start + i] ^ phrase[i];
      if ((difference & ~WordTable.APOSTROPHE) != 0) {
        return;
      }
      differences |= difference;
    }
    starts[count++] = start;
    alike += differences == 0 ? 1 : 0;
  }
}
