// SPDX-License-Identifier: Apache-2.0
package cuepoint.search.lucene;

import java.io.IOException;
import java.util.List;

/// Several things together inside a query: within a minute in speech, in one topic in notes, and
/// nothing unwanted nearby.
final class AllCursor extends SpanCursor {
  /// Says what of a document holds everything.
  interface Together {
    /// Tells every span of a document in order.
    void find(int doc, List<SpanCursor> parts, List<SpanCursor> without, SpanTaker taker)
        throws IOException;
  }

  /// Takes spans; false where it takes no more.
  interface SpanTaker {
    boolean take(long span);
  }

  private final List<SpanCursor> parts;
  private final List<SpanCursor> without;
  private final Together together;
  private final long atMost;

  /// @param parts at least one
  AllCursor(List<SpanCursor> parts, List<SpanCursor> without, Together together, Budget budget) {
    super(budget);
    this.parts = List.copyOf(parts);
    this.without = List.copyOf(without);
    this.together = together;
    atMost = parts.stream().mapToLong(SpanCursor::atMost).min().orElse(0);
  }

  @Override
  long atMost() {
    return atMost;
  }

  @Override
  protected int next(int target) throws IOException {
    return Walk.meet(parts, target);
  }

  @Override
  protected boolean gather(int doc) throws IOException {
    for (SpanCursor cursor : without) {
      if (cursor.doc() < doc) {
        cursor.advance(doc);
      }
    }
    if (budget().isOver()) {
      return false;
    }
    together.find(doc, parts, without, this::add);
    tidy();
    return count() > 0;
  }
}
