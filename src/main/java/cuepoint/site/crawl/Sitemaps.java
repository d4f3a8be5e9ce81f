// SPDX-License-Identifier: Apache-2.0
package cuepoint.site.crawl;

import cuepoint.address.Addresses;
import cuepoint.article.Article;
import cuepoint.article.ArticleAddress;
import cuepoint.article.ArticleQuery.Order;
import cuepoint.article.Articles;
import cuepoint.catalog.Episode;
import cuepoint.catalog.EpisodeLists;
import cuepoint.catalog.Episodes;
import cuepoint.catalog.Headline;
import cuepoint.catalog.Headlines;
import cuepoint.catalog.Patron;
import cuepoint.catalog.People;
import cuepoint.catalog.Person;
import cuepoint.catalog.Show;
import cuepoint.catalog.Shows;
import cuepoint.catalog.Sponsors;
import cuepoint.catalog.TopicStream;
import cuepoint.catalog.TopicStreams;
import cuepoint.ingest.Imports;
import cuepoint.kernel.Slug;
import cuepoint.site.Locator;
import cuepoint.transcript.Transcripts;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/// Which addresses the site has: those of each show's episodes, and all others. They are told in
/// parts that no crawler finds too long. A part of a show is named `{show}-{n}`, one of the others
/// `{n}`, from 1; slugs are never empty, so no two have the same name.
@Component
class Sitemaps {
  /// A fifth of what the protocol allows.
  static final int MOST_IN_A_PART = 10_000;

  private final Shows shows;
  private final Episodes episodes;
  private final EpisodeLists lists;
  private final TopicStreams streams;
  private final Headlines headlines;
  private final Transcripts transcripts;
  private final People people;
  private final Sponsors sponsors;
  private final Articles articles;
  private final Imports imports;

  Sitemaps(
      Shows shows,
      Episodes episodes,
      EpisodeLists lists,
      TopicStreams streams,
      Headlines headlines,
      Transcripts transcripts,
      People people,
      Sponsors sponsors,
      Articles articles,
      Imports imports) {
    this.shows = shows;
    this.episodes = episodes;
    this.lists = lists;
    this.streams = streams;
    this.headlines = headlines;
    this.transcripts = transcripts;
    this.people = people;
    this.sponsors = sponsors;
    this.articles = articles;
    this.imports = imports;
  }

  /// The names of all parts; a show without episodes has none.
  List<String> names() {
    List<String> names = new ArrayList<>();
    int others = parts(others());
    for (int n = 1; n <= others; n++) {
      names.add(String.valueOf(n));
    }
    for (Show show : shows.all()) {
      int parts = parts(of(show.slug()));
      for (int n = 1; n <= parts; n++) {
        names.add(show.slug() + "-" + n);
      }
    }
    return names;
  }

  /// The addresses of a part; empty when there is no part of that name.
  List<MapEntry> named(String name) {
    int hyphen = name.lastIndexOf('-');
    String number = name.substring(hyphen + 1);
    int n = Locator.number(number).orElse(0);
    if (!number.equals(Integer.toString(n))) {
      return List.of();
    }
    if (hyphen < 0) {
      return part(others(), n);
    }
    String show = name.substring(0, hyphen);
    boolean served = Slug.isSlug(show) && shows.find(new Slug(show)).isPresent();
    return served ? part(of(new Slug(show)), n) : List.of();
  }

  private static int parts(List<MapEntry> entries) {
    return (entries.size() + MOST_IN_A_PART - 1) / MOST_IN_A_PART;
  }

  /// @param n from 1
  static List<MapEntry> part(List<MapEntry> entries, int n) {
    return n < 1 || n > parts(entries)
        ? List.of()
        : entries.subList((n - 1) * MOST_IN_A_PART, Math.min(n * MOST_IN_A_PART, entries.size()));
  }

  /// Every episode with its transcript and topics, newest first; a handful of statements however
  /// many there are.
  private List<MapEntry> of(Slug show) {
    Set<Long> spoken = transcripts.episodesOf(show);
    Map<Long, List<Headline>> topics = headlines.of(show);
    Map<Integer, Instant> written = imports.written(show);
    List<MapEntry> entries = new ArrayList<>();
    for (Episode episode : episodes.of(show)) {
      Instant when = written.get(episode.number());
      int number = episode.number();
      Slug slug = episode.slug();
      entries.add(new MapEntry(Addresses.episode(show, number, slug), when));
      if (spoken.contains(episode.id())) {
        entries.add(new MapEntry(Addresses.transcript(show, number, slug), when));
      }
      for (Headline topic : topics.getOrDefault(episode.id(), List.of())) {
        String path = Addresses.topic(show, number, slug, topic.position(), topic.text());
        entries.add(new MapEntry(path, when));
      }
    }
    return entries;
  }

  /// The first page of a show, its years, its seasons, and its topics. Later pages of a list only
  /// say what these say too.
  private Stream<String> lists(Show show) {
    Slug slug = show.slug();
    boolean topics = streams.count(new TopicStream(slug, null, null, null)) > 0;
    return Stream.of(
            Stream.of(Addresses.show(slug)),
            lists.years(slug).stream().map(year -> Addresses.year(slug, year.key(), 1)),
            lists.seasons(slug).stream().map(season -> Addresses.season(slug, season.key(), 1)),
            topics
                ? Stream.of(Addresses.topics(slug, null, null, null, 1))
                : Stream.<String>empty())
        .flatMap(paths -> paths);
  }

  /// All articles, by site, and each.
  private Stream<String> articles() {
    List<Article> all = articles.all(Order.FEATURED);
    return all.isEmpty()
        ? Stream.empty()
        : Stream.of(
                Stream.of(Addresses.articles(null, null, 1)),
                all.stream()
                    .map(Article::address)
                    .filter(Objects::nonNull)
                    .map(ArticleAddress::site)
                    .distinct()
                    .sorted()
                    .map(site -> Addresses.articleSite(site, 1)),
                all.stream().map(article -> Addresses.article(article.id(), article.slug())))
            .flatMap(paths -> paths);
  }

  /// Without `/on-this-day`, which is another page every day.
  private List<MapEntry> others() {
    return Stream.of(
            Stream.of("/"),
            shows.all().stream().flatMap(this::lists),
            articles(),
            Stream.of("/about", "/search/help", "/people"),
            people.all().stream().map(Person::slug).map(Addresses::person),
            Stream.of("/sponsors"),
            sponsors.all().stream().map(Patron::slug).map(Addresses::sponsor))
        .flatMap(paths -> paths)
        .map(path -> new MapEntry(path, null))
        .toList();
  }
}
