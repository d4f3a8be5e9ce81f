// SPDX-License-Identifier: Apache-2.0
package cuepoint.catalog;

import java.sql.Date;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Collection;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Which episodes were published or recorded on a day of the year. Estimated dates do not count.
@Repository
public class Anniversaries {
  private final JdbcClient jdbc;

  Anniversaries(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// The episodes published or recorded on some days of the year, those of the latest year first.
  ///
  /// @param before only those whose day was before this date count
  public List<Episode> on(Collection<MonthDay> days, LocalDate before) {
    return jdbc.sql(
            Episodes.COLUMNS
                + """
                WHERE NOT e.gone
                  AND ((e.published_day IN (:days) AND e.published < :before)
                    OR (e.recorded_day IN (:days) AND e.recorded < :before))
                ORDER BY e.dated DESC, e.show_slug, e.number DESC
                """)
        .param("days", days.stream().map(Anniversaries::number).toList())
        .param("before", Date.valueOf(before))
        .query(Episodes::episode)
        .list();
  }

  /// The days of the year that have episodes; costs a read of all episodes' dates.
  ///
  /// @param before only episodes whose day was before this date count
  public NavigableSet<MonthDay> days(LocalDate before) {
    NavigableSet<MonthDay> days = new TreeSet<>();
    jdbc.sql(
            """
            SELECT e.published_day AS day_number
            FROM episode AS e
            JOIN show AS s ON s.slug = e.show_slug AND s.served
            WHERE NOT e.gone AND e.published < :before
            UNION
            SELECT e.recorded_day
            FROM episode AS e
            JOIN show AS s ON s.slug = e.show_slug AND s.served
            WHERE NOT e.gone AND e.recorded < :before
            ORDER BY 1
            """)
        .param("before", Date.valueOf(before))
        .query(Integer.class)
        .list()
        .forEach(number -> days.add(day(number)));
    return days;
  }

  /// How the store writes a day of the year: month * 100 + day; null for none.
  static @Nullable Integer day(@Nullable LocalDate date) {
    return date == null ? null : Integer.valueOf(number(MonthDay.from(date)));
  }

  private static int number(MonthDay day) {
    return day.getMonthValue() * 100 + day.getDayOfMonth();
  }

  /// @throws DateTimeException when it is no day; the store holds none such
  private static MonthDay day(int number) {
    return MonthDay.of(number / 100, number % 100);
  }
}
