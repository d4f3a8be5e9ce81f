// SPDX-License-Identifier: Apache-2.0
package cuepoint.search.lucene;

import cuepoint.search.SearchAnswer.Run;
import cuepoint.search.Words;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/// Makes the snippets of one segment. Reads one block of text, or two where a passage runs across
/// their border. Not shared between threads.
final class Snippets {
  /// Most cues read to fill up a snippet on either side of what matches.
  private static final int MAX_NEIGHBOURS = 16;

  /// Matches farther than this from the first one, in words, are left out of a topic's snippet.
  private static final int TOPIC_SPAN = 40;

  private final Segment segment;
  private final Words words = new Words();
  private @Nullable BinaryDocValues texts;
  private BytesRef value = new BytesRef();
  private int valueOf = -1;

  Snippets(Segment segment) {
    this.segment = segment;
  }

  /// The passage around matches in a transcript.
  ///
  /// @param doc of the episode
  /// @param marks the words to mark, ascending
  List<Run> spoken(int doc, SpokenEpisode episode, long[] marks) throws IOException {
    int first = episode.cueOf(Span.start(marks[0]));
    int last = first;
    for (long mark : marks) {
      last = Math.max(last, episode.cueOf(Span.end(mark) - 1));
    }
    List<String> before = new ArrayList<>();
    int lead = 0;
    for (int cue = first - 1;
        cue >= 0 && cue >= first - MAX_NEIGHBOURS && lead < Excerpt.LEAD;
        cue--) {
      String text = cue(doc, episode, cue);
      lead += text.length() + 1;
      before.add(text);
    }
    StringBuilder passage = new StringBuilder();
    for (String text : before.reversed()) {
      passage.append(text).append(' ');
    }
    int start = passage.length();
    for (int cue = first; cue <= last; cue++) {
      passage.append(cue(doc, episode, cue)).append(' ');
    }
    int end = passage.length();
    for (int cue = last + 1;
        cue < episode.cues()
            && cue <= last + MAX_NEIGHBOURS
            && passage.length() - end < Excerpt.TAIL;
        cue++) {
      passage.append(cue(doc, episode, cue)).append(' ');
    }
    String text = passage.substring(0, passage.length() - 1);
    return Excerpt.of(text, ranges(text, start, episode.firstWord(first), marks));
  }

  /// What the transcript has in a span.
  String words(int doc, SpokenEpisode episode, long span) throws IOException {
    int first = episode.cueOf(Span.start(span));
    int last = episode.cueOf(Span.end(span) - 1);
    StringBuilder passage = new StringBuilder();
    for (int cue = first; cue <= last; cue++) {
      passage.append(cue(doc, episode, cue)).append(' ');
    }
    String text = passage.toString();
    int[] range = ranges(text, 0, episode.firstWord(first), new long[] {span}).getFirst();
    return text.substring(range[0], range[1]);
  }

  /// The passage around matches in a topic's text; empty where only its headline matches.
  ///
  /// @param doc of the topic
  /// @param marks the words to mark, ascending
  List<Run> topic(int doc, TopicNotes topic, long[] marks) throws IOException {
    int textStart = topic.headlineWords() + 1;
    int from = 0;
    while (from < marks.length && Span.start(marks[from]) < textStart) {
      from++;
    }
    if (from == marks.length || Span.end(marks[from]) > topic.textEnd()) {
      return List.of();
    }
    int to = from + 1;
    while (to < marks.length
        && Span.end(marks[to]) <= topic.textEnd()
        && Span.start(marks[to]) - Span.start(marks[from]) < TOPIC_SPAN) {
      to++;
    }
    String text = text(doc);
    return Excerpt.of(text, ranges(text, 0, textStart, Arrays.copyOfRange(marks, from, to)));
  }

  /// The passage of a capture's text that has most parts of a query; empty where only its title has
  /// any.
  ///
  /// @param doc of the capture
  /// @param found where the parts are
  List<Run> captured(int doc, CaptureFacts capture, Merge found) throws IOException {
    int textStart = capture.titleWords() + 1;
    int from = -1;
    int to = -1;
    int most = 0;
    for (int first = 0; first < found.size(); first++) {
      long parts = 0;
      int end = first;
      while (end < found.size()
          && Span.start(found.span(end)) - Span.start(found.span(first)) < TOPIC_SPAN) {
        parts |= 1L << found.part(end++);
      }
      if (Span.start(found.span(first)) >= textStart && Long.bitCount(parts) > most) {
        most = Long.bitCount(parts);
        from = first;
        to = end;
      }
    }
    if (from < 0) {
      return List.of();
    }
    String text = text(doc);
    return Excerpt.of(text, ranges(text, 0, textStart, spans(found, from, to)));
  }

  private static long[] spans(Merge found, int from, int to) {
    long[] spans = new long[to - from];
    for (int i = 0; i < spans.length; i++) {
      spans[i] = found.span(from + i);
    }
    return spans;
  }

  private String text(int doc) throws IOException {
    BytesRef value = value(doc);
    return new String(value.bytes, value.offset, value.length, StandardCharsets.UTF_8);
  }

  /// Where the marked words stand in a text.
  ///
  /// @param start where in the text to begin
  /// @param position of the first word there
  private List<int[]> ranges(String text, int start, int position, long[] marks) {
    List<int[]> ranges = new ArrayList<>(marks.length);
    int last = 0;
    for (long mark : marks) {
      last = Math.max(last, Span.end(mark));
      ranges.add(new int[] {-1, -1});
    }
    words.over(start == 0 ? text : text.substring(start));
    int done = 0;
    for (int at = position; at < last && words.next(); at++) {
      for (int i = done; i < marks.length && Span.start(marks[i]) <= at; i++) {
        if (Span.start(marks[i]) == at) {
          ranges.get(i)[0] = start + words.start();
        }
        if (at < Span.end(marks[i])) {
          ranges.get(i)[1] = start + words.end();
        } else if (i == done) {
          done++;
        }
      }
    }
    return ranges;
  }

  /// The text of a cue.
  ///
  /// @param doc of the episode
  String cue(int doc, SpokenEpisode episode, int cue) throws IOException {
    int blocks = (episode.cues() + TextBlock.CUES - 1) / TextBlock.CUES;
    int block = doc - (blocks - 1) + cue / TextBlock.CUES;
    return TextBlock.cue(value(block), cue % TextBlock.CUES);
  }

  private BytesRef value(int doc) throws IOException {
    if (doc == valueOf) {
      return value;
    }
    if (texts == null || texts.docID() > doc) {
      texts = segment.reader().getBinaryDocValues(Fields.TEXT);
    }
    if (texts == null || !texts.advanceExact(doc)) {
      throw new IOException("the index has no text for document " + doc);
    }
    value = texts.binaryValue();
    valueOf = doc;
    return value;
  }
}
