// SPDX-License-Identifier: Apache-2.0
package cuepoint.article;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a file holds of one page of the web. Every text is plain: no markup, no control characters
/// but line feeds, composed Unicode (NFC).
///
/// @param place where in its file
/// @param address absolute, http or https, as the file tells it; null where nothing tells it
/// @param taken when the page was captured, as the file tells it, or null
/// @param title never empty: the name of the file where nothing else is known
/// @param authors distinct names without `By`, may be empty
/// @param siteName what the site calls itself, or null
/// @param language BCP 47, as the page tells it, or null
/// @param overview a paragraph that says what the page is about, may be empty
/// @param contents lines of its table of contents, or else headings of the main text, in order, may
///   be empty
/// @param text the main text, paragraphs separated by blank lines, may be empty
/// @param mediaType `text/html` or `text/plain`
/// @param original the page as it was captured
public record CapturedPage(
    Place place,
    @Nullable String address,
    @Nullable Instant taken,
    String title,
    List<String> authors,
    @Nullable String siteName,
    @Nullable String language,
    String overview,
    List<String> contents,
    String text,
    String mediaType,
    Original original) {

  /// Copies the lists.
  public CapturedPage {
    authors = List.copyOf(authors);
    contents = List.copyOf(contents);
  }

  /// The same page, captured again at another place, address and time.
  public CapturedPage at(Place place, @Nullable String address, @Nullable Instant taken) {
    return new CapturedPage(
        place, address, taken, title, authors, siteName, language, overview, contents, text,
        mediaType, original);
  }

  /// Where in a file something stands.
  ///
  /// @param entry name of the WARC within a WACZ; empty where the file itself is meant
  /// @param offset of the record in bytes from the beginning of the (compressed) file or entry; 0
  ///   for files of one page
  public record Place(String entry, long offset) {
    /// The file as a whole.
    public static final Place FILE = new Place("", 0);
  }

  /// The bytes of a page, without the headers they were sent with.
  public static final class Original {
    private final byte[] bytes;

    /// @param bytes which nobody changes any more
    public Original(byte[] bytes) {
      this.bytes = bytes;
    }

    /// The bytes; readers must not change them.
    public byte[] bytes() {
      return bytes;
    }
  }
}
