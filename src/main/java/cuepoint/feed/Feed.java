// SPDX-License-Identifier: Apache-2.0
package cuepoint.feed;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A list as feed readers subscribe to it: of episodes, or of what a search finds.
///
/// @param title of the list
/// @param summary what it is, in a sentence
/// @param page absolute address of the page that shows the same
/// @param paging where this feed and its other pages are
/// @param language a BCP 47 tag, or null where entries have different ones
/// @param rights a line, or null
/// @param authors who is behind it, never empty
/// @param image absolute address of a picture, or null
/// @param entries in the order in which readers should show them
public record Feed(
    String title,
    String summary,
    String page,
    Paging paging,
    @Nullable String language,
    @Nullable String rights,
    List<FeedEntry.Person> authors,
    @Nullable String image,
    List<FeedEntry> entries) {
  /// Who made a feed, as feeds say it.
  static final String GENERATOR = "Cuepoint";

  /// Copies the lists.
  ///
  /// @throws IllegalArgumentException when nobody is behind it
  public Feed {
    authors = List.copyOf(authors);
    entries = List.copyOf(entries);
    if (authors.isEmpty()) {
      throw new IllegalArgumentException("a feed has an author");
    }
  }

  /// When any of its entries last changed as far as anybody knows; the beginning of time where
  /// nobody does.
  Instant changed() {
    return entries.stream().map(FeedEntry::changed).max(Instant::compareTo).orElse(Instant.EPOCH);
  }

  /// The pages of a long list (RFC 5005, paged feeds), by absolute addresses.
  ///
  /// @param first what people subscribe to
  /// @param previous null on the first page
  /// @param next null on the last page
  public record Paging(
      String self, String first, String last, @Nullable String previous, @Nullable String next) {
    /// Whether there is more than one.
    boolean isLong() {
      return !first.equals(last);
    }

    /// A list that has one page only.
    public static Paging single(String self) {
      return new Paging(self, self, self, null, null);
    }
  }
}
