// SPDX-License-Identifier: Apache-2.0
package cuepoint.search.lucene;

import cuepoint.catalog.Topic;
import cuepoint.search.SearchAnswer.Place;
import java.io.IOException;
import org.apache.lucene.store.ByteArrayDataInput;
import org.apache.lucene.store.ByteBuffersDataOutput;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/// A topic as it is kept in memory. In the index it is
///
/// ```
/// the episode (as in `About`), vint position of the topic, its headline, its host (empty: none),
/// vint number of the headline's words, vint number of all positions before the links,
/// vint number of all positions
/// ```
///
/// @param position of the topic in the notes; 0 where an episode has no topics and its title stands
///   for them
/// @param host who presents it, or null where nothing says so
/// @param headlineWords positions from 0 up to this are the headline, the next one is empty
/// @param textEnd positions up to this are headline and text, the next one is empty, then come the
///   links
/// @param words number of all positions
record TopicNotes(
    About about,
    int position,
    String headline,
    @Nullable String host,
    int headlineWords,
    int textEnd,
    int words) {
  /// Writes a topic.
  static BytesRef write(
      EpisodeText text, int position, String headline, @Nullable Topic topic, int[] ends)
      throws IOException {
    ByteBuffersDataOutput out = new ByteBuffersDataOutput();
    About.write(out, text);
    out.writeVInt(position);
    out.writeString(headline);
    String host = topic == null ? null : topic.host();
    out.writeString(host == null ? "" : host);
    for (int end : ends) {
      out.writeVInt(end);
    }
    return new BytesRef(out.toArrayCopy());
  }

  /// Reads a topic.
  static TopicNotes read(BytesRef value) throws IOException {
    ByteArrayDataInput in = new ByteArrayDataInput(value.bytes, value.offset, value.length);
    About about = About.read(in);
    int position = in.readVInt();
    String headline = in.readString();
    String host = in.readString();
    return new TopicNotes(
        about,
        position,
        headline,
        host.isEmpty() ? null : host,
        in.readVInt(),
        in.readVInt(),
        in.readVInt());
  }

  /// How an answer names its episode.
  Place place() {
    return about.place();
  }
}
