// SPDX-License-Identifier: Apache-2.0
package cuepoint.search.lucene;

import cuepoint.alignment.Segment;
import cuepoint.catalog.Topic;
import cuepoint.kernel.Slug;
import cuepoint.search.lucene.Question.Answer;
import cuepoint.transcript.Cue;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.jsoup.Jsoup;

/// Lucene's own ranking over the same text, one field: headline, text, links and what is said
/// meanwhile of a topic; title and transcript of an episode without topics.
final class PlainBm25 {
  private final Analyzer analyzer;
  private final IndexSearcher searcher;

  PlainBm25(List<EpisodeText> texts, Analyzer analyzer, boolean withSpeech) throws IOException {
    this.analyzer = analyzer;
    ByteBuffersDirectory directory = new ByteBuffersDirectory();
    try (IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig(analyzer))) {
      for (EpisodeText text : texts) {
        for (Topic topic : text.topics()) {
          String said = withSpeech ? said(text, topic.position()) : "";
          writer.addDocument(document(text, topic.position(), written(topic) + "\n" + said));
        }
        if (text.topics().isEmpty()) {
          String said =
              withSpeech
                  ? text.cues().stream().map(Cue::text).collect(Collectors.joining(" "))
                  : "";
          writer.addDocument(document(text, 0, text.episode().title() + "\n" + said));
        }
      }
    }
    searcher = new IndexSearcher(DirectoryReader.open(directory));
  }

  private static Document document(EpisodeText text, int position, String words) {
    Document document = new Document();
    document.add(new StringField("show", text.episode().show().value(), Store.YES));
    document.add(new StringField("number", Integer.toString(text.episode().number()), Store.YES));
    document.add(new StringField("position", Integer.toString(position), Store.YES));
    document.add(new TextField("words", words, Store.NO));
    return document;
  }

  private static String written(Topic topic) {
    String links =
        topic.links().stream()
            .map(link -> link.text() + " " + link.href())
            .collect(Collectors.joining(" "));
    String text = Jsoup.parseBodyFragment(topic.text().html()).body().text();
    return topic.headline() + "\n" + text + "\n" + links;
  }

  private static String said(EpisodeText text, int position) {
    List<Segment> passages = text.alignment().topicSegments(position);
    return text.cues().stream()
        .filter(cue ->
            passages.stream()
                .anyMatch(at -> at.startMs() <= cue.startMs() && cue.startMs() < at.endMs()))
        .map(Cue::text)
        .collect(Collectors.joining(" "));
  }

  /// The first ten.
  List<Answer> find(String query) throws IOException {
    BooleanQuery.Builder any = new BooleanQuery.Builder();
    try (TokenStream words = analyzer.tokenStream("words", query)) {
      CharTermAttribute word = words.addAttribute(CharTermAttribute.class);
      words.reset();
      while (words.incrementToken()) {
        any.add(new TermQuery(new Term("words", word.toString())), Occur.SHOULD);
      }
      words.end();
    }
    List<Answer> found = new ArrayList<>();
    for (ScoreDoc hit : searcher.search(any.build(), 10).scoreDocs) {
      Document document = searcher.storedFields().document(hit.doc);
      found.add(
          new Answer(
              new Slug(document.get("show")),
              Integer.parseInt(document.get("number")),
              Integer.parseInt(document.get("position"))));
    }
    return found;
  }
}
