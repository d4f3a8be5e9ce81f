// SPDX-License-Identifier: Apache-2.0
package cuepoint.search.lucene;

import cuepoint.search.heard.Frequencies;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import org.apache.lucene.util.BytesRef;

/// How often words are spoken, counted in the index. Where an episode was replaced, what it said
/// before is counted too until Lucene drops it.
///
/// @param words how many there are
record SpokenFrequencies(List<Segment> segments, long words) implements Frequencies {

  /// Counting is remembered, so it must not be cut short by whoever asks first.
  private static final Duration MOST = Duration.ofSeconds(5);

  @Override
  public long spoken(List<String> phrase, long most) {
    List<BytesRef> bytes = phrase.stream().map(BytesRef::new).toList();
    try {
      long times = 0;
      for (Segment segment : segments) {
        if (times < most) {
          times +=
              bytes.size() == 1 ? word(segment, bytes.getFirst()) : phrase(segment, bytes, most);
        }
      }
      return times;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static long word(Segment segment, BytesRef word) {
    Vocabulary vocabulary = segment.words(WordField.SPOKEN).vocabulary();
    int number = vocabulary.number(word);
    return number == 0 ? 0 : vocabulary.frequency(number);
  }

  private static long phrase(Segment segment, List<BytesRef> phrase, long most) throws IOException {
    SpanCursor cursor =
        segment
            .words(WordField.SPOKEN)
            .find(
                segment.reader(),
                phrase,
                Collections.nCopies(phrase.size(), false),
                new Budget(MOST));
    if (cursor == null) {
      return 0;
    }
    long times = 0;
    int doc = cursor.advance(0);
    while (doc != SpanCursor.END && times < most) {
      times += cursor.count();
      doc = cursor.advance(doc + 1);
    }
    return times;
  }
}
