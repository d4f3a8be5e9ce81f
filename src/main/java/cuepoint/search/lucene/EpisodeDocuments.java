// SPDX-License-Identifier: Apache-2.0
package cuepoint.search.lucene;

import cuepoint.catalog.Episode;
import cuepoint.catalog.Link;
import cuepoint.catalog.Topic;
import cuepoint.search.heard.Finder;
import cuepoint.transcript.Cue;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.Term;
import org.apache.lucene.util.BytesRef;
import org.jsoup.Jsoup;

/// Writes episodes into an index, each as the run of documents that {@link Fields} describes. Not
/// shared between threads; several may write into the same index.
final class EpisodeDocuments {
  private final IndexWriter writer;
  private final WordBuffer spoken = new WordBuffer();
  private final Finder misheard = new Finder();

  EpisodeDocuments(IndexWriter writer) {
    this.writer = writer;
  }

  /// What all documents of an episode have in common.
  static Term term(long episodeId) {
    return new Term(Fields.EPISODE, Long.toString(episodeId));
  }

  /// Writes an episode in place of what was there of it before.
  void write(EpisodeText text) throws IOException {
    List<Document> run = new ArrayList<>();
    if (!text.cues().isEmpty()) {
      addTranscript(text, run);
    }
    for (Topic topic : text.topics()) {
      run.add(topic(text, topic));
    }
    if (text.topics().isEmpty()) {
      run.add(title(text));
    }
    writer.updateDocuments(term(text.episode().id()), run);
  }

  private void addTranscript(EpisodeText text, List<Document> run) throws IOException {
    Episode episode = text.episode();
    List<String> texts = text.cues().stream().map(Cue::text).toList();
    for (int from = 0; from < texts.size(); from += TextBlock.CUES) {
      Document block = document(episode);
      List<String> part = texts.subList(from, Math.min(texts.size(), from + TextBlock.CUES));
      block.add(new BinaryDocValuesField(Fields.TEXT, TextBlock.of(part)));
      run.add(block);
    }
    spoken.clear();
    int[] wordsOf = new int[texts.size()];
    for (int i = 0; i < wordsOf.length; i++) {
      int before = spoken.count();
      spoken.add(texts.get(i));
      wordsOf[i] = spoken.count() - before;
    }
    Document last = run.getLast();
    last.add(new BinaryDocValuesField(Fields.CUES, SpokenEpisode.write(text, wordsOf)));
    last.add(new Field(Fields.SPOKEN, new WordStream(spoken), Fields.WORDS));
    HeardStream heard = new HeardStream(misheard.find(text.cues(), text.notes(), text.alignment()));
    last.add(new Field(Fields.HEARD, heard, Fields.WORDS));
  }

  private static Document topic(EpisodeText all, Topic topic) throws IOException {
    WordBuffer words = new WordBuffer();
    words.add(topic.headline());
    int headlineWords = words.count();
    words.gap();
    String text = Jsoup.parseBodyFragment(topic.text().html()).body().text();
    words.add(text);
    int textEnd = words.count();
    for (Link link : topic.links()) {
      words.gap();
      words.add(link.text());
      words.gap();
      words.add(address(link.href()));
    }
    BytesRef facts =
        TopicNotes.write(
            all,
            topic.position(),
            topic.headline(),
            topic,
            new int[] {headlineWords, textEnd, words.count()});
    return notes(all, facts, text, words);
  }

  /// An episode without topics is one itself, as far as its title goes.
  private static Document title(EpisodeText all) throws IOException {
    String title = all.episode().title();
    WordBuffer words = new WordBuffer();
    words.add(title);
    int end = words.count();
    words.gap();
    int[] ends = {end, words.count(), words.count()};
    return notes(all, TopicNotes.write(all, 0, title, null, ends), "", words);
  }

  /// What of an address a person might remember: all but the scheme, `www.` and parameters.
  private static String address(String href) {
    int start = href.indexOf("//");
    String bare = start < 0 ? href : href.substring(start + 2);
    int query = bare.indexOf('?');
    String path = query < 0 ? bare : bare.substring(0, query);
    return path.startsWith("www.") ? path.substring("www.".length()) : path;
  }

  private static Document notes(EpisodeText all, BytesRef facts, String text, WordBuffer words) {
    Document document = document(all.episode());
    document.add(new BinaryDocValuesField(Fields.TEXT, new BytesRef(text)));
    document.add(new BinaryDocValuesField(Fields.TOPIC, facts));
    document.add(new Field(Fields.NOTES, new WordStream(words), Fields.WORDS));
    return document;
  }

  private static Document document(Episode episode) {
    Document document = new Document();
    document.add(new StringField(Fields.EPISODE, Long.toString(episode.id()), Field.Store.NO));
    return document;
  }
}
