// SPDX-License-Identifier: Apache-2.0
package cuepoint.site.feeds;

import cuepoint.address.Addresses;
import cuepoint.catalog.Archive;
import cuepoint.catalog.Episode;
import cuepoint.catalog.Episodes;
import cuepoint.catalog.Show;
import cuepoint.catalog.Shows;
import cuepoint.feed.Feed;
import cuepoint.feed.FeedEntry;
import cuepoint.kernel.Slug;
import cuepoint.kernel.Timecode;
import cuepoint.search.SearchAnswer;
import cuepoint.search.SearchAnswer.Hit;
import cuepoint.search.SearchAnswer.Moment;
import cuepoint.search.SearchAnswer.Place;
import cuepoint.search.SearchAnswer.Run;
import cuepoint.search.SearchAnswer.TopicHit;
import cuepoint.site.Words;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.nodes.Entities;
import org.springframework.stereotype.Component;

/// Turns what a search finds into a feed: topics and moments, those of the newest episode first.
@Component
class SearchFeeds {
  private static final Comparator<Episode> NEWEST_FIRST =
      Comparator.comparing(
              Episode::date, Comparator.nullsFirst(Comparator.<LocalDate>naturalOrder()))
          .reversed()
          .thenComparing(Episode::show)
          .thenComparing(Comparator.comparingInt(Episode::number).reversed());

  private final Archive archive;
  private final Shows shows;
  private final Episodes episodes;
  private final Feeds feeds;
  private final FeedEntries made;
  private final Words words;

  SearchFeeds(
      Archive archive, Shows shows, Episodes episodes, Feeds feeds, FeedEntries made, Words words) {
    this.archive = archive;
    this.shows = shows;
    this.episodes = episodes;
    this.feeds = feeds;
    this.made = made;
    this.words = words;
  }

  /// What has everything that was asked. What has only most of it is left out: who subscribes to a
  /// phrase wants to hear of that phrase.
  ///
  /// @param self address of the feed, from the root
  Feed of(String query, SearchAnswer found, String self) {
    List<TopicHit> topics = found.closest() ? List.of() : found.topicHits();
    List<Hit> hits = found.relaxed() ? List.of() : found.hits();
    Map<Slug, Show> all =
        shows.all().stream().collect(Collectors.toMap(Show::slug, Function.identity()));
    List<FeedEntry> entries = new ArrayList<>();
    for (Episode episode : episodes(topics, hits)) {
      Show show = Objects.requireNonNull(all.get(episode.show()));
      topics.stream()
          .filter(topic -> isOf(topic.episode(), episode))
          .forEach(topic -> entries.add(topic(episode, show, topic)));
      hits.stream()
          .filter(hit -> isOf(hit.episode(), episode))
          .flatMap(hit -> hit.moments().stream())
          .forEach(moment -> entries.add(moment(episode, show, moment)));
    }
    return new Feed(
        words.of("feed.search", query, archive.title()),
        words.of("feed.search.summary", query),
        archive.baseUrl() + Addresses.search(query),
        Feed.Paging.single(archive.baseUrl() + self),
        feeds.language(),
        feeds.rights(),
        List.of(feeds.author()),
        null,
        entries);
  }

  /// Newest first. One that left the archive since the index was written is passed over.
  private List<Episode> episodes(List<TopicHit> topics, List<Hit> hits) {
    Stream<Place> places =
        Stream.concat(topics.stream().map(TopicHit::episode), hits.stream().map(Hit::episode));
    return places
        .distinct()
        .flatMap(place -> episodes.find(place.show(), place.number()).stream())
        .filter(episode -> !episode.gone())
        .sorted(NEWEST_FIRST)
        .toList();
  }

  private static boolean isOf(Place place, Episode episode) {
    return place.number() == episode.number() && place.show().equals(episode.show());
  }

  private FeedEntry topic(Episode episode, Show show, TopicHit topic) {
    return made.topic(
        show,
        episode,
        topic.position(),
        topic.title(),
        summary(episode, topic.snippet()),
        html(topic.snippet()),
        null);
  }

  private FeedEntry moment(Episode episode, Show show, Moment moment) {
    String base = archive.baseUrl();
    long start = moment.startMs();
    String number = Integer.toString(episode.number());
    return new FeedEntry(
        base
            + Addresses.permanent(episode.show(), episode.number())
            + "?t="
            + Timecode.seconds(start),
        base + Addresses.moment(episode.show(), episode.number(), episode.slug(), start),
        words.of(
            "feed.moment",
            words.clock(start),
            words.of("episode.title", episode.title(), show.title(), number)),
        summary(episode, moment.snippet()),
        html(moment.snippet()),
        episode.date(),
        null,
        show.language(),
        List.of(),
        null);
  }

  private static String summary(Episode episode, List<Run> snippet) {
    String text = snippet.stream().map(Run::text).collect(Collectors.joining());
    return text.isBlank() ? episode.title() : text;
  }

  private static String html(List<Run> snippet) {
    String html =
        snippet.stream()
            .map(run -> {
              String escaped = Entities.escape(run.text());
              return run.hit() ? "<mark>" + escaped + "</mark>" : escaped;
            })
            .collect(Collectors.joining());
    return html.isBlank() ? "" : "<p>" + html + "</p>";
  }
}
