// SPDX-License-Identifier: Apache-2.0
package cuepoint.site.people;

import cuepoint.address.Addresses;
import cuepoint.catalog.Appearance.Role;
import cuepoint.catalog.Appearances;
import cuepoint.catalog.Episode;
import cuepoint.catalog.Headlines;
import cuepoint.catalog.Person;
import cuepoint.catalog.Shows;
import cuepoint.kernel.PageOf;
import cuepoint.site.Chip;
import cuepoint.site.Crumb;
import cuepoint.site.EpisodeRow;
import cuepoint.site.EpisodeRows;
import cuepoint.site.Frame;
import cuepoint.site.Frames;
import cuepoint.site.Lists;
import cuepoint.site.Locator;
import cuepoint.site.NotFound;
import cuepoint.site.Paging;
import cuepoint.site.Subjects;
import cuepoint.site.WebLink;
import cuepoint.site.Words;
import cuepoint.transcript.Transcripts;
import cuepoint.transcript.Voice;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Puts the page of a person together.
@Component
class PersonPages {
  static final int SIZE = 40;

  private final Frames frames;
  private final Subjects subjects;
  private final Appearances appearances;
  private final Headlines headlines;
  private final Transcripts transcripts;
  private final Shows shows;
  private final EpisodeRows rows;
  private final PersonFacts facts;
  private final Lists lists;
  private final Words words;

  PersonPages(
      Frames frames,
      Subjects subjects,
      Appearances appearances,
      Headlines headlines,
      Transcripts transcripts,
      Shows shows,
      EpisodeRows rows,
      PersonFacts facts,
      Lists lists,
      Words words) {
    this.frames = frames;
    this.subjects = subjects;
    this.appearances = appearances;
    this.headlines = headlines;
    this.transcripts = transcripts;
    this.shows = shows;
    this.rows = rows;
    this.facts = facts;
    this.lists = lists;
    this.words = words;
  }

  /// @param asked the year as the address has it, or null for all
  /// @param page as asked for, or null
  /// @throws NotFound where the person is in no episode of that year, or there is no such page
  PersonPage of(Person person, @Nullable String asked, @Nullable String page) {
    List<Appearances.Count> counts = appearances.counts(person.slug());
    Map<Integer, Integer> years = years(counts);
    Integer year = asked == null ? null : year(person, asked, years);
    long total =
        year == null
            ? counts.stream().mapToLong(Appearances.Count::episodes).sum()
            : years.getOrDefault(year, 0);
    IntFunction<String> address = number -> Addresses.person(person.slug(), year, number);
    PageOf<Appearances.Part> list =
        lists.page(
            page,
            number -> appearances.page(person.slug(), year, number, SIZE, total),
            null,
            address);
    Map<Long, Voice> voices = transcripts.voices(person.slug());
    String extent = words.of("show.extent", total);
    return new PersonPage(
        frame(person, year, extent, address, list.page()),
        person.name(),
        extent,
        WebLink.of(person.name(), person.url()),
        facts.of(person, counts, voices.values()),
        years.size() > 1 ? chips(person, years, year) : List.of(),
        groups(person, list.items(), voices),
        Paging.of(list, address));
  }

  private Frame frame(
      Person person, @Nullable Integer year, String extent, IntFunction<String> address, int page) {
    String title =
        year == null ? person.name() : words.of("stream.in", person.name(), String.valueOf(year));
    Frame frame =
        frames
            .page(
                page == 1 ? title : words.of("list.title", title, page),
                words.of("person.description", title, extent),
                address.apply(page),
                new Crumb(words.of("people.title"), "/people"))
            .called(person.name());
    return frames.withFeeds(
        subjects.person(frame, person), person.name(), Addresses.person(person.slug()));
  }

  /// How many episodes in which year, newest first; those without a date are left out.
  private static Map<Integer, Integer> years(List<Appearances.Count> counts) {
    Map<Integer, Integer> years = new TreeMap<>(Comparator.reverseOrder());
    for (Appearances.Count count : counts) {
      Integer year = count.year();
      if (year != null) {
        years.merge(year, count.episodes(), Integer::sum);
      }
    }
    return years;
  }

  private Integer year(Person person, String asked, Map<Integer, Integer> years) {
    int year = Locator.number(asked).orElse(-1);
    if (!years.containsKey(year) || asked.length() != 4) {
      List<Crumb> ways =
          List.of(
              new Crumb(
                  words.of("error.all-with", person.name()), Addresses.person(person.slug())));
      throw new NotFound(null, "error.no-year-of-person", ways, person.name());
    }
    return year;
  }

  private List<Chip> chips(Person person, Map<Integer, Integer> years, @Nullable Integer present) {
    List<Chip> chips = new ArrayList<>();
    chips.add(
        new Chip(
            words.of("person.all-years"), "", Addresses.person(person.slug()), present == null));
    years.forEach((year, count) ->
        chips.add(
            new Chip(
                year.toString(),
                words.of("number", count),
                Addresses.person(person.slug(), year, 1),
                year.equals(present))));
    return chips;
  }

  private List<PersonPage.Group> groups(
      Person person, List<Appearances.Part> parts, Map<Long, Voice> voices) {
    List<Episode> episodes = parts.stream().map(Appearances.Part::episode).toList();
    List<EpisodeRow> all =
        rows.of(
            episodes,
            shows.all(),
            headlines.by(person.slug(), episodes.stream().map(Episode::id).toList()));
    Map<String, List<PersonPage.Entry>> years = new LinkedHashMap<>();
    for (int i = 0; i < all.size(); i++) {
      LocalDate date = episodes.get(i).date();
      String year = date == null ? words.of("show.undated") : Integer.toString(date.getYear());
      String part = part(parts.get(i), voices.get(episodes.get(i).id()));
      years
          .computeIfAbsent(year, _ -> new ArrayList<>())
          .add(new PersonPage.Entry(all.get(i), part));
    }
    return years.entrySet().stream()
        .map(year -> new PersonPage.Group(year.getKey(), year.getValue()))
        .toList();
  }

  private String part(Appearances.Part part, @Nullable Voice voice) {
    String role = words.of(part.role() == Role.HOST ? "person.as-host" : "person.as-guest");
    return voice == null
        ? role
        : words.of("person.speaks", role, words.length(voice.spokenMs()), voice.cues());
  }
}
