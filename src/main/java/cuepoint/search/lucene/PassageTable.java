// SPDX-License-Identifier: Apache-2.0
package cuepoint.search.lucene;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Which words of each episode of a segment belong to which topic: 12 bytes a stretch, 4 bytes a
/// document. An episode without topics belongs to itself as a whole.
final class PassageTable {
  /// The words of one topic that follow each other.
  ///
  /// @param start position of the first
  /// @param end position after the last
  /// @param topic document of the topic
  record Passage(int start, int end, int topic) {}

  private final List<@Nullable List<Passage>> ofEpisode = new ArrayList<>();
  private final int[] words;

  PassageTable(SegmentTables tables, int documents) {
    words = new int[documents];
    for (int doc = 0; doc < documents; doc++) {
      SpokenEpisode episode = tables.episode(doc);
      ofEpisode.add(episode == null ? null : passages(tables, doc, episode));
    }
  }

  private List<Passage> passages(SegmentTables tables, int doc, SpokenEpisode episode) {
    List<Passage> passages = new ArrayList<>();
    int cues = episode.cues();
    for (int from = 0, to; from < cues; from = to) {
      int position = episode.topic(from);
      to = from + 1;
      while (to < cues && episode.topic(to) == position) {
        to++;
      }
      int topic = position == PartTimes.SPONSOR ? -1 : tables.topicDoc(doc, position);
      int start = episode.firstWord(from);
      int end = to == cues ? episode.words() : episode.firstWord(to);
      if (topic >= 0 && end > start) {
        passages.add(new Passage(start, end, topic));
        words[topic] += end - start;
      }
    }
    return List.copyOf(passages);
  }

  /// The passages of an episode in the order of time.
  List<Passage> of(int episode) {
    List<Passage> passages = ofEpisode.get(episode);
    return passages == null ? List.of() : passages;
  }

  /// How many words are spoken of a topic.
  int words(int topic) {
    return words[topic];
  }
}
