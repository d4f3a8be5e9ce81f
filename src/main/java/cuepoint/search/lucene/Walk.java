// SPDX-License-Identifier: Apache-2.0
package cuepoint.search.lucene;

import java.io.IOException;
import java.util.List;
import java.util.function.IntPredicate;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.search.DocIdSetIterator;
import org.jspecify.annotations.Nullable;

/// Walks the documents of one segment that have the parts of a query.
///
/// @param reader of the segment
/// @param words the field to look in
/// @param wanted which documents count
record Walk(LeafReader reader, WordTable words, List<QueryPart> parts, IntPredicate wanted) {
  private static final int END = DocIdSetIterator.NO_MORE_DOCS;

  /// Is called for every document, in order.
  @FunctionalInterface
  interface Visitor {
    /// @param cursors for each part its cursor, placed at the document, or null where it has none
    void visit(int doc, @Nullable PhraseCursor[] cursors) throws IOException;
  }

  /// Visits the documents that have every part.
  void throughAll(Visitor visitor) throws IOException {
    PhraseCursor[] cursors = new PhraseCursor[parts.size()];
    PhraseCursor lead = null;
    for (int i = 0; i < cursors.length; i++) {
      PhraseCursor cursor = words.find(reader, parts.get(i));
      if (cursor == null) {
        return;
      }
      cursors[i] = cursor;
      lead = lead == null || cursor.atMost() < lead.atMost() ? cursor : lead;
    }
    int doc = lead == null ? END : lead.advance(0);
    while (lead != null && doc != END) {
      int next = wanted.test(doc) ? meet(cursors, doc) : doc + 1;
      if (next == doc) {
        visitor.visit(doc, cursors);
        next++;
      }
      doc = next == END ? END : lead.advance(next);
    }
  }

  /// Where all cursors could be next: the document itself when they are all there.
  private static int meet(PhraseCursor[] cursors, int doc) throws IOException {
    for (PhraseCursor cursor : cursors) {
      if (cursor.doc() < doc) {
        cursor.advance(doc);
      }
      if (cursor.doc() > doc) {
        return cursor.doc();
      }
    }
    return doc;
  }

  /// Visits the documents that have at least one part.
  void throughAny(Visitor visitor) throws IOException {
    @Nullable PhraseCursor[] cursors = new PhraseCursor[parts.size()];
    for (int i = 0; i < cursors.length; i++) {
      cursors[i] = words.find(reader, parts.get(i));
    }
    @Nullable PhraseCursor[] there = new PhraseCursor[cursors.length];
    for (int doc = next(cursors, 0); doc != END; doc = next(cursors, doc + 1)) {
      if (wanted.test(doc)) {
        for (int i = 0; i < cursors.length; i++) {
          PhraseCursor cursor = cursors[i];
          there[i] = cursor != null && cursor.doc() == doc ? cursor : null;
        }
        visitor.visit(doc, there);
      }
    }
  }

  private static int next(@Nullable PhraseCursor[] cursors, int target) throws IOException {
    int next = END;
    for (PhraseCursor cursor : cursors) {
      if (cursor != null) {
        next = Math.min(next, cursor.doc() < target ? cursor.advance(target) : cursor.doc());
      }
    }
    return next;
  }
}
