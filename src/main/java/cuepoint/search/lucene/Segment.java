// SPDX-License-Identifier: Apache-2.0
package cuepoint.search.lucene;

import java.util.Objects;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.util.Bits;
import org.jspecify.annotations.Nullable;

/// One segment of the index with what is kept of it in memory.
///
/// @param liveDocs which documents are not deleted, or null when all are there
/// @param tables what never changes about the segment
record Segment(LeafReader reader, @Nullable Bits liveDocs, SegmentTables tables) {
  /// Whether a document is still part of the archive.
  boolean isLive(int doc) {
    return liveDocs == null || liveDocs.get(doc);
  }

  /// What a field says, word by word.
  WordTable words(WordField field) {
    return tables.words(field);
  }

  /// The episode of a document that is one.
  SpokenEpisode episode(int doc) {
    return Objects.requireNonNull(tables.episode(doc));
  }

  /// The topic of a document that is one.
  TopicNotes topic(int doc) {
    return Objects.requireNonNull(tables.topic(doc));
  }

  /// The capture of a document that is one.
  CaptureFacts capture(int doc) {
    return Objects.requireNonNull(tables.capture(doc));
  }
}
