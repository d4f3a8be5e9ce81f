// SPDX-License-Identifier: Apache-2.0
package cuepoint.search.lucene;

import java.io.IOException;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.search.DocIdSetIterator;
import org.jspecify.annotations.Nullable;

/// What is kept in memory of a segment: its episodes, topics and captures by document, and all
/// their words. Stays the same however many documents are deleted later.
final class SegmentTables {
  private final @Nullable SpokenEpisode[] episodes;
  private final @Nullable TopicNotes[] topics;
  private final @Nullable CaptureFacts[] captures;
  private final Map<WordField, WordTable> words = new EnumMap<>(WordField.class);
  private final PassageTable passages;
  private final PassageWords passageWords;

  /// Reads a segment whole; costs about 100 ns a word.
  SegmentTables(LeafReader reader) throws IOException {
    Interner same = new Interner();
    episodes = new SpokenEpisode[reader.maxDoc()];
    int[] @Nullable [] spokenWords = new int[reader.maxDoc()][];
    BinaryDocValues cues = reader.getBinaryDocValues(Fields.CUES);
    for (int doc; cues != null && (doc = cues.nextDoc()) != DocIdSetIterator.NO_MORE_DOCS; ) {
      SpokenEpisode episode = SpokenEpisode.read(cues.binaryValue(), same);
      episodes[doc] = episode;
      spokenWords[doc] = new int[episode.words()];
    }
    topics = new TopicNotes[reader.maxDoc()];
    int[] @Nullable [] notesWords = new int[reader.maxDoc()][];
    BinaryDocValues values = reader.getBinaryDocValues(Fields.TOPIC);
    for (int doc; values != null && (doc = values.nextDoc()) != DocIdSetIterator.NO_MORE_DOCS; ) {
      TopicNotes topic = TopicNotes.read(values.binaryValue(), same);
      topics[doc] = topic;
      notesWords[doc] = new int[topic.words()];
    }
    captures = new CaptureFacts[reader.maxDoc()];
    int[] @Nullable [] capturedWords = new int[reader.maxDoc()][];
    BinaryDocValues facts = reader.getBinaryDocValues(Fields.CAPTURE);
    for (int doc; facts != null && (doc = facts.nextDoc()) != DocIdSetIterator.NO_MORE_DOCS; ) {
      CaptureFacts capture = CaptureFacts.read(facts.binaryValue());
      captures[doc] = capture;
      capturedWords[doc] = new int[capture.words()];
    }
    load(reader, WordField.SPOKEN, spokenWords);
    load(reader, WordField.NOTES, notesWords);
    load(reader, WordField.CAPTURED, capturedWords);
    passages = new PassageTable(this, reader.maxDoc());
    passageWords = new PassageWords(passages, words(WordField.SPOKEN), reader.maxDoc());
  }

  private void load(LeafReader reader, WordField field, int[] @Nullable [] inOrder)
      throws IOException {
    // Captures are many, and few ask for what half of them have.
    boolean keepsPlaces = field != WordField.CAPTURED;
    words.put(field, WordTable.load(reader, field.field(), inOrder, keepsPlaces));
  }

  /// The episode of a document, or null where it is none.
  @Nullable SpokenEpisode episode(int doc) {
    return episodes[doc];
  }

  /// The topic of a document, or null where it is none.
  @Nullable TopicNotes topic(int doc) {
    return topics[doc];
  }

  /// The capture of a document, or null where it is none.
  @Nullable CaptureFacts capture(int doc) {
    return captures[doc];
  }

  /// The document of the episode that a topic belongs to; -1 where it has no transcript. The topics
  /// of an episode are the documents right after it.
  int episodeOf(int topic) {
    TopicNotes notes = topics[topic];
    int doc = topic;
    while (doc >= 0 && topics[doc] != null) {
      doc--;
    }
    SpokenEpisode episode = doc < 0 ? null : episodes[doc];
    return episode != null && notes != null && episode.place().equals(notes.place()) ? doc : -1;
  }

  /// When a topic is first talked about, or null where that is not known.
  @Nullable Long startMs(int topic) {
    TopicNotes notes = topics[topic];
    int doc = episodeOf(topic);
    SpokenEpisode episode = doc < 0 ? null : episodes[doc];
    if (episode == null || notes == null || notes.position() == 0) {
      return null;
    }
    long start = episode.parts().startMs(notes.position());
    return start < 0 ? null : start;
  }

  /// The document of a topic of an episode; -1 where the position is none. An episode without
  /// topics is one as a whole.
  ///
  /// @param episode its document
  int topicDoc(int episode, int position) {
    SpokenEpisode of = episodes[episode];
    for (int doc = episode + 1; of != null && doc < topics.length; doc++) {
      TopicNotes topic = topics[doc];
      if (topic == null || !topic.place().equals(of.place())) {
        return -1;
      }
      if (topic.position() == position || topic.position() == 0) {
        return doc;
      }
    }
    return -1;
  }

  /// Which words are spoken of which topic.
  PassageTable passages() {
    return passages;
  }

  /// How often which word is spoken of which topic.
  PassageWords passageWords() {
    return passageWords;
  }

  /// What a field says, word by word.
  WordTable words(WordField field) {
    return Objects.requireNonNull(words.get(field));
  }
}
