// SPDX-License-Identifier: Apache-2.0
package cuepoint.site.people;

import cuepoint.catalog.Episode;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;

/// The order of episodes of several shows.
final class EpisodeOrder {
  private static final Comparator<Episode> NEWEST_FIRST =
      Comparator.comparing(
              Episode::date, Comparator.nullsFirst(Comparator.<LocalDate>naturalOrder()))
          .reversed()
          .thenComparing(Episode::show)
          .thenComparing(Comparator.comparingInt(Episode::number).reversed());

  private EpisodeOrder() {}

  /// By date, those without one last; on equal dates by show and number.
  static List<Episode> newestFirst(List<Episode> episodes) {
    return episodes.stream().filter(episode -> !episode.gone()).sorted(NEWEST_FIRST).toList();
  }
}
