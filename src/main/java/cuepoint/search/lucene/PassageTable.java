// SPDX-License-Identifier: Apache-2.0
package cuepoint.search.lucene;

import java.util.Arrays;

/// Which words of each episode of a segment belong to which topic: 12 bytes a stretch, 4 bytes a
/// document. An episode without topics belongs to itself as a whole.
final class PassageTable {
  private final int[] firsts;
  private final int[] words;
  private int[] starts = new int[64];
  private int[] ends = new int[64];
  private int[] topics = new int[64];
  private int size;

  PassageTable(SegmentTables tables, int documents) {
    words = new int[documents];
    firsts = new int[documents + 1];
    for (int doc = 0; doc < documents; doc++) {
      SpokenEpisode episode = tables.episode(doc);
      if (episode != null) {
        read(tables, doc, episode);
      }
      firsts[doc + 1] = size;
    }
  }

  private void read(SegmentTables tables, int doc, SpokenEpisode episode) {
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
        add(start, end, topic);
      }
    }
  }

  private void add(int start, int end, int topic) {
    if (size == starts.length) {
      starts = Arrays.copyOf(starts, size * 2);
      ends = Arrays.copyOf(ends, size * 2);
      topics = Arrays.copyOf(topics, size * 2);
    }
    starts[size] = start;
    ends[size] = end;
    topics[size++] = topic;
    words[topic] += end - start;
  }

  /// The first passage of an episode; the others follow in the order of time, up to the first one
  /// of the next document.
  int first(int episode) {
    return firsts[episode];
  }

  /// The position of the first word of a passage.
  int start(int passage) {
    return starts[passage];
  }

  /// The position after the last word of a passage.
  int end(int passage) {
    return ends[passage];
  }

  /// The document of the topic that a passage belongs to.
  int topic(int passage) {
    return topics[passage];
  }

  /// How many words are spoken of a topic.
  int words(int topic) {
    return words[topic];
  }
}
