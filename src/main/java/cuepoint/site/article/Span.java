// SPDX-License-Identifier: Apache-2.0
package cuepoint.site.article;

import cuepoint.catalog.Episode;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The first and the last of several episodes by their dates.
///
/// @param first null where no date is known
/// @param last null where it is the first
record Span(@Nullable Episode first, @Nullable Episode last) {
  static Span of(Collection<Episode> episodes) {
    Comparator<Episode> byDate = Comparator.comparing(Span::date);
    List<Episode> dated =
        episodes.stream()
            .filter(episode -> episode.date() != null)
            .sorted(byDate.thenComparingLong(Episode::id))
            .toList();
    return dated.isEmpty()
        ? new Span(null, null)
        : new Span(dated.getFirst(), dated.size() == 1 ? null : dated.getLast());
  }

  private static LocalDate date(Episode episode) {
    LocalDate date = episode.date();
    return date == null ? LocalDate.MAX : date;
  }
}
