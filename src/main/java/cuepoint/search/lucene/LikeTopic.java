// SPDX-License-Identifier: Apache-2.0
package cuepoint.search.lucene;

import java.util.Map;

/// A topic as it is compared with others: the words that tell most about it, and the projects it is
/// about.
record LikeTopic(TopicNotes notes, WordVector vector, Map<String, ProjectNames.Named> projects) {
  /// A topic of an archive's words.
  static LikeTopic of(Segment segment, int doc, TopicWords words, ProjectNames names) {
    TopicNotes notes = segment.topic(doc);
    WordVector vector = WordVector.of(words.count(segment, doc), words::telling);
    return new LikeTopic(notes, vector, names.of(notes));
  }

  /// Whether another topic is of the same episode.
  boolean isBeside(LikeTopic other) {
    return notes.place().equals(other.notes.place());
  }
}
