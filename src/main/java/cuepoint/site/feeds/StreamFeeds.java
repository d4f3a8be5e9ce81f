// SPDX-License-Identifier: Apache-2.0
package cuepoint.site.feeds;

import cuepoint.address.Addresses;
import cuepoint.alignment.Alignments;
import cuepoint.catalog.Archive;
import cuepoint.catalog.Episode;
import cuepoint.catalog.Episodes;
import cuepoint.catalog.Notes;
import cuepoint.catalog.Show;
import cuepoint.catalog.Tally;
import cuepoint.catalog.Topic;
import cuepoint.catalog.TopicStream;
import cuepoint.catalog.TopicStreams;
import cuepoint.feed.Feed;
import cuepoint.feed.FeedEntry;
import cuepoint.feed.NotesHtml;
import cuepoint.kernel.PageOf;
import cuepoint.kernel.Slug;
import cuepoint.site.NotFound;
import cuepoint.site.Words;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/// Turns a stream of topics into a feed, those of the newest episode first.
@Component
class StreamFeeds {
  /// Whoever brought a topic together with somebody is among them.
  private static final int MOST_HOSTS = 12;

  private final Archive archive;
  private final Episodes episodes;
  private final Notes notes;
  private final Alignments alignments;
  private final TopicStreams streams;
  private final Feeds feeds;
  private final Words words;

  StreamFeeds(
      Archive archive,
      Episodes episodes,
      Notes notes,
      Alignments alignments,
      TopicStreams streams,
      Feeds feeds,
      Words words) {
    this.archive = archive;
    this.episodes = episodes;
    this.notes = notes;
    this.alignments = alignments;
    this.streams = streams;
    this.feeds = feeds;
    this.words = words;
  }

  /// @param page from 1
  /// @throws NotFound where no topic is like that
  Feed of(Show show, TopicStream stream, Form form, int page) {
    long total = streams.count(stream);
    if (stream.filters() > 0 && total == 0) {
      throw new NotFound();
    }
    PageOf<TopicStreams.Item> some = streams.page(stream, page, Feeds.SIZE, total);
    String title = words.of("show.part.title", show.title(), title(stream));
    return new Feed(
        title,
        words.of("feed.stream.summary", title),
        archive.baseUrl() + address(stream, 1),
        feeds.paging(some, number -> feed(stream, form, number)),
        show.language(),
        show.rights(),
        List.of(feeds.author()),
        archive.baseUrl() + Addresses.share(show.slug()),
        entries(show, some.items()));
  }

  private String title(TopicStream stream) {
    Slug host = stream.host();
    String what =
        host == null ? words.of("stream.title") : words.of("stream.by", name(stream, host));
    String where = stream.site() == null ? what : words.of("stream.about", what, stream.site());
    return stream.year() == null
        ? where
        : words.of("stream.in", where, String.valueOf(stream.year()));
  }

  private String name(TopicStream stream, Slug host) {
    return streams.hosts(stream, MOST_HOSTS).stream()
        .filter(tally -> tally.key().equals(host.value()))
        .findFirst()
        .map(Tally::name)
        .orElse(host.value());
  }

  private List<FeedEntry> entries(Show show, List<TopicStreams.Item> items) {
    List<Long> ids = items.stream().map(TopicStreams.Item::episodeId).distinct().toList();
    Map<Long, Episode> found =
        episodes.byIds(ids).stream().collect(Collectors.toMap(Episode::id, Function.identity()));
    Map<Long, List<Topic>> topics =
        found.keySet().stream()
            .collect(Collectors.toMap(Function.identity(), id -> notes.of(id).topics()));
    return items.stream()
        .flatMap(item ->
            Optional.ofNullable(found.get(item.episodeId())).stream()
                .flatMap(episode ->
                    topics.getOrDefault(episode.id(), List.of()).stream()
                        .filter(topic -> topic.position() == item.position())
                        .map(topic -> entry(show, episode, topic))))
        .toList();
  }

  private FeedEntry entry(Show show, Episode episode, Topic topic) {
    String base = archive.baseUrl();
    String number = Integer.toString(episode.number());
    return new FeedEntry(
        base + Addresses.permanent(episode.show(), episode.number()) + "#topic-" + topic.position(),
        base
            + Addresses.topic(
                episode.show(),
                episode.number(),
                episode.slug(),
                topic.position(),
                topic.headline()),
        words.of("feed.topic", topic.headline(), show.title(), number),
        episode.title(),
        NotesHtml.write(base, episode, topic, alignments.of(episode.id())),
        episode.date(),
        null,
        show.language(),
        topic.host() == null
            ? List.of()
            : List.of(new FeedEntry.Person(topic.host(), "host", null)),
        null);
  }

  private static String address(TopicStream stream, int page) {
    return Addresses.topics(stream.show(), stream.host(), stream.site(), stream.year(), page);
  }

  private static String feed(TopicStream stream, Form form, int page) {
    return Addresses.topicsFeed(
        stream.show(), stream.host(), stream.site(), stream.year(), page, form.ending());
  }
}
