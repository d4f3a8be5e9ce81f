// SPDX-License-Identifier: Apache-2.0
package cuepoint.article;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A stored copy of a page, without its text.
///
/// @param id the store's; another one after its file was read again
/// @param article id of the article it is of
/// @param address as it was captured, or null where nobody knows it
/// @param taken or null
/// @param overview, contents may be empty
/// @param source which file it came from, as reports name it
public record Capture(
    long id,
    String article,
    @Nullable String address,
    @Nullable Instant taken,
    String title,
    List<String> authors,
    @Nullable String siteName,
    @Nullable String language,
    String overview,
    List<String> contents,
    String mediaType,
    String source) {
  /// How a capture of which no time is known is called in addresses.
  public static final String UNDATED = "undated";

  private static final DateTimeFormatter STAMP =
      DateTimeFormatter.ofPattern("uuuuMMddHHmmss").withZone(ZoneOffset.UTC);

  /// Copies the lists.
  public Capture {
    authors = List.copyOf(authors);
    contents = List.copyOf(contents);
  }

  /// When it was taken as web archives write it, fourteen digits in UTC, or {@value #UNDATED}. Of
  /// captures of an article with the same stamp only the last one read is served.
  public String stamp() {
    return stamp(taken);
  }

  /// The stamp of a capture that was taken at a time.
  static String stamp(@Nullable Instant taken) {
    return taken == null ? UNDATED : STAMP.format(taken);
  }
}
