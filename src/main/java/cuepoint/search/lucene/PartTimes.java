// SPDX-License-Identifier: Apache-2.0
package cuepoint.search.lucene;

import cuepoint.alignment.Segment;
import cuepoint.alignment.Segment.Kind;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.apache.lucene.store.ByteArrayDataInput;
import org.apache.lucene.store.ByteBuffersDataOutput;

/// When an episode's topics are talked about and its sponsors' messages are read, as it is kept in
/// memory: 20 bytes a stretch. In the index it is
///
/// ```
/// vint number of stretches, sorted and without overlaps; for every stretch: vlong ms from the end
/// of the one before to its start, vlong length in ms, vint position of its topic, 0 for a sponsor
/// ```
final class PartTimes {
  /// What stands for the position of a topic where a sponsor's message is read.
  static final int SPONSOR = 0;

  /// What stands for the position of a topic where neither is known.
  static final int NOTHING = -1;

  private final long[] startsMs;
  private final long[] endsMs;
  private final int[] positions;

  private PartTimes(ByteArrayDataInput in) throws IOException {
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

  /// Writes the topics and sponsors among an episode's segments.
  static void write(ByteBuffersDataOutput out, List<Segment> segments) throws IOException {
    List<Segment> parts =
        segments.stream()
            .filter(segment -> segment.kind() == Kind.TOPIC || segment.kind() == Kind.SPONSOR)
            .toList();
    out.writeVInt(parts.size());
    long before = 0;
    for (Segment part : parts) {
      out.writeVLong(part.startMs() - before);
      out.writeVLong(part.endMs() - part.startMs());
      before = part.endMs();
      out.writeVInt(part.kind() == Kind.TOPIC ? part.part() : SPONSOR);
    }
  }

  /// Reads what {@link #write} wrote.
  static PartTimes read(ByteArrayDataInput in) throws IOException {
    return new PartTimes(in);
  }

  /// The position of the topic that is talked about at a time; {@link #SPONSOR} or {@link #NOTHING}
  /// where none is.
  int at(long ms) {
    int found = Arrays.binarySearch(startsMs, ms);
    int stretch = found >= 0 ? found : -found - 2;
    return stretch >= 0 && ms < endsMs[stretch] ? positions[stretch] : NOTHING;
  }

  /// Whether a sponsor's message is read.
  boolean hasSponsor() {
    return Arrays.stream(positions).anyMatch(position -> position == SPONSOR);
  }

  /// When a topic is first talked about; -1 where that is not known.
  long startMs(int position) {
    for (int i = 0; i < positions.length; i++) {
      if (positions[i] == position) {
        return startsMs[i];
      }
    }
    return -1;
  }

  /// The highest position of a topic.
  int highest() {
    return Arrays.stream(positions).max().orElse(NOTHING);
  }
}
