// SPDX-License-Identifier: Apache-2.0
package cuepoint.article;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Tells whether what is known of articles is other than before.
@Repository
public class ArticleRevision {
  private final JdbcClient jdbc;

  ArticleRevision(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// Another text after every change of captures and link checks, and when what follows from links
  /// has been worked out. A file of checks leaves no trace, so their number is part of it.
  public String text() {
    return jdbc.sql(
            """
            SELECT
              (SELECT COALESCE(MAX(revision), 0) FROM article_settled) AS settled,
              (SELECT COALESCE(MAX(revision), 0) FROM capture_file) AS captured,
              (SELECT COALESCE(MAX(revision), 0) FROM check_file) AS checked,
              (SELECT COUNT(*) FROM check_file) AS files
            """)
        .query((row, _) -> {
          StringBuilder text = new StringBuilder();
          for (int i = 1; i <= 4; i++) {
            text.append(i == 1 ? "" : ".");
            text.append(Long.toString(row.getLong(i), Character.MAX_RADIX));
          }
          return text.toString();
        })
        .single();
  }
}
