// SPDX-License-Identifier: Apache-2.0
package cuepoint.site.show;

import cuepoint.address.Addresses;
import cuepoint.catalog.Episode;
import cuepoint.catalog.EpisodeLists;
import cuepoint.catalog.Episodes;
import cuepoint.catalog.Show;
import cuepoint.catalog.Tally;
import cuepoint.kernel.PageOf;
import cuepoint.site.Chip;
import cuepoint.site.Crumb;
import cuepoint.site.EpisodeGroup;
import cuepoint.site.EpisodeRow;
import cuepoint.site.EpisodeRows;
import cuepoint.site.Frame;
import cuepoint.site.Frames;
import cuepoint.site.Lists;
import cuepoint.site.NotFound;
import cuepoint.site.Paging;
import cuepoint.site.Words;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.IntFunction;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Puts the pages of a show together: its first one, and those of its years and seasons.
@Component
class ShowPages {
  /// Episodes on a page of all.
  static final int SIZE = 24;

  /// Episodes on a page of a year or season: a weekly show's year is whole.
  static final int SIZE_OF_PART = 60;

  private final Frames frames;
  private final Episodes episodes;
  private final EpisodeLists parts;
  private final EpisodeRows rows;
  private final ShowFacts facts;
  private final Lists lists;
  private final Words words;

  ShowPages(
      Frames frames,
      Episodes episodes,
      EpisodeLists parts,
      EpisodeRows rows,
      ShowFacts facts,
      Lists lists,
      Words words) {
    this.frames = frames;
    this.episodes = episodes;
    this.parts = parts;
    this.rows = rows;
    this.facts = facts;
    this.lists = lists;
    this.words = words;
  }

  /// A page of all episodes.
  ///
  /// @param page as asked for, or null
  /// @throws NotFound where there is no such page
  ShowPage all(Show show, @Nullable String page) {
    IntFunction<String> address = number -> Addresses.show(show.slug(), number);
    PageOf<Episode> list =
        lists.page(page, number -> episodes.page(show.slug(), number, SIZE), show, address);
    List<Tally> years = parts.years(show.slug());
    String extent = facts.extent(show, list.total(), years);
    String description = words.of("show.description", show.title(), extent);
    Frame frame = frames.top(show, description);
    if (list.page() > 1) {
      String title = words.of("list.title", show.title(), list.page());
      frame = frames.below(show, title, description, address.apply(list.page()));
      frame = frames.withPodcast(frame, show.title(), address.apply(1));
      frame = frame.called(words.of("list.here", list.page()));
    }
    String heading =
        list.page() == 1
            ? words.of("show.newest")
            : words.of("list.range", number(list, 0), number(list, list.items().size() - 1));
    List<EpisodeGroup> groups =
        list.items().isEmpty()
            ? List.of()
            : List.of(new EpisodeGroup(heading, rows.of(list.items(), show)));
    return new ShowPage(
        frame,
        show.slug().value(),
        show.title(),
        null,
        facts.hosts(show),
        extent,
        facts.site(show),
        facts.topics(show),
        list.total() > 0 ? Addresses.random(show.slug()) : null,
        years.size() > 1 ? chips(years, "", year -> year(show, year)) : List.of(),
        chips(parts.seasons(show.slug()), "", season -> season(show, season)),
        groups,
        Paging.of(list, address),
        null,
        null);
  }

  private static String number(PageOf<Episode> list, int index) {
    return String.valueOf(list.items().get(index).number());
  }

  /// The years or the seasons of a show, and the one that is asked for.
  ///
  /// @param all newest first
  /// @param address of a page of a part, by the part's key and the page's number
  private record Shelf(
      Show show, List<Tally> all, Tally part, BiFunction<String, Integer, String> address) {
    /// The part some steps towards the older ones, or null.
    @Nullable Tally at(int step) {
      int index = all.indexOf(part) + step;
      return index < 0 || index >= all.size() ? null : all.get(index);
    }

    String page(int number) {
      return address.apply(part.key(), number);
    }
  }

  /// A page of the episodes of a year, by month.
  ///
  /// @param asked the year as the address has it
  /// @throws NotFound where there is no such year, or no such page of it
  ShowPage ofYear(Show show, String asked, @Nullable String page) {
    List<Tally> years = parts.years(show.slug());
    Tally year = find(show, years, asked, "error.no-year", key -> year(show, key));
    Shelf shelf =
        new Shelf(show, years, year, (key, number) -> Addresses.year(show.slug(), key, number));
    PageOf<Episode> list =
        lists.page(
            page,
            number -> parts.ofYear(show.slug(), year, number, SIZE_OF_PART),
            show,
            shelf::page);
    return part(shelf, label(year), list, chips(years, asked, key -> year(show, key)), List.of());
  }

  /// A page of the episodes of a season, by month.
  ///
  /// @param asked the season as the address has it
  /// @throws NotFound where there is no such season, or no such page of it
  ShowPage ofSeason(Show show, String asked, @Nullable String page) {
    List<Tally> seasons = parts.seasons(show.slug());
    Tally season = find(show, seasons, asked, "error.no-season", key -> season(show, key));
    Shelf shelf =
        new Shelf(
            show, seasons, season, (key, number) -> Addresses.season(show.slug(), key, number));
    PageOf<Episode> list =
        lists.page(
            page,
            number -> parts.ofSeason(show.slug(), season, number, SIZE_OF_PART),
            show,
            shelf::page);
    List<Chip> chips = chips(seasons, asked, key -> season(show, key));
    return part(shelf, words.of("show.season", season.key()), list, List.of(), chips);
  }

  private ShowPage part(
      Shelf shelf, String title, PageOf<Episode> list, List<Chip> years, List<Chip> seasons) {
    Show show = shelf.show();
    String extent = words.of("show.extent", list.total());
    String whole = words.of("show.part.title", show.title(), title);
    Frame frame =
        frames
            .below(
                show,
                list.page() == 1 ? whole : words.of("list.title", whole, list.page()),
                words.of("show.description", whole, extent),
                shelf.page(list.page()))
            .called(title);
    return new ShowPage(
        frames.withPodcast(frame, whole, shelf.page(1)),
        show.slug().value(),
        title,
        new Crumb(show.title(), Addresses.show(show.slug())),
        List.of(),
        extent,
        null,
        null,
        null,
        years,
        seasons,
        byMonth(show, list),
        Paging.of(list, shelf::page),
        crumb(shelf, 1),
        crumb(shelf, -1));
  }

  private @Nullable Crumb crumb(Shelf shelf, int step) {
    Tally tally = shelf.at(step);
    return tally == null ? null : new Crumb(label(tally), shelf.address().apply(tally.key(), 1));
  }

  /// Episodes of a month stand together; those without a date under what is known of them.
  private List<EpisodeGroup> byMonth(Show show, PageOf<Episode> list) {
    List<EpisodeRow> all = rows.of(list.items(), show);
    Map<String, List<EpisodeRow>> months = new LinkedHashMap<>();
    for (int i = 0; i < all.size(); i++) {
      LocalDate date = list.items().get(i).date();
      String month = date == null ? words.of("show.undated") : words.month(date);
      months.computeIfAbsent(month, _ -> new ArrayList<>()).add(all.get(i));
    }
    return months.entrySet().stream()
        .map(month -> new EpisodeGroup(month.getKey(), month.getValue()))
        .toList();
  }

  private Tally find(
      Show show, List<Tally> all, String asked, String error, UnaryOperator<String> address) {
    return all.stream()
        .filter(tally -> tally.key().equals(asked))
        .findFirst()
        .orElseThrow(() -> {
          List<Crumb> ways =
              Nearest.to(asked, all).stream()
                  .map(tally ->
                      new Crumb(
                          words.of("show.part", label(tally), tally.count()),
                          address.apply(tally.key())))
                  .toList();
          return new NotFound(show, error, ways, show.title(), all.size());
        });
  }

  private List<Chip> chips(List<Tally> tallies, String present, UnaryOperator<String> address) {
    return tallies.stream()
        .map(tally ->
            new Chip(
                label(tally),
                words.of("number", tally.count()),
                address.apply(tally.key()),
                tally.key().equals(present)))
        .toList();
  }

  private String label(Tally tally) {
    return tally.key().equals(EpisodeLists.UNDATED) ? words.of("show.undated") : tally.key();
  }

  private static String year(Show show, String year) {
    return Addresses.year(show.slug(), year, 1);
  }

  private static String season(Show show, String season) {
    return Addresses.season(show.slug(), season, 1);
  }
}
