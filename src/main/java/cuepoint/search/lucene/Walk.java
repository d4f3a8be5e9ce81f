// SPDX-License-Identifier: Apache-2.0
package cuepoint.search.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

/// Walks the documents of one segment that have the parts of a query.
///
/// @param cursors for each part, or null where the segment does not have it
/// @param wanted which documents count
record Walk(List<? extends @Nullable SpanCursor> cursors, IntPredicate wanted, Budget budget) {
  /// Is called for every document, in order.
  @FunctionalInterface
  interface Visitor {
    /// @param cursors for each part its cursor, placed at the document, or null where it has none
    void visit(int doc, List<@Nullable SpanCursor> cursors) throws IOException;
  }

  /// Visits the documents that have every part.
  void throughAll(Visitor visitor) throws IOException {
    List<SpanCursor> all = new ArrayList<>(cursors.size());
    for (SpanCursor cursor : cursors) {
      if (cursor == null) {
        return;
      }
      all.add(cursor);
    }
    List<@Nullable SpanCursor> visited = new ArrayList<>(all);
    int doc = meet(all, 0);
    while (doc != SpanCursor.END && !budget.spent()) {
      if (wanted.test(doc)) {
        visitor.visit(doc, visited);
      }
      doc = meet(all, doc + 1);
    }
  }

  /// The first document from a given one on at which all cursors are.
  static int meet(List<? extends SpanCursor> cursors, int target) throws IOException {
    SpanCursor lead = cursors.getFirst();
    for (SpanCursor cursor : cursors) {
      lead = cursor.atMost() < lead.atMost() ? cursor : lead;
    }
    int doc = lead.doc() < target ? lead.advance(target) : lead.doc();
    while (doc != SpanCursor.END) {
      int next = doc;
      for (SpanCursor cursor : cursors) {
        int there = cursor.doc() < doc ? cursor.advance(doc) : cursor.doc();
        if (there > doc) {
          next = there;
          break;
        }
      }
      if (next == doc) {
        return doc;
      }
      doc = next == SpanCursor.END ? next : lead.doc() < next ? lead.advance(next) : lead.doc();
    }
    return doc;
  }

  /// Visits the documents that have at least one part.
  void throughAny(Visitor visitor) throws IOException {
    List<@Nullable SpanCursor> there = new ArrayList<>(cursors);
    for (int doc = next(0); doc != SpanCursor.END && !budget.spent(); doc = next(doc + 1)) {
      if (wanted.test(doc)) {
        for (int i = 0; i < there.size(); i++) {
          SpanCursor cursor = cursors.get(i);
          there.set(i, cursor != null && cursor.doc() == doc ? cursor : null);
        }
        visitor.visit(doc, there);
      }
    }
  }

  private int next(int target) throws IOException {
    int next = SpanCursor.END;
    for (SpanCursor cursor : cursors) {
      if (cursor != null) {
        next = Math.min(next, cursor.doc() < target ? cursor.advance(target) : cursor.doc());
      }
    }
    return next;
  }
}
