// SPDX-License-Identifier: Apache-2.0
package cuepoint.ingest;

import cuepoint.kernel.Slug;
import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/// What could not be taken of files of which the rest was taken. It is told with every import, also
/// with those that do not read the files again.
@Repository
class Refusals {
  private static final int MOST_CHARS = 4000;

  private final JdbcClient jdbc;
  private final JdbcTemplate batches;

  Refusals(JdbcClient jdbc, JdbcTemplate batches) {
    this.jdbc = jdbc;
    this.batches = batches;
  }

  /// Keeps what a file's latest reading refused, in place of what an earlier one did.
  @Transactional
  void keep(Slug show, String path, List<Refusal> refusals) {
    jdbc.sql("DELETE FROM refusal WHERE show_slug = :show AND path = :path")
        .param("show", show.value())
        .param("path", path)
        .update();
    List<Object[]> rows = new ArrayList<>();
    for (Refusal refusal : refusals) {
      String reason = refusal.reason();
      rows.add(
          new Object[] {
            show.value(),
            path,
            rows.size(),
            refusal.line(),
            reason.substring(0, Math.min(MOST_CHARS, reason.length()))
          });
    }
    batches.batchUpdate(
        "INSERT INTO refusal (show_slug, path, position, line, reason) VALUES (?, ?, ?, ?, ?)",
        rows);
  }

  /// What was refused of a file.
  List<Refusal> of(Slug show, String path) {
    return jdbc.sql(
            """
            SELECT line, reason
            FROM refusal
            WHERE show_slug = :show AND path = :path
            ORDER BY position
            """)
        .param("show", show.value())
        .param("path", path)
        .query((row, _) -> new Refusal(row.getInt("line"), row.getString("reason")))
        .list();
  }
}
