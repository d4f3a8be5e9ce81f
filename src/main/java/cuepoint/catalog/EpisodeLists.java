// SPDX-License-Identifier: Apache-2.0
package cuepoint.catalog;

import cuepoint.kernel.PageOf;
import cuepoint.kernel.Slug;
import java.sql.Date;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// A show's episodes by year and by season. The year is that of {@link Episode#date}.
@Repository
public class EpisodeLists {
  /// The year of episodes of which no date is known.
  public static final String UNDATED = "undated";

  private static final String HERE = " AND e.show_slug = :show AND NOT e.gone ";
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
    if (year.key().equals(UNDATED)) {
      return page("WHERE e.dated IS NULL" + HERE, show, year, page, size);
    }
    LocalDate first = LocalDate.of(Integer.parseInt(year.key()), 1, 1);
    String where = "WHERE e.dated >= :first AND e.dated < :end" + HERE;
    return new PageOf<>(
        statement(where, show, page, size)
            .param("first", Date.valueOf(first))
            .param("end", Date.valueOf(first.plusYears(1)))
            .query(Episodes::episode)
            .list(),
        page,
        size,
        year.count());
  }

  /// A page of the episodes of a season, newest first.
  ///
  /// @param season as {@link #seasons} gives it
  /// @param page from 1
  public PageOf<Episode> ofSeason(Slug show, Tally season, int page, int size) {
    String where = "WHERE e.season = " + Integer.parseInt(season.key()) + HERE;
    return page(where, show, season, page, size);
  }

  private PageOf<Episode> page(String where, Slug show, Tally all, int page, int size) {
    List<Episode> items = statement(where, show, page, size).query(Episodes::episode).list();
    return new PageOf<>(items, page, size, all.count());
  }

  private JdbcClient.StatementSpec statement(String where, Slug show, int page, int size) {
    return jdbc.sql(Episodes.COLUMNS + where + NEWEST_FIRST)
        .param("show", show.value())
        .param("offset", (page - 1L) * size)
        .param("size", size);
  }
}
