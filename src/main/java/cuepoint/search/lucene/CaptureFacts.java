// SPDX-License-Identifier: Apache-2.0
package cuepoint.search.lucene;

import cuepoint.article.ArticleAddress;
import cuepoint.article.Capture;
import java.io.IOException;
import org.apache.lucene.store.ByteArrayDataInput;
import org.apache.lucene.store.ByteBuffersDataOutput;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/// A capture as it is kept in memory. In the index it is
///
/// ```
/// vlong id, id of its article, its address as captured and as an article's (empty: none), what its
/// site calls itself (empty: nothing), title, vint number of the title's words, vint number of all
/// positions
/// ```
///
/// @param id the store's
/// @param article id of the article it is of
/// @param href its address as it was captured, or null where nobody knows it
/// @param address the same in the form of {@link ArticleAddress}, or null
/// @param site the site of the address, else what the site calls itself, or null
/// @param titleWords positions from 0 up to this are the title, the next one is empty
/// @param words number of all positions
record CaptureFacts(
    long id,
    String article,
    @Nullable String href,
    @Nullable String address,
    @Nullable String site,
    String title,
    int titleWords,
    int words) {
  /// Writes what is known of a capture.
  static BytesRef write(Capture capture, int titleWords, int words) throws IOException {
    ArticleAddress address = ArticleAddress.of(capture.address());
    ByteBuffersDataOutput out = new ByteBuffersDataOutput();
    out.writeVLong(capture.id());
    out.writeString(capture.article());
    out.writeString(address == null ? "" : orEmpty(capture.address()));
    out.writeString(address == null ? "" : address.value());
    out.writeString(address == null ? orEmpty(capture.siteName()) : address.site());
    out.writeString(capture.title());
    out.writeVInt(titleWords);
    out.writeVInt(words);
    return new BytesRef(out.toArrayCopy());
  }

  /// Reads what {@link #write} wrote.
  static CaptureFacts read(BytesRef value) throws IOException {
    ByteArrayDataInput in = new ByteArrayDataInput(value.bytes, value.offset, value.length);
    return new CaptureFacts(
        in.readVLong(),
        in.readString(),
        orNull(in.readString()),
        orNull(in.readString()),
        orNull(in.readString().intern()),
        in.readString(),
        in.readVInt(),
        in.readVInt());
  }

  private static String orEmpty(@Nullable String text) {
    return text == null ? "" : text;
  }

  private static @Nullable String orNull(String text) {
    return text.isEmpty() ? null : text;
  }
}
