// SPDX-License-Identifier: Apache-2.0
package cuepoint.site.feeds;

import cuepoint.address.Addresses;
import cuepoint.alignment.Alignment;
import cuepoint.alignment.Alignments;
import cuepoint.catalog.Archive;
import cuepoint.catalog.Episode;
import cuepoint.catalog.Episodes;
import cuepoint.catalog.Notes;
import cuepoint.catalog.Show;
import cuepoint.catalog.Topic;
import cuepoint.catalog.TopicStream;
import cuepoint.catalog.TopicStreams;
import cuepoint.feed.Feed;
import cuepoint.feed.FeedEntry;
import cuepoint.feed.NotesHtml;
import cuepoint.kernel.PageOf;
import cuepoint.site.NotFound;
import cuepoint.site.Streams;
import cuepoint.site.Words;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/// Turns a stream of topics into a feed, those of the newest episode first.
@Component
class StreamFeeds {
  private final Archive archive;
  private final Episodes episodes;
  private final Notes notes;
  private final Alignments alignments;
  private final TopicStreams streams;
  private final Streams names;
  private final Feeds feeds;
  private final FeedEntries entries;
  private final Words words;

  StreamFeeds(
      Archive archive,
      Episodes episodes,
      Notes notes,
      Alignments alignments,
      TopicStreams streams,
      Streams names,
      Feeds feeds,
      FeedEntries entries,
      Words words) {
    this.archive = archive;
    this.episodes = episodes;
    this.notes = notes;
    this.alignments = alignments;
    this.streams = streams;
    this.names = names;
    this.feeds = feeds;
    this.entries = entries;
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
    String title =
        words.of("show.part.title", show.title(), names.title(stream, names.host(stream)));
    return new Feed(
        title,
        words.of("feed.stream.summary", title),
        archive.baseUrl() + Streams.address(stream, 1),
        feeds.paging(some, number -> Streams.address(stream, number), form),
        show.language(),
        show.rights(),
        List.of(feeds.author()),
        archive.baseUrl() + Addresses.share(show.slug()),
        entries(show, some.items()));
  }

  private List<FeedEntry> entries(Show show, List<TopicStreams.Item> items) {
    List<Long> ids = items.stream().map(TopicStreams.Item::episodeId).distinct().toList();
    Map<Long, Episode> found =
        episodes.byIds(ids).stream().collect(Collectors.toMap(Episode::id, Function.identity()));
    Map<Long, List<Topic>> topics = new HashMap<>();
    Map<Long, Alignment> places = new HashMap<>();
    for (long id : found.keySet()) {
      topics.put(id, notes.of(id).topics());
      places.put(id, alignments.of(id));
    }
    return items.stream()
        .flatMap(item ->
            Optional.ofNullable(found.get(item.episodeId())).stream()
                .flatMap(episode ->
                    topics.getOrDefault(episode.id(), List.of()).stream()
                        .filter(topic -> topic.position() == item.position())
                        .map(topic ->
                            entry(
                                show,
                                episode,
                                topic,
                                places.getOrDefault(episode.id(), Alignment.NONE)))))
        .toList();
  }

  private FeedEntry entry(Show show, Episode episode, Topic topic, Alignment places) {
    return entries.topic(
        show,
        episode,
        topic.position(),
        topic.headline(),
        episode.title(),
        NotesHtml.write(archive.baseUrl(), episode, topic, places),
        topic.host());
  }
}
