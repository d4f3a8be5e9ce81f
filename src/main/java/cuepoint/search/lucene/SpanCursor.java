// SPDX-License-Identifier: Apache-2.0
package cuepoint.search.lucene;

import cuepoint.search.SearchAnswer.Bound;
import java.io.IOException;
import java.util.Arrays;
import java.util.BitSet;
import org.apache.lucene.search.DocIdSetIterator;
import org.jspecify.annotations.Nullable;

/// Walks the documents of a segment that have something, with every span where they have it.
abstract class SpanCursor {
  /// After the last document.
  static final int END = DocIdSetIterator.NO_MORE_DOCS;

  private final Budget budget;
  private long[] spans = new long[16];
  private int count;
  private int doc = -1;

  SpanCursor(Budget budget) {
    this.budget = budget;
  }

  /// The document at hand.
  final int doc() {
    return doc;
  }

  /// Where it is in the document at hand, ascending; only the first {@link #count()} count.
  /// Overwritten by the next document.
  final long[] spans() {
    return spans;
  }

  /// How many spans the document at hand has.
  final int count() {
    return count;
  }

  /// Whether any of these is spelled with apostrophes where the query is, and only there.
  boolean alike() {
    return count > 0;
  }

  /// How many spans there are at most in the segment.
  abstract long atMost();

  /// The numbers of the words that were asked for, where all it finds are places of single words;
  /// null where it finds anything else. Not to be written to.
  @Nullable BitSet words() {
    return null;
  }

  /// The numbers of the words that it finds instead of those. Not to be written to.
  BitSet otherWords() {
    return new BitSet();
  }

  /// In how many documents of the segment it is at most; 0 where that is not known.
  int documents() {
    return 0;
  }

  /// Goes to the first document from a given one on, which is after the one at hand, that has
  /// something. There is none where the time is over.
  final int advance(int target) throws IOException {
    int next = target;
    do {
      count = 0;
      doc = budget.spentInSteps() ? END : next(next);
      next = doc + 1;
    } while (doc != END && !gather(doc));
    return doc;
  }

  /// The first document from a given one on that may have something.
  protected abstract int next(int target) throws IOException;

  /// Adds every span of a document in order; false where it has none.
  protected abstract boolean gather(int doc) throws IOException;

  /// Adds a span, if there is room for it.
  ///
  /// @return whether there is room for more
  protected final boolean add(long span) {
    if (count == Budget.MOST_PLACES) {
      budget.met(Bound.PLACES);
      return false;
    }
    if (count == spans.length) {
      spans = Arrays.copyOf(spans, count * 2);
    }
    spans[count++] = span;
    return true;
  }

  /// Makes room for so many more spans, of which there may be as many ({@link Budget#MOST_PLACES}).
  ///
  /// @return where they may be written to, from {@link #count} on
  protected final long[] room(int more) {
    if (more > spans.length - count) {
      spans = Arrays.copyOf(spans, Math.max(spans.length * 2, count + more));
    }
    return spans;
  }

  /// Counts the spans that were written there.
  protected final void added(int more) {
    count += more;
  }

  /// What all may cost.
  protected final Budget budget() {
    return budget;
  }

  /// Puts what was added in order, and leaves out what is there twice.
  protected final void tidy() {
    Arrays.sort(spans, 0, count);
    int kept = 0;
    for (int i = 0; i < count; i++) {
      if (kept == 0 || Span.start(spans[i]) != Span.start(spans[kept - 1])) {
        spans[kept++] = spans[i];
      } else if (Span.isHeard(spans[kept - 1]) && !Span.isHeard(spans[i])) {
        spans[kept - 1] = spans[i];
      } else if (Span.isHeard(spans[kept - 1]) == Span.isHeard(spans[i])) {
        spans[kept - 1] = spans[i];
      }
    }
    count = kept;
  }
}
