// SPDX-License-Identifier: Apache-2.0
package cuepoint.search.lucene;

import cuepoint.alignment.Segment;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.apache.lucene.store.ByteArrayDataInput;
import org.apache.lucene.store.ByteBuffersDataOutput;

/// When an episode's topics are talked about, as it is kept in memory: 20 bytes a stretch. In the
/// index it is
///
/// ```
/// vint number of stretches, sorted and without overlaps; for every stretch: vlong ms from the end
/// of the one before to its start, vlong length in ms, vint position of its topic
/// ```
final class TopicTimes {
  private final long[] startsMs;
  private final long[] endsMs;
  private final int[] positions;

  private TopicTimes(ByteArrayDataInput in) throws IOException {
    int count = in.readVInt();
    startsMs = new long[count];
    endsMs = new long[count];
    positions = new int[count];
    long before = 0;
    for (int i = 0; i < count; i++) {
      startsMs[i] = before + in.readVLong();
      endsMs[i] = startsMs[i] + in.readVLong();
      before = endsMs[i];
      positions[i] = in.readVInt();
    }
  }

  /// Writes the topics among an episode's segments.
  static void write(ByteBuffersDataOutput out, List<Segment> segments) throws IOException {
    List<Segment> topics =
        segments.stream().filter(segment -> segment.kind() == Segment.Kind.TOPIC).toList();
    out.writeVInt(topics.size());
    long before = 0;
    for (Segment topic : topics) {
      out.writeVLong(topic.startMs() - before);
      out.writeVLong(topic.endMs() - topic.startMs());
      before = topic.endMs();
      out.writeVInt(topic.part());
    }
  }

  /// Reads what {@link #write} wrote.
  static TopicTimes read(ByteArrayDataInput in) throws IOException {
    return new TopicTimes(in);
  }

  /// The position of the topic that is talked about at a time; 0 where none is.
  int at(long ms) {
    int found = Arrays.binarySearch(startsMs, ms);
    int stretch = found >= 0 ? found : -found - 2;
    return stretch >= 0 && ms < endsMs[stretch] ? positions[stretch] : 0;
  }
}
