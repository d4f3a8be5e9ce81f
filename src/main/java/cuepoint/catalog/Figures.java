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
  public record Totals(long episodes, long durationMs, long topics, long links) {}

  /// Counts; costs a read of the link table's index. Joins, because the store asks a subquery of
  /// `IN` anew for every row while anything is being written.
  public Totals totals() {
    return jdbc.sql(
            """
            SELECT
              (SELECT COUNT(*) FROM episode AS e
                JOIN show AS s ON s.slug = e.show_slug AND s.served
                WHERE NOT e.gone) AS episodes,
              (SELECT COALESCE(SUM(e.duration_ms), 0) FROM episode AS e
                JOIN show AS s ON s.slug = e.show_slug AND s.served
                WHERE NOT e.gone) AS duration_ms,
              (SELECT COUNT(*) FROM topic AS t
                JOIN episode AS e ON e.episode_id = t.episode_id AND NOT e.gone
                JOIN show AS s ON s.slug = e.show_slug AND s.served) AS topics,
              (SELECT COUNT(*) FROM link AS l
                JOIN episode AS e ON e.episode_id = l.episode_id AND NOT e.gone
                JOIN show AS s ON s.slug = e.show_slug AND s.served) AS links
            """)
        .query((row, _) ->
            new Totals(
                row.getLong("episodes"),
                row.getLong("duration_ms"),
                row.getLong("topics"),
                row.getLong("links")))
        .single();
  }
}
