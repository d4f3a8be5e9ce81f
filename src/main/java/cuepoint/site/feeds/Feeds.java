// SPDX-License-Identifier: Apache-2.0
package cuepoint.site.feeds;

import cuepoint.address.Addresses;
import cuepoint.catalog.Appearances;
import cuepoint.catalog.Archive;
import cuepoint.catalog.Episode;
import cuepoint.catalog.EpisodeLists;
import cuepoint.catalog.Episodes;
import cuepoint.catalog.Patron;
import cuepoint.catalog.Person;
import cuepoint.catalog.Show;
import cuepoint.catalog.Shows;
import cuepoint.catalog.Sponsors;
import cuepoint.catalog.Tally;
import cuepoint.feed.Feed;
import cuepoint.feed.FeedEntry;
import cuepoint.kernel.PageOf;
import cuepoint.site.NotFound;
import cuepoint.site.Words;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Puts the feeds of lists of episodes together. A long list has several pages.
@Component
class Feeds {
  /// Episodes on a page of a feed; with all their notes some 100 kB, compressed.
  static final int SIZE = 50;

  private final Archive archive;
  private final Shows shows;
  private final Episodes episodes;
  private final EpisodeLists lists;
  private final Appearances appearances;
  private final Sponsors sponsors;
  private final FeedEntries entries;
  private final Words words;

  Feeds(
      Archive archive,
      Shows shows,
      Episodes episodes,
      EpisodeLists lists,
      Appearances appearances,
      Sponsors sponsors,
      FeedEntries entries,
      Words words) {
    this.archive = archive;
    this.shows = shows;
    this.episodes = episodes;
    this.lists = lists;
    this.appearances = appearances;
    this.sponsors = sponsors;
    this.entries = entries;
    this.words = words;
  }

  /// All shows.
  ///
  /// @throws NotFound where there is no such page
  Feed archive(Form form, int page) {
    long total = shows.all().stream().mapToLong(show -> episodes.count(show.slug())).sum();
    if (page > 1 && (page - 1L) * SIZE >= total) {
      throw new NotFound();
    }
    // As many as lie before them are read, too; there are never many pages.
    List<Episode> upTo = episodes.newest((int) Math.min(total, (long) page * SIZE));
    List<Episode> some = upTo.subList((page - 1) * SIZE, upTo.size());
    String summary = words.of("feed.archive", archive.title());
    return mixed(archive.title(), summary, "/", form, new PageOf<>(some, page, SIZE, total));
  }

  /// One show.
  Feed show(Show show, Form form, int page) {
    return ofShow(
        show,
        show.title(),
        episodes.page(show.slug(), page, SIZE),
        number -> Addresses.show(show.slug(), number),
        form);
  }

  /// A year of a show.
  ///
  /// @param asked the year as the address has it
  /// @throws NotFound where the show has no such year
  Feed year(Show show, String asked, Form form, int page) {
    Tally year = part(lists.years(show.slug()), asked);
    String name = asked.equals(EpisodeLists.UNDATED) ? words.of("show.undated") : asked;
    return ofShow(
        show,
        words.of("show.part.title", show.title(), name),
        lists.ofYear(show.slug(), year, page, SIZE),
        number -> Addresses.year(show.slug(), asked, number),
        form);
  }

  /// A season of a show.
  ///
  /// @param asked the season as the address has it
  /// @throws NotFound where the show has no such season
  Feed season(Show show, String asked, Form form, int page) {
    Tally season = part(lists.seasons(show.slug()), asked);
    return ofShow(
        show,
        words.of("show.part.title", show.title(), words.of("show.season", asked)),
        lists.ofSeason(show.slug(), season, page, SIZE),
        number -> Addresses.season(show.slug(), asked, number),
        form);
  }

  private static Tally part(List<Tally> all, String asked) {
    return all.stream()
        .filter(tally -> tally.key().equals(asked))
        .findFirst()
        .orElseThrow(NotFound::new);
  }

  private Feed ofShow(
      Show show, String title, PageOf<Episode> some, IntFunction<String> address, Form form) {
    return new Feed(
        title,
        words.of("feed.show", title),
        archive.baseUrl() + address.apply(1),
        paging(some, address, form),
        show.language(),
        show.rights(),
        hosts(show),
        archive.baseUrl() + Addresses.share(show.slug()),
        entries.of(some.items(), false));
  }

  /// Who presents a show now; the show itself where nobody knows.
  private static List<FeedEntry.Person> hosts(Show show) {
    List<FeedEntry.Person> hosts =
        show.presentHosts().stream().map(name -> new FeedEntry.Person(name, "host", null)).toList();
    return hosts.isEmpty() ? List.of(new FeedEntry.Person(show.title(), "host", null)) : hosts;
  }

  /// Everything a person is in.
  Feed person(Person person, Form form, int page) {
    long total = (long) person.hosted() + person.visited();
    PageOf<Appearances.Part> parts = appearances.page(person.slug(), null, page, SIZE, total);
    return mixed(
        words.of("feed.person", person.name(), archive.title()),
        words.of("feed.person.summary", person.name()),
        Addresses.person(person.slug()),
        form,
        episodes(parts, parts.items().stream().map(Appearances.Part::episode)));
  }

  /// Everything a sponsor paid for.
  Feed sponsor(Patron patron, Form form, int page) {
    PageOf<Sponsors.Read> reads = sponsors.reads(patron.slug(), page, SIZE);
    return mixed(
        words.of("feed.sponsor", patron.name(), archive.title()),
        words.of("feed.sponsor.summary", patron.name()),
        Addresses.sponsor(patron.slug()),
        form,
        episodes(reads, reads.items().stream().map(Sponsors.Read::episode)));
  }

  /// Each episode once, whatever is said of it in a list.
  private static PageOf<Episode> episodes(PageOf<?> list, Stream<Episode> episodes) {
    return new PageOf<>(episodes.distinct().toList(), list.page(), list.size(), list.total());
  }

  private Feed mixed(String title, String summary, String path, Form form, PageOf<Episode> some) {
    return new Feed(
        title,
        summary,
        archive.baseUrl() + path,
        paging(some, page -> page == 1 ? path : path + "?page=" + page, form),
        language(),
        rights(),
        List.of(author()),
        archive.baseUrl() + Addresses.share(),
        entries.of(some.items(), true));
  }

  /// The archive itself, where nobody else is behind a feed.
  FeedEntry.Person author() {
    return new FeedEntry.Person(archive.title(), "host", archive.baseUrl() + "/");
  }

  /// The one that all shows are in, or null.
  @Nullable String language() {
    List<String> languages = shows.all().stream().map(Show::language).distinct().toList();
    return languages.size() == 1 ? languages.getFirst() : null;
  }

  /// Every show's, with whose they are; null where no show says any.
  @Nullable String rights() {
    String all =
        shows.all().stream()
            .filter(show -> show.rights() != null)
            .map(show -> show.title() + ": " + show.rights())
            .collect(Collectors.joining(" · "));
    return all.isEmpty() ? null : all;
  }

  /// Where the pages of a feed are.
  ///
  /// @param list address of the page that lists the same, by its number, from the root
  Feed.Paging paging(PageOf<?> some, IntFunction<String> list, Form form) {
    IntFunction<String> absolute =
        page -> archive.baseUrl() + Addresses.feed(list.apply(page), form.ending());
    int last = some.pages();
    int page = some.page();
    return new Feed.Paging(
        absolute.apply(page),
        absolute.apply(1),
        absolute.apply(last),
        page > 1 ? absolute.apply(page - 1) : null,
        page < last ? absolute.apply(page + 1) : null);
  }
}
