// SPDX-License-Identifier: Apache-2.0
package cuepoint.search;

import cuepoint.kernel.Slug;
import cuepoint.search.SearchRequest.Scope;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Where a search looks. Of several values of one filter any will do; different filters must all
/// hold.
///
/// @param shows none for all
/// @param speakers who says it, as far as the transcript tells; none for anybody
/// @param hosts who presents the episode, or the topic where it has a host of its own
/// @param guests who is a guest of the episode
/// @param from the first day, or null
/// @param to the last day, or null
/// @param episodes none for all
/// @param sponsor whether sponsor reads are searched too; null leaves them out unless everything is
///   in quotation marks
public record Filters(
    List<Slug> shows,
    List<Name> speakers,
    List<Name> hosts,
    List<Name> guests,
    Scope scope,
    @Nullable LocalDate from,
    @Nullable LocalDate to,
    List<Numbers> episodes,
    @Nullable Boolean sponsor) {
  /// Looks everywhere.
  public static final Filters NONE =
      new Filters(
          List.of(),
          List.of(),
          List.of(),
          List.of(),
          Scope.EVERYWHERE,
          null,
          null,
          List.of(),
          null);

  /// Copies the lists.
  public Filters {
    shows = List.copyOf(shows);
    speakers = List.copyOf(speakers);
    hosts = List.copyOf(hosts);
    guests = List.copyOf(guests);
    episodes = List.copyOf(episodes);
  }

  /// Part of a person's name: every one of these words is a word of it.
  ///
  /// @param written as typed
  /// @param words in the form of {@link Words}, at least one
  public record Name(String written, List<String> words) {
    /// Copies the words.
    public Name {
      words = List.copyOf(words);
    }

    /// A name as typed.
    public static Name of(String written) {
      return new Name(written, Words.of(written).stream().map(Word::form).toList());
    }

    /// Whether somebody may be meant.
    ///
    /// @param name the words of somebody's name
    public boolean fits(List<String> name) {
      return name.containsAll(words);
    }
  }

  /// Numbers of episodes, both ends included.
  public record Numbers(int from, int to) {
    /// Whether a number is among them.
    public boolean contains(int number) {
      return from <= number && number <= to;
    }
  }

  /// These filters, but in one show only.
  public Filters withShow(Slug show) {
    return new Filters(List.of(show), speakers, hosts, guests, scope, from, to, episodes, sponsor);
  }

  /// These filters, with sponsor reads unless they say otherwise.
  public Filters withSponsors() {
    return new Filters(
        shows, speakers, hosts, guests, scope, from, to, episodes, sponsor == null || sponsor);
  }

  /// These filters in another place.
  public Filters withScope(Scope other) {
    return new Filters(shows, speakers, hosts, guests, other, from, to, episodes, sponsor);
  }
}
