// SPDX-License-Identifier: Apache-2.0
package cuepoint.site.feeds;

import cuepoint.address.Addresses;
import cuepoint.alignment.Alignment;
import cuepoint.alignment.Alignments;
import cuepoint.catalog.Appearance;
import cuepoint.catalog.Archive;
import cuepoint.catalog.Episode;
import cuepoint.catalog.Notes;
import cuepoint.catalog.Show;
import cuepoint.catalog.ShowNotes;
import cuepoint.catalog.Shows;
import cuepoint.catalog.Topic;
import cuepoint.feed.FeedEntry;
import cuepoint.feed.FeedEpisode;
import cuepoint.feed.NotesHtml;
import cuepoint.ingest.Imports;
import cuepoint.kernel.Slug;
import cuepoint.site.Excerpt;
import cuepoint.site.Words;
import cuepoint.transcript.Transcripts;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Turns episodes, with everything that is known of them, and topics into entries of feeds.
@Component
class FeedEntries {
  private static final int MAX_SUMMARY = 1000;

  private final Archive archive;
  private final Shows shows;
  private final Notes notes;
  private final Transcripts transcripts;
  private final Alignments alignments;
  private final Imports imports;
  private final Words words;

  FeedEntries(
      Archive archive,
      Shows shows,
      Notes notes,
      Transcripts transcripts,
      Alignments alignments,
      Imports imports,
      Words words) {
    this.archive = archive;
    this.shows = shows;
    this.notes = notes;
    this.transcripts = transcripts;
    this.alignments = alignments;
    this.imports = imports;
    this.words = words;
  }

  /// What all episodes of a show's have in common.
  ///
  /// @param spoken the store's ids of those that have a transcript
  /// @param written when they were last written, by number
  private record Known(Show show, Set<Long> spoken, Map<Integer, Instant> written) {}

  /// Entries for episodes, in the order given.
  ///
  /// @param mixed whether they are of several shows, so that each says of which
  List<FeedEntry> of(List<Episode> episodes, boolean mixed) {
    Map<Slug, Known> known = new HashMap<>();
    for (Show show : shows.all()) {
      if (episodes.stream().anyMatch(episode -> episode.show().equals(show.slug()))) {
        Set<Long> spoken = transcripts.episodesOf(show.slug());
        known.put(show.slug(), new Known(show, spoken, imports.written(show.slug())));
      }
    }
    List<FeedEntry> entries = new ArrayList<>();
    for (Episode episode : episodes) {
      Known of = known.get(episode.show());
      if (of != null) {
        entries.add(entry(episode, of, mixed));
      }
    }
    return entries;
  }

  /// An entry for a topic.
  ///
  /// @param position among the topics of the episode's notes
  /// @param summary plain text
  /// @param html with absolute addresses
  /// @param host who brought it, or null where nobody knows or asks
  FeedEntry topic(
      Show show,
      Episode episode,
      int position,
      String headline,
      String summary,
      String html,
      @Nullable String host) {
    String base = archive.baseUrl();
    Slug slug = show.slug();
    int number = episode.number();
    return new FeedEntry(
        base + Addresses.permanent(slug, number) + "#topic-" + position,
        base + Addresses.topic(slug, number, episode.slug(), position, headline),
        words.of("feed.topic", headline, show.title(), String.valueOf(number)),
        summary,
        html,
        episode.date(),
        null,
        show.language(),
        host == null ? List.of() : List.of(new FeedEntry.Person(host, "host", null)),
        null);
  }

  private FeedEntry entry(Episode episode, Known known, boolean mixed) {
    ShowNotes written = notes.of(episode.id());
    Alignment alignment = alignments.of(episode.id());
    boolean spoken = known.spoken().contains(episode.id());
    String base = archive.baseUrl();
    String title = episode.title();
    String number = Integer.toString(episode.number());
    return new FeedEntry(
        base + Addresses.permanent(episode.show(), episode.number()),
        base + Addresses.episode(episode.show(), episode.number(), episode.slug()),
        mixed ? words.of("feed.episode.title", known.show().title(), number, title) : title,
        summary(episode, known.show(), written),
        html(episode, written, alignment, spoken),
        episode.date(),
        known.written().get(episode.number()),
        known.show().language(),
        people(episode),
        episode(episode, known.show(), mixed, spoken, !alignment.segments().isEmpty()));
  }

  private String summary(Episode episode, Show show, ShowNotes written) {
    String topics =
        written.topics().stream().map(Topic::headline).collect(Collectors.joining(" · "));
    String number = Integer.toString(episode.number());
    String said = topics.isEmpty() ? words.of("episode.description", show.title(), number) : topics;
    return Excerpt.of((remark(episode) + " " + said).strip(), MAX_SUMMARY);
  }

  /// What the date is where it is not that of publication; empty where it is.
  String remark(Episode episode) {
    LocalDate recorded = episode.recorded();
    LocalDate estimated = episode.estimated();
    if (episode.published() != null) {
      return "";
    }
    return recorded != null
        ? words.of("feed.recorded", words.day(recorded))
        : estimated != null
            ? words.of("feed.estimated", words.of("date.about", words.month(estimated)))
            : "";
  }

  private String html(Episode episode, ShowNotes written, Alignment alignment, boolean spoken) {
    String remark = remark(episode);
    StringBuilder html = new StringBuilder();
    if (!remark.isEmpty()) {
      html.append("<p>").append(remark).append("</p>");
    }
    html.append(NotesHtml.write(archive.baseUrl(), episode, written, alignment));
    if (spoken) {
      String path = Addresses.transcript(episode.show(), episode.number(), episode.slug());
      html.append("<p><a href=\"")
          .append(archive.baseUrl())
          .append(path)
          .append("\">")
          .append(words.of("feed.transcript"))
          .append("</a></p>");
    }
    return html.toString();
  }

  private List<FeedEntry.Person> people(Episode episode) {
    return notes.people(episode.id()).stream()
        .map(person ->
            new FeedEntry.Person(
                person.name(), person.role().name().toLowerCase(Locale.ROOT), href(person)))
        .toList();
  }

  private @Nullable String href(Appearance person) {
    Slug slug = person.slug();
    return slug == null ? null : archive.baseUrl() + Addresses.person(slug);
  }

  private FeedEpisode episode(
      Episode episode, Show show, boolean mixed, boolean spoken, boolean placed) {
    String base = archive.baseUrl();
    String transcript =
        base + Addresses.transcript(episode.show(), episode.number(), episode.slug());
    String audio = episode.audio();
    return new FeedEpisode(
        episode.guid(),
        episode.title(),
        show.title(),
        mixed ? base + Addresses.feed(Addresses.show(show.slug()), "xml") : null,
        episode.number(),
        episode.season(),
        episode.durationMs(),
        audio == null ? null : new FeedEpisode.Audio(audio, episode.audioBytes()),
        spoken
            ? List.of(
                new FeedEpisode.File(transcript + ".vtt", "text/vtt"),
                new FeedEpisode.File(transcript + ".srt", "application/x-subrip"),
                new FeedEpisode.File(transcript + ".json", "application/json"))
            : List.of(),
        placed
            ? base + Addresses.chaptersJson(episode.show(), episode.number(), episode.slug())
            : null);
  }
}
