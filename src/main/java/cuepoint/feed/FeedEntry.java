// SPDX-License-Identifier: Apache-2.0
package cuepoint.feed;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Something in a feed.
///
/// @param id an absolute address that leads there and never changes
/// @param url absolute address of its page
/// @param title plain text
/// @param summary plain text
/// @param html the whole text; every address in it is absolute
/// @param day when it was published, or the nearest that is known, or null
/// @param updated when it was last written, or null where nobody knows
/// @param language a BCP 47 tag
/// @param people who is in it
/// @param episode what only an episode has, or null where this is none
public record FeedEntry(
    String id,
    String url,
    String title,
    String summary,
    String html,
    @Nullable LocalDate day,
    @Nullable Instant updated,
    String language,
    List<Person> people,
    @Nullable FeedEpisode episode) {
  /// Copies the people.
  public FeedEntry {
    people = List.copyOf(people);
  }

  /// The day as feeds need it, with a time of day. Noon in Greenwich is on that day nearly
  /// everywhere.
  @Nullable ZonedDateTime published() {
    return day == null ? null : day.atTime(LocalTime.NOON).atZone(ZoneOffset.UTC);
  }

  /// When it last changed as far as anybody knows; the beginning of time where nobody does.
  Instant changed() {
    ZonedDateTime published = published();
    return updated != null ? updated : published != null ? published.toInstant() : Instant.EPOCH;
  }

  /// Somebody.
  ///
  /// @param role as the Podcast Taxonomy Project names it: `host`, `guest`
  /// @param href absolute address of a page about the person, or null
  public record Person(String name, String role, @Nullable String href) {}
}
