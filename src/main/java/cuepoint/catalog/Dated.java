// SPDX-License-Identifier: Apache-2.0
package cuepoint.catalog;

import java.sql.Date;
import java.time.LocalDate;
import org.springframework.jdbc.core.simple.JdbcClient;

/// How statements over episodes `e` ask for their dates.
final class Dated {
  /// Only those of a year, which is bound by {@link #bind}.
  static final String OF_YEAR = " AND e.dated >= :first AND e.dated < :end ";

  /// The end of a statement for the earliest one.
  static final String EARLIEST =
      """
       AND e.dated IS NOT NULL
      ORDER BY e.dated, e.show_slug, e.number
      FETCH FIRST 1 ROW ONLY
      """;

  /// The end of a statement for the latest one.
  static final String LATEST =
      """
       AND e.dated IS NOT NULL
      ORDER BY e.dated DESC, e.show_slug, e.number DESC
      FETCH FIRST 1 ROW ONLY
      """;

  private Dated() {}

  /// Fills in the year that a statement asks for.
  static JdbcClient.StatementSpec bind(JdbcClient.StatementSpec statement, int year) {
    LocalDate first = LocalDate.of(year, 1, 1);
    return statement
        .param("first", Date.valueOf(first))
        .param("end", Date.valueOf(first.plusYears(1)));
  }
}
