// SPDX-License-Identifier: Apache-2.0
package cuepoint.search.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The parts of a query looked up in one field of every segment; good for one walk.
///
/// @param leaves one for each segment
record Lookup(Parts parts, List<Leaf> leaves, Budget budget) {
  /// What a segment has.
  ///
  /// @param wanted a cursor for each part, null where the segment does not have it
  /// @param unwanted cursors over what must not be near
  record Leaf(Segment segment, List<@Nullable SpanCursor> wanted, List<SpanCursor> unwanted) {
    /// Looks a query up in a segment.
    static Leaf of(Segment segment, Parts parts, Cursors cursors) throws IOException {
      return new Leaf(segment, cursors.each(parts.wanted()), cursors.present(parts.unwanted()));
    }

    /// Every document that has something unwanted; no use of the cursors after that.
    BitSet unwantedDocuments() throws IOException {
      BitSet documents = new BitSet();
      for (SpanCursor cursor : unwanted) {
        for (int doc = cursor.advance(0); doc != SpanCursor.END; doc = cursor.advance(doc + 1)) {
          documents.set(doc);
        }
      }
      return documents;
    }

    /// Brings what is unwanted to a document.
    void unwantedAt(int doc) throws IOException {
      for (SpanCursor cursor : unwanted) {
        if (cursor.doc() < doc) {
          cursor.advance(doc);
        }
      }
    }
  }

  /// Looks a query up.
  ///
  /// @param forgiving whether words are found also where they were misheard
  /// @param inflected whether words are found in other forms too
  static Lookup of(
      Snapshot snapshot,
      Parts parts,
      WordField field,
      boolean forgiving,
      boolean inflected,
      Budget budget)
      throws IOException {
    List<Leaf> leaves = new ArrayList<>();
    for (Segment segment : snapshot.segments()) {
      Cursors cursors = new Cursors(snapshot, segment, field, forgiving, inflected, budget);
      leaves.add(Leaf.of(segment, parts, cursors));
    }
    return new Lookup(parts, leaves, budget);
  }

  /// How often a part occurs at most.
  long atMost(int part) {
    long sum = 0;
    for (Leaf leaf : leaves) {
      SpanCursor cursor = leaf.wanted().get(part);
      sum += cursor == null ? 0 : cursor.atMost();
    }
    return sum;
  }

  /// In how many documents a part is at most.
  long documents(int part) {
    long sum = 0;
    for (Leaf leaf : leaves) {
      SpanCursor cursor = leaf.wanted().get(part);
      sum += cursor == null ? 0 : cursor.documents();
    }
    return sum;
  }

  /// What each part counts.
  ///
  /// @param texts how many documents have the field
  Rarities rarities(long texts) {
    double[] rarity = new double[parts.size()];
    for (int i = 0; i < rarity.length; i++) {
      rarity[i] = Relevance.rarity(atMost(i), texts);
    }
    return new Rarities(rarity);
  }
}
