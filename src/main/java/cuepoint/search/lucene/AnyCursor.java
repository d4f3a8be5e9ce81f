// SPDX-License-Identifier: Apache-2.0
package cuepoint.search.lucene;

import java.io.IOException;
import java.util.List;

/// The places of several things together.
final class AnyCursor extends SpanCursor {
  private final List<? extends SpanCursor> any;

  /// @param any at least one
  AnyCursor(List<? extends SpanCursor> any) {
    this.any = List.copyOf(any);
  }

  @Override
  long atMost() {
    return any.stream().mapToLong(SpanCursor::atMost).sum();
  }

  @Override
  protected int next(int target) throws IOException {
    int next = END;
    for (SpanCursor cursor : any) {
      next = Math.min(next, cursor.doc() < target ? cursor.advance(target) : cursor.doc());
    }
    return next;
  }

  @Override
  protected boolean gather(int doc) {
    for (SpanCursor cursor : any) {
      for (int i = 0; cursor.doc() == doc && i < cursor.count(); i++) {
        add(cursor.spans()[i]);
      }
    }
    tidy();
    return true;
  }
}
