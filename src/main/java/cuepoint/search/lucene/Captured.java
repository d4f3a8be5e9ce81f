// SPDX-License-Identifier: Apache-2.0
package cuepoint.search.lucene;

import cuepoint.search.SearchAnswer.Mention;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The captures of a snapshot together: how many there are, how long they are, and which topics
/// link to what was captured.
final class Captured {
  private final Map<String, List<Linking>> linking = new HashMap<>();
  private long count;
  private long words;

  /// A topic that links to an article.
  record Linking(Segment segment, int doc) {
    TopicNotes topic() {
      return segment.topic(doc);
    }

    long day() {
      return topic().about().day();
    }

    Mention mention() {
      TopicNotes topic = topic();
      Long startMs = segment.tables().startMs(doc);
      return new Mention(topic.place(), topic.position(), topic.headline(), startMs);
    }
  }

  Captured(List<Segment> segments) {
    for (Segment segment : segments) {
      for (int doc = 0; doc < segment.reader().maxDoc(); doc++) {
        CaptureFacts capture = segment.tables().capture(doc);
        if (capture != null && segment.isLive(doc)) {
          count++;
          words += capture.words();
          if (capture.address() != null) {
            linking.computeIfAbsent(capture.address(), _ -> new ArrayList<>());
          }
        }
      }
    }
    if (!linking.isEmpty()) {
      segments.forEach(this::addTopics);
    }
  }

  private void addTopics(Segment segment) {
    for (int doc = 0; doc < segment.reader().maxDoc(); doc++) {
      TopicNotes topic = segment.tables().topic(doc);
      if (topic != null && segment.isLive(doc)) {
        for (String address : topic.addresses()) {
          List<Linking> of = linking.get(address);
          if (of != null) {
            of.add(new Linking(segment, doc));
          }
        }
      }
    }
  }

  /// How many captures there are.
  long count() {
    return count;
  }

  /// How many words they have on average.
  double averageWords() {
    return count == 0 ? 1 : Math.max(1, words / (double) count);
  }

  /// The topics that link to what was captured, in no particular order.
  List<Linking> linking(CaptureFacts capture) {
    String address = capture.address();
    return address == null ? List.of() : linking.getOrDefault(address, List.of());
  }
}
