// SPDX-License-Identifier: Apache-2.0
package cuepoint.article;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Which of the captures of an article is nearest to a day.
@Repository
public class NearestCaptures {
  private static final Comparator<Instant> LATER = Comparator.nullsFirst(Comparator.naturalOrder());

  private final JdbcClient jdbc;

  NearestCaptures(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// The stamps of captures by the ids of their articles, see {@link Capture#stamp}; articles
  /// without captures are missing. A capture of which no time is known goes last.
  ///
  /// @param day or null, which asks for the latest
  public Map<String, String> stamps(Collection<String> articles, @Nullable LocalDate day) {
    if (articles.isEmpty()) {
      return Map.of();
    }
    Comparator<Instant> better = day == null ? LATER : nearerTo(noon(day));
    Map<String, Instant> best = new HashMap<>();
    Map<String, String> stamps = new HashMap<>();
    jdbc.sql(
            """
            SELECT c.article_id, c.taken
            FROM capture AS c
            JOIN capture_file AS f ON f.file_id = c.file_id AND f.complete AND NOT f.gone
            JOIN show AS s ON s.slug = f.show_slug AND s.served
            WHERE c.article_id IN (:articles)
            """)
        .param("articles", articles)
        .query(row -> {
          String article = row.getString(1);
          OffsetDateTime time = row.getObject(2, OffsetDateTime.class);
          Instant taken = time == null ? null : time.toInstant();
          if (!stamps.containsKey(article) || better.compare(taken, best.get(article)) > 0) {
            best.put(article, taken);
            stamps.put(article, Capture.stamp(taken));
          }
        });
    return stamps;
  }

  private static Instant noon(LocalDate day) {
    return day.atTime(12, 0).toInstant(ZoneOffset.UTC);
  }

  private static Comparator<Instant> nearerTo(Instant time) {
    return Comparator.nullsFirst(
        Comparator.comparing((Instant taken) -> Duration.between(taken, time).abs()).reversed());
  }
}
