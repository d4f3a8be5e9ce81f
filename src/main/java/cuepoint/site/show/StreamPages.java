// SPDX-License-Identifier: Apache-2.0
package cuepoint.site.show;

import cuepoint.address.Addresses;
import cuepoint.alignment.Alignments;
import cuepoint.alignment.Segment;
import cuepoint.catalog.Episode;
import cuepoint.catalog.Episodes;
import cuepoint.catalog.Show;
import cuepoint.catalog.Tally;
import cuepoint.catalog.TopicStream;
import cuepoint.catalog.TopicStreams;
import cuepoint.kernel.PageOf;
import cuepoint.kernel.Slug;
import cuepoint.site.AskedStream;
import cuepoint.site.Chip;
import cuepoint.site.Crumb;
import cuepoint.site.Facet;
import cuepoint.site.Frame;
import cuepoint.site.Frames;
import cuepoint.site.Lists;
import cuepoint.site.NotFound;
import cuepoint.site.Paging;
import cuepoint.site.Streams;
import cuepoint.site.WebLink;
import cuepoint.site.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Puts streams of topics together.
@Component
class StreamPages {
  static final int SIZE = 50;
  private static final int MOST_CHOICES = 12;

  private final Frames frames;
  private final TopicStreams streams;
  private final Streams names;
  private final Episodes episodes;
  private final Alignments alignments;
  private final Lists lists;
  private final Words words;

  StreamPages(
      Frames frames,
      TopicStreams streams,
      Streams names,
      Episodes episodes,
      Alignments alignments,
      Lists lists,
      Words words) {
    this.frames = frames;
    this.streams = streams;
    this.names = names;
    this.episodes = episodes;
    this.alignments = alignments;
    this.lists = lists;
    this.words = words;
  }

  /// A page of a stream.
  ///
  /// @param page as it stands in the address
  /// @throws NotFound where no topic is like that, or the stream has no such page
  StreamPage of(Show show, AskedStream asked, @Nullable String page) {
    TopicStream stream = asked.of(show.slug()).orElseThrow(() -> empty(show));
    long total = streams.count(stream);
    if (stream.filters() > 0 && total == 0) {
      throw empty(show);
    }
    IntFunction<String> address = number -> Streams.address(stream, number);
    PageOf<TopicStreams.Item> list =
        lists.page(page, number -> streams.page(stream, number, SIZE, total), show, address);
    String host = names.host(stream);
    String title = names.title(stream, host);
    String extent = words.of("stream.extent", list.total());
    return new StreamPage(
        frame(show, stream, title, extent, address.apply(list.page()), list.page()),
        title,
        new Crumb(show.title(), Addresses.show(show.slug())),
        extent,
        chips(stream, host),
        items(list.items()),
        Paging.of(list, address),
        facets(stream));
  }

  private NotFound empty(Show show) {
    TopicStream all = new TopicStream(show.slug(), null, null, null);
    Crumb way = new Crumb(words.of("show.topics", streams.count(all)), Streams.address(all, 1));
    return new NotFound(show, "error.no-topics", List.of(way), show.title());
  }

  /// Streams narrowed in several ways are for readers; there are too many for search engines.
  private Frame frame(
      Show show, TopicStream stream, String title, String extent, String path, int page) {
    String whole = words.of("show.part.title", show.title(), title);
    Frame frame =
        frames
            .below(
                show,
                page == 1 ? whole : words.of("list.title", whole, page),
                words.of("stream.description", whole, extent),
                path)
            .called(title)
            .widened();
    frame = frames.withFeeds(frame, whole, Streams.address(stream, 1));
    return stream.filters() > 1 ? frame.unlisted() : frame;
  }

  private List<Crumb> chips(TopicStream stream, String host) {
    List<Crumb> chips = new ArrayList<>();
    if (stream.host() != null) {
      chips.add(new Crumb(words.of("stream.chip.host", host), Streams.address(stream.by(null), 1)));
    }
    if (stream.site() != null) {
      chips.add(
          new Crumb(
              words.of("stream.chip.site", stream.site()), Streams.address(stream.about(null), 1)));
    }
    if (stream.year() != null) {
      String label = words.of("stream.chip.year", String.valueOf(stream.year()));
      chips.add(new Crumb(label, Streams.address(stream.in(null), 1)));
    }
    return chips;
  }

  private List<Facet> facets(TopicStream stream) {
    List<Facet> facets = new ArrayList<>();
    if (stream.host() == null) {
      List<Tally> hosts = streams.hosts(stream, MOST_CHOICES);
      add(facets, "stream.hosts", hosts, tally -> stream.by(new Slug(tally.key())));
    }
    if (stream.site() == null) {
      List<Tally> sites = streams.sites(stream, MOST_CHOICES);
      add(facets, "stream.sites", sites, tally -> stream.about(tally.key()));
    }
    if (stream.year() == null) {
      add(
          facets,
          "stream.years",
          streams.years(stream),
          tally -> stream.in(Integer.valueOf(tally.key())));
    }
    return facets;
  }

  private void add(
      List<Facet> facets,
      String heading,
      List<Tally> tallies,
      Function<Tally, TopicStream> narrowed) {
    if (!tallies.isEmpty()) {
      List<Chip> choices =
          tallies.stream()
              .map(tally ->
                  new Chip(
                      tally.name(),
                      words.of("number", tally.count()),
                      Streams.address(narrowed.apply(tally), 1),
                      false))
              .toList();
      facets.add(new Facet(words.of(heading), choices));
    }
  }

  private List<StreamPage.Item> items(List<TopicStreams.Item> topics) {
    List<Long> ids = topics.stream().map(TopicStreams.Item::episodeId).distinct().toList();
    Map<Long, Episode> found =
        episodes.byIds(ids).stream().collect(Collectors.toMap(Episode::id, Function.identity()));
    Map<Long, Map<Integer, Long>> starts = alignments.starts(ids, Segment.Kind.TOPIC);
    return topics.stream()
        .flatMap(topic ->
            Optional.ofNullable(found.get(topic.episodeId())).stream()
                .map(episode ->
                    item(
                        topic,
                        episode,
                        starts.getOrDefault(episode.id(), Map.of()).get(topic.position()))))
        .toList();
  }

  private StreamPage.Item item(TopicStreams.Item topic, Episode episode, @Nullable Long startMs) {
    return new StreamPage.Item(
        "#" + episode.number(),
        topic.headline(),
        Addresses.topic(
            episode.show(), episode.number(), episode.slug(), topic.position(), topic.headline()),
        new Crumb(
            episode.title(), Addresses.episode(episode.show(), episode.number(), episode.slug())),
        words.date(episode),
        Optional.ofNullable(topic.host()).orElse(""),
        startMs == null
            ? null
            : new Crumb(
                words.clock(startMs),
                Addresses.moment(episode.show(), episode.number(), episode.slug(), startMs)),
        WebLink.of(topic.headline(), topic.link()));
  }
}
