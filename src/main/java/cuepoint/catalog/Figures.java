// SPDX-License-Identifier: Apache-2.0
package cuepoint.catalog;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Counts everything that is served.
@Repository
public class Figures {
  private final JdbcClient jdbc;

  Figures(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// What an archive holds.
  ///
  /// @param durationMs the known lengths of all episodes together
  /// @param links links in notes, every occurrence counted
  public record Totals(
      long shows, long episodes, long durationMs, long topics, long links, long sponsors) {}

  /// Counts; costs a read of the link table's index.
  public Totals totals() {
    return jdbc.sql(
            """
            WITH here AS (
              SELECT e.episode_id, e.duration_ms
              FROM episode AS e
              JOIN show AS s ON s.slug = e.show_slug AND s.served
              WHERE NOT e.gone)
            SELECT
              (SELECT COUNT(*) FROM show WHERE served) AS shows,
              (SELECT COUNT(*) FROM here) AS episodes,
              (SELECT COALESCE(SUM(duration_ms), 0) FROM here) AS duration_ms,
              (SELECT COUNT(*) FROM topic
                WHERE episode_id IN (SELECT episode_id FROM here)) AS topics,
              (SELECT COUNT(*) FROM link
                WHERE episode_id IN (SELECT episode_id FROM here)) AS links,
              (SELECT COUNT(DISTINCT slug) FROM sponsor
                WHERE episode_id IN (SELECT episode_id FROM here)) AS sponsors
            """)
        .query((row, _) ->
            new Totals(
                row.getLong("shows"),
                row.getLong("episodes"),
                row.getLong("duration_ms"),
                row.getLong("topics"),
                row.getLong("links"),
                row.getLong("sponsors")))
        .single();
  }
}
