// SPDX-License-Identifier: Apache-2.0
package cuepoint.search.lucene;

import cuepoint.catalog.Appearance;
import cuepoint.catalog.Appearance.Role;
import cuepoint.catalog.Episode;
import cuepoint.kernel.Slug;
import cuepoint.search.SearchAnswer.Place;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.store.DataInput;
import org.apache.lucene.store.DataOutput;

/// What an answer says of an episode, and what filters ask of it. In the index it is
///
/// ```
/// show, zigzag vint number, slug, title, zigzag vint days since 1970,
/// vint number of hosts, their names, vint number of guests, their names
/// ```
///
/// @param day its date in days since 1970, or {@link #NO_DAY}
record About(Place place, int day, List<String> hosts, List<String> guests) {
  /// The day of an episode without any date: before all others.
  static final int NO_DAY = Integer.MIN_VALUE;

  /// Writes what is known of an episode.
  static void write(DataOutput out, EpisodeText text) throws IOException {
    Episode episode = text.episode();
    out.writeString(episode.show().value());
    out.writeZInt(episode.number());
    out.writeString(episode.slug().value());
    out.writeString(episode.title());
    LocalDate date = episode.date();
    out.writeZInt(date == null ? NO_DAY : Math.toIntExact(date.toEpochDay()));
    write(out, text.people(), Role.HOST);
    write(out, text.people(), Role.GUEST);
  }

  private static void write(DataOutput out, List<Appearance> people, Role role) throws IOException {
    List<Appearance> chosen = people.stream().filter(person -> person.role() == role).toList();
    out.writeVInt(chosen.size());
    for (Appearance person : chosen) {
      out.writeString(person.name());
    }
  }

  /// Reads what {@link #write} wrote.
  ///
  /// @param same of which each show, list of people and episode is taken that was there before
  static About read(DataInput in, Interner same) throws IOException {
    Place place =
        new Place(
            same.one(new Slug(in.readString())),
            in.readZInt(),
            new Slug(in.readString()),
            in.readString());
    return same.one(new About(place, in.readZInt(), same.one(names(in)), same.one(names(in))));
  }

  private static List<String> names(DataInput in) throws IOException {
    List<String> names = new ArrayList<>();
    for (int left = in.readVInt(); left > 0; left--) {
      names.add(in.readString().intern());
    }
    return List.copyOf(names);
  }

  /// The year of its date; 0 where it has none.
  int year() {
    return day == NO_DAY ? 0 : LocalDate.ofEpochDay(day).getYear();
  }
}
