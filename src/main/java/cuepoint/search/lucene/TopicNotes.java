// SPDX-License-Identifier: Apache-2.0
package cuepoint.search.lucene;

import cuepoint.article.ArticleAddress;
import cuepoint.catalog.Link;
import cuepoint.catalog.Topic;
import cuepoint.search.SearchAnswer.Place;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.lucene.store.ByteArrayDataInput;
import org.apache.lucene.store.ByteBuffersDataOutput;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/// A topic as it is kept in memory. In the index it is
///
/// ```
/// the episode (as in `About`), vint position of the topic, its headline, its host (empty: none),
/// vint number of the headline's words, vint number of all positions before the links,
/// vint number of all positions, 1 if
/// something is featured, else 0, vint number of addresses, the addresses, the featured one first
/// ```
///
/// @param position of the topic in the notes; 0 where an episode has no topics and its title stands
///   for them
/// @param host who presents it, or null where nothing says so
/// @param headlineWords positions from 0 up to this are the headline, the next one is empty
/// @param textEnd positions up to this are headline and text, the next one is empty, then come the
///   links
/// @param words number of all positions
/// @param featured the address of what it features in the form of {@link ArticleAddress}, or null
/// @param addresses those of all its links in that form, each once, the featured one first
record TopicNotes(
    About about,
    int position,
    String headline,
    @Nullable String host,
    int headlineWords,
    int textEnd,
    int words,
    @Nullable String featured,
    List<String> addresses) {
  /// More links than this are none that anybody follows.
  private static final int MAX_ADDRESSES = 64;

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
    writeAddresses(out, topic);
    return new BytesRef(out.toArrayCopy());
  }

  private static void writeAddresses(ByteBuffersDataOutput out, @Nullable Topic topic)
      throws IOException {
    ArticleAddress featured = topic == null ? null : ArticleAddress.of(topic.link());
    Set<String> addresses = new LinkedHashSet<>();
    if (featured != null) {
      addresses.add(featured.value());
    }
    for (Link link : topic == null ? List.<Link>of() : topic.links()) {
      ArticleAddress address = ArticleAddress.of(link.href());
      if (address != null && addresses.size() < MAX_ADDRESSES) {
        addresses.add(address.value());
      }
    }
    out.writeByte((byte) (featured == null ? 0 : 1));
    out.writeVInt(addresses.size());
    for (String address : addresses) {
      out.writeString(address);
    }
  }

  /// Reads a topic.
  static TopicNotes read(BytesRef value, Interner same) throws IOException {
    ByteArrayDataInput in = new ByteArrayDataInput(value.bytes, value.offset, value.length);
    About about = About.read(in, same);
    int position = in.readVInt();
    String headline = in.readString();
    String host = in.readString();
    int headlineWords = in.readVInt();
    int textEnd = in.readVInt();
    int words = in.readVInt();
    boolean features = in.readByte() == 1;
    List<String> addresses = new ArrayList<>();
    for (int left = in.readVInt(); left > 0; left--) {
      addresses.add(in.readString());
    }
    return new TopicNotes(
        about,
        position,
        headline,
        host.isEmpty() ? null : host,
        headlineWords,
        textEnd,
        words,
        features ? addresses.getFirst() : null,
        List.copyOf(addresses));
  }

  /// How an answer names its episode.
  Place place() {
    return about.place();
  }
}
