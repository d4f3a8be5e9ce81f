// SPDX-License-Identifier: Apache-2.0
package cuepoint.search.lucene;

import cuepoint.article.Capture;
import java.io.IOException;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.Term;
import org.apache.lucene.util.BytesRef;

/// Writes captures into an index, one document each. Not shared between threads; several may write
/// into the same index.
final class CaptureDocuments {
  /// Words of a capture that are searched. What it is about is said by then, and more of very many
  /// captures would not fit into memory.
  static final int MOST_WORDS = 10_000;

  /// Stands between parts of a capture that do not follow each other.
  private static final String BETWEEN = " … ";

  private static final Pattern SPACE = Pattern.compile("\\s+");

  private final IndexWriter writer;
  private final WordBuffer words = new WordBuffer();

  CaptureDocuments(IndexWriter writer) {
    this.writer = writer;
  }

  /// What all captures of a file have in common.
  static Term term(long fileId) {
    return new Term(Fields.FILE, Long.toString(fileId));
  }

  /// Adds a capture of a file.
  void add(long fileId, CaptureText all) throws IOException {
    Capture capture = all.capture();
    words.clear();
    words.add(capture.title(), MOST_WORDS);
    int titleWords = words.count();
    words.gap();
    String body =
        Stream.of(capture.overview(), all.text(), String.join(" · ", capture.contents()))
            .filter(part -> !part.isEmpty())
            .collect(Collectors.joining(BETWEEN));
    String kept = body.substring(0, words.add(body, MOST_WORDS - words.count()));
    Document document = new Document();
    document.add(new StringField(Fields.FILE, Long.toString(fileId), Field.Store.NO));
    document.add(
        new BinaryDocValuesField(
            Fields.CAPTURE, CaptureFacts.write(capture, titleWords, words.count())));
    document.add(
        new BinaryDocValuesField(Fields.TEXT, new BytesRef(SPACE.matcher(kept).replaceAll(" "))));
    document.add(new Field(Fields.CAPTURED, new WordStream(words), Fields.WORDS));
    writer.addDocument(document);
  }
}
