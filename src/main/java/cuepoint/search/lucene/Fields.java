// SPDX-License-Identifier: Apache-2.0
package cuepoint.search.lucene;

import org.apache.lucene.document.FieldType;
import org.apache.lucene.index.IndexOptions;

/// Every field of the index.
///
/// An episode is one run of documents, written and deleted together: its blocks of text, then the
/// episode itself, then its topics. The last block's text is on the episode's own document, so the
/// block with number `i` of `n` is the document `i - (n - 1)` places after the episode.
///
/// A capture is one document; those of a file are deleted together.
final class Fields {
  /// The store's id of the episode, on every document of the run; indexed whole, to delete by.
  static final String EPISODE = "episode";

  /// What is said, on the episode: the words of all cues in order, positions without any gap
  /// between cues. Indexed through {@link WordStream}, nothing stored.
  static final String SPOKEN = "spoken";

  /// On the episode: where it may have misheard names of its notes ({@link HeardStream}).
  static final String HEARD = "heard";

  /// What a topic's notes say: the words of its headline, one empty position, those of its text.
  static final String NOTES = "notes";

  /// The store's id of the file that a capture came from; indexed whole, to delete by.
  static final String FILE = "file";

  /// What a capture says: the words of its title, one empty position, those of everything else.
  static final String CAPTURED = "captured";

  /// On the capture: of what article it is and how it is called ({@link CaptureFacts}).
  static final String CAPTURE = "capture";

  /// On the episode: how it is called, the cues' times and speakers, and when its topics are talked
  /// about ({@link SpokenEpisode}).
  static final String CUES = "cues";

  /// On the topic: how it and its episode are called ({@link TopicNotes}).
  static final String TOPIC = "topic";

  /// A piece of text, as binary doc value: on blocks and episode {@link TextBlock#CUES} cues, on a
  /// topic and on a capture its text as plain UTF-8.
  static final String TEXT = "text";

  /// Words with positions; no norms, as the length is known exactly.
  static final FieldType WORDS = words();

  private Fields() {}

  private static FieldType words() {
    FieldType type = new FieldType();
    type.setTokenized(true);
    type.setOmitNorms(true);
    type.setIndexOptions(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS);
    type.freeze();
    return type;
  }
}
