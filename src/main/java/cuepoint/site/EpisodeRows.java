// SPDX-License-Identifier: Apache-2.0
package cuepoint.site;

import cuepoint.address.Addresses;
import cuepoint.catalog.Episode;
import cuepoint.catalog.Headline;
import cuepoint.catalog.Headlines;
import cuepoint.catalog.Show;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/// Makes lists of episodes, each with its headlines below it.
@Component
public class EpisodeRows {
  private final Headlines headlines;
  private final Words words;

  EpisodeRows(Headlines headlines, Words words) {
    this.headlines = headlines;
    this.words = words;
  }

  /// Rows of any shows' episodes, in the order given.
  public List<EpisodeRow> of(List<Episode> episodes, List<Show> shows) {
    return of(episodes, shows, headlines.of(episodes.stream().map(Episode::id).toList()));
  }

  /// Rows of one show's episodes, in the order given.
  public List<EpisodeRow> of(List<Episode> episodes, Show show) {
    return of(episodes, List.of(show));
  }

  /// Rows of any shows' episodes, in the order given, with only some of their headlines.
  ///
  /// @param topics by the store's episode ids
  public List<EpisodeRow> of(
      List<Episode> episodes, List<Show> shows, Map<Long, List<Headline>> topics) {
    return episodes.stream().map(episode -> row(episode, crumb(episode, shows), topics)).toList();
  }

  /// A link to an episode, with its date in front.
  public Crumb dated(Episode episode) {
    return new Crumb(
        words.date(episode) + ", #" + episode.number() + " " + episode.title(),
        Addresses.episode(episode.show(), episode.number(), episode.slug()));
  }

  private static Crumb crumb(Episode episode, List<Show> shows) {
    return shows.stream()
        .filter(show -> show.slug().equals(episode.show()))
        .findFirst()
        .map(show -> new Crumb(show.title(), Addresses.show(show.slug())))
        .orElseThrow();
  }

  private EpisodeRow row(Episode episode, Crumb show, Map<Long, List<Headline>> topics) {
    Long length = episode.durationMs();
    return new EpisodeRow(
        EpisodeRow.numbered(episode),
        episode.title(),
        Addresses.episode(episode.show(), episode.number(), episode.slug()),
        show,
        words.date(episode),
        isoDate(episode),
        length == null ? "" : words.length(length),
        topics.getOrDefault(episode.id(), List.of()).stream()
            .map(headline -> crumb(episode, headline))
            .toList());
  }

  private static Crumb crumb(Episode episode, Headline headline) {
    return new Crumb(
        headline.text(),
        Addresses.topic(
            episode.show(),
            episode.number(),
            episode.slug(),
            headline.position(),
            headline.text()));
  }

  private static String isoDate(Episode episode) {
    LocalDate exact = episode.published() != null ? episode.published() : episode.recorded();
    return exact == null ? "" : exact.toString();
  }
}
