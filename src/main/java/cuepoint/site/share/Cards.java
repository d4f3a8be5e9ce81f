// SPDX-License-Identifier: Apache-2.0
package cuepoint.site.share;

import cuepoint.alignment.Alignment;
import cuepoint.alignment.Alignments;
import cuepoint.alignment.Segment;
import cuepoint.catalog.Appearance;
import cuepoint.catalog.Archive;
import cuepoint.catalog.Episode;
import cuepoint.catalog.Episodes;
import cuepoint.catalog.Notes;
import cuepoint.catalog.Show;
import cuepoint.catalog.Shows;
import cuepoint.catalog.Topic;
import cuepoint.site.Located;
import cuepoint.site.Words;
import cuepoint.site.quote.Quote;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Says what is on share pictures.
@Component
class Cards {
  /// Names below an episode's title; more would not be read.
  private static final int MOST_NAMES = 4;

  private final Archive archive;
  private final Shows shows;
  private final Episodes episodes;
  private final Notes notes;
  private final Alignments alignments;
  private final Words words;

  Cards(
      Archive archive,
      Shows shows,
      Episodes episodes,
      Notes notes,
      Alignments alignments,
      Words words) {
    this.archive = archive;
    this.shows = shows;
    this.episodes = episodes;
    this.notes = notes;
    this.alignments = alignments;
    this.words = words;
  }

  /// The archive: its shows, and a tick for each of their episodes.
  Card archive() {
    List<Show> all = shows.all();
    List<Episode> every = all.stream().flatMap(show -> episodes.of(show.slug()).stream()).toList();
    String names = all.stream().map(Show::title).collect(Collectors.joining(", "));
    return overview(archive.title(), names, every);
  }

  /// A show: who presents it, and a tick for each episode.
  Card show(Show show) {
    String hosts = String.join(", ", show.presentHosts());
    return overview(show.title(), hosts, episodes.of(show.slug()));
  }

  private Card overview(String headline, String below, List<Episode> every) {
    return new Card(
        "",
        "",
        "",
        headline,
        false,
        below,
        ticks(every),
        headline.equals(archive.title()) ? "" : archive.title(),
        words.of("show.extent", every.size()));
  }

  /// Episodes by date; each is as wide as there is room for.
  private static Card.@Nullable Line ticks(List<Episode> episodes) {
    List<Long> days =
        episodes.stream()
            .map(Episode::date)
            .filter(Objects::nonNull)
            .map(LocalDate::toEpochDay)
            .sorted()
            .toList();
    if (days.size() < 2) {
      return null;
    }
    double first = days.getFirst();
    double length = Math.max(1, days.getLast() - first);
    List<Card.Bar> bars = new ArrayList<>();
    for (long day : days) {
      double start = (day - first) / length;
      bars.add(new Card.Bar(Card.Look.TICK, start, start));
    }
    return new Card.Line(bars, 1);
  }

  /// An episode with all its topics.
  Card episode(Located located) {
    Episode episode = located.episode();
    List<Appearance> people = notes.people(episode.id());
    String names =
        people.stream()
            .map(Appearance::name)
            .distinct()
            .limit(MOST_NAMES)
            .collect(Collectors.joining(", "));
    return new Card(
        located.show().title(),
        number(episode),
        "",
        episode.title(),
        false,
        names,
        line(episode, -1, _ -> true),
        archive.title(),
        corner(episode));
  }

  /// A topic of an episode, and where in it that is.
  Card topic(Located located, Topic topic) {
    Episode episode = located.episode();
    long start =
        alignments.of(episode.id()).topic(topic.position()).map(Segment::startMs).orElse(-1L);
    return new Card(
        located.show().title(),
        number(episode),
        start < 0 ? "" : words.clock(start),
        topic.headline(),
        false,
        episode.title(),
        line(episode, start, segment -> segment.part() == topic.position()),
        archive.title(),
        corner(episode));
  }

  /// Words of an episode, and where in it they are said.
  Card quote(Located located, Quote quote) {
    Episode episode = located.episode();
    long start = quote.startMs();
    return new Card(
        words.of("share.above", located.show().title(), episode.title()),
        number(episode),
        words.clock(start),
        words.of("share.words", quote.text()),
        true,
        quote.speakers(),
        line(episode, start, segment -> segment.startMs() <= start && start < segment.endMs()),
        archive.title(),
        corner(episode));
  }

  /// The episode's time line.
  ///
  /// @param markMs where the pin stands, or -1
  /// @param lit which of the topics the picture is about
  private Card.@Nullable Line line(Episode episode, long markMs, Predicate<Segment> lit) {
    Alignment alignment = alignments.of(episode.id());
    double length = length(episode, alignment);
    if (length <= 0) {
      return null;
    }
    List<Card.Bar> bars =
        alignment.segments().stream()
            .map(segment ->
                new Card.Bar(
                    look(segment, lit), segment.startMs() / length, segment.endMs() / length))
            .toList();
    return new Card.Line(bars, markMs < 0 ? -1 : markMs / length);
  }

  private static double length(Episode episode, Alignment alignment) {
    Long known = episode.durationMs();
    return known != null
        ? known
        : alignment.segments().stream().mapToLong(Segment::endMs).max().orElse(0);
  }

  private static Card.Look look(Segment segment, Predicate<Segment> lit) {
    return switch (segment.kind()) {
      case TOPIC -> lit.test(segment) ? Card.Look.LIT : Card.Look.DIM;
      case SPONSOR -> Card.Look.LOWEST;
      case INTRO, EXTRAS, JOKE, OUTRO -> Card.Look.LOW;
    };
  }

  private static String number(Episode episode) {
    return "#" + episode.number();
  }

  private String corner(Episode episode) {
    Long length = episode.durationMs();
    return Stream.of(words.date(episode), length == null ? "" : words.length(length))
        .filter(part -> !part.isEmpty())
        .collect(Collectors.joining(" · "));
  }
}
