// SPDX-License-Identifier: Apache-2.0
package cuepoint.search.lucene;

import cuepoint.catalog.Episode;
import cuepoint.catalog.Topic;
import cuepoint.search.SearchAnswer.Place;
import java.io.IOException;
import org.apache.lucene.store.ByteArrayDataInput;
import org.apache.lucene.store.ByteBuffersDataOutput;
import org.apache.lucene.util.BytesRef;

/// A topic as it is kept in memory. In the index it is
///
/// ```
/// place and date (as in `Places`), vint position of the topic, its headline,
/// vint number of the headline's words, vint number of all positions
/// ```
///
/// @param day date of the episode in days since 1970, or {@link Places#NO_DAY}
/// @param headlineWords positions from 0 up to this are the headline, the next one is empty
/// @param words number of positions, headline, gap and text together
record TopicNotes(
    Place place, int day, int position, String headline, int headlineWords, int words) {
  /// Writes a topic.
  static BytesRef write(Episode episode, Topic topic, int headlineWords, int words)
      throws IOException {
    ByteBuffersDataOutput out = new ByteBuffersDataOutput();
    Places.write(out, episode);
    out.writeVInt(topic.position());
    out.writeString(topic.headline());
    out.writeVInt(headlineWords);
    out.writeVInt(words);
    return new BytesRef(out.toArrayCopy());
  }

  /// Reads a topic.
  static TopicNotes read(BytesRef value) throws IOException {
    ByteArrayDataInput in = new ByteArrayDataInput(value.bytes, value.offset, value.length);
    return new TopicNotes(
        Places.read(in),
        in.readZInt(),
        in.readVInt(),
        in.readString(),
        in.readVInt(),
        in.readVInt());
  }
}
