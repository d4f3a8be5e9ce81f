// SPDX-License-Identifier: Apache-2.0
package cuepoint.catalog;

import cuepoint.kernel.PageOf;
import cuepoint.kernel.Slug;
import java.util.List;
import java.util.function.UnaryOperator;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// A show's episodes by year and by season. The year is that of {@link Episode#date}.
@Repository
public class EpisodeLists {
  /// The year of episodes of which no date is known.
  public static final String UNDATED = "undated";

  private static final String HERE = "WHERE e.show_slug = :show AND NOT e.gone";
  private static final String NEWEST_FIRST =
      " ORDER BY e.number DESC OFFSET :offset ROWS FETCH FIRST :size ROWS ONLY";

  private final JdbcClient jdbc;

  EpisodeLists(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// The years of a show, newest first, {@link #UNDATED} last.
  public List<Tally> years(Slug show) {
    return jdbc.sql(
            """
            SELECT EXTRACT(YEAR FROM dated) AS dated_year, COUNT(*) AS episodes
            FROM episode
            WHERE show_slug = :show AND NOT gone
            GROUP BY EXTRACT(YEAR FROM dated)
            ORDER BY dated_year DESC NULLS LAST
            """)
        .param("show", show.value())
        .query((row, _) -> {
          int year = row.getInt("dated_year");
          return new Tally(
              row.wasNull() ? UNDATED : Integer.toString(year), row.getInt("episodes"));
        })
        .list();
  }

  /// The seasons of a show, newest first; none where no source states any.
  public List<Tally> seasons(Slug show) {
    return jdbc.sql(
            """
            SELECT season, COUNT(*) AS episodes
            FROM episode
            WHERE show_slug = :show AND NOT gone AND season IS NOT NULL
            GROUP BY season
            ORDER BY season DESC
            """)
        .param("show", show.value())
        .query((row, _) -> new Tally(row.getString("season"), row.getInt("episodes")))
        .list();
  }

  /// A page of the episodes of a year, newest first.
  ///
  /// @param year as {@link #years} gives it
  /// @param page from 1
  public PageOf<Episode> ofYear(Slug show, Tally year, int page, int size) {
    return year.key().equals(UNDATED)
        ? page(show, " AND e.dated IS NULL", UnaryOperator.identity(), page, size, year)
        : page(
            show,
            Dated.OF_YEAR,
            statement -> Dated.bind(statement, Integer.parseInt(year.key())),
            page,
            size,
            year);
  }

  /// A page of the episodes of a season, newest first.
  ///
  /// @param season as {@link #seasons} gives it
  /// @param page from 1
  public PageOf<Episode> ofSeason(Slug show, Tally season, int page, int size) {
    return page(
        show,
        " AND e.season = :season",
        statement -> statement.param("season", Integer.parseInt(season.key())),
        page,
        size,
        season);
  }

  private PageOf<Episode> page(
      Slug show,
      String part,
      UnaryOperator<JdbcClient.StatementSpec> bound,
      int page,
      int size,
      Tally all) {
    JdbcClient.StatementSpec statement =
        jdbc.sql(Episodes.COLUMNS + HERE + part + NEWEST_FIRST)
            .param("show", show.value())
            .param("offset", (page - 1L) * size)
            .param("size", size);
    List<Episode> items = bound.apply(statement).query(Episodes::episode).list();
    return new PageOf<>(items, page, size, all.count());
  }
}
