// SPDX-License-Identifier: Apache-2.0
package cuepoint.ingest;

import cuepoint.ingest.ImportReport.Entry;
import cuepoint.kernel.Slug;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/// The reports of past imports.
@Repository
public class Imports {
  /// Older reports are dropped, so that an archive imported every hour does not grow by it.
  private static final int KEPT = 20;

  private static final int MAX_REASON = 2000;

  private final JdbcClient jdbc;
  private final JdbcTemplate batches;

  Imports(JdbcClient jdbc, JdbcTemplate batches) {
    this.jdbc = jdbc;
    this.batches = batches;
  }

  /// The report of the last import, if there was one.
  public Optional<ImportReport> last() {
    return jdbc.sql(
            """
            SELECT import_id, started_at, ended_at, unchanged
            FROM import
            ORDER BY import_id DESC
            FETCH FIRST 1 ROW ONLY
            """)
        .query((row, _) ->
            new ImportReport(
                row.getObject("started_at", OffsetDateTime.class).toInstant(),
                row.getObject("ended_at", OffsetDateTime.class).toInstant(),
                row.getInt("unchanged"),
                entries(row.getLong("import_id"))))
        .optional();
  }

  /// When the episodes of a show were last added or changed, by number; those that were not in any
  /// import whose report is still there are missing.
  public Map<Integer, Instant> written(Slug show) {
    Map<Integer, Instant> written = new HashMap<>();
    jdbc.sql(
            """
            SELECT e.number, MAX(i.ended_at) AS written
            FROM import_entry AS e
            JOIN import AS i ON i.import_id = e.import_id
            WHERE e.show_slug = :show AND e.number IS NOT NULL
              AND e.outcome IN ('added', 'changed')
            GROUP BY e.number
            """)
        .param("show", show.value())
        .query(row -> {
          OffsetDateTime last = row.getObject("written", OffsetDateTime.class);
          written.put(row.getInt("number"), last.toInstant());
        });
    return written;
  }

  private List<Entry> entries(long importId) {
    return jdbc.sql(
            """
            SELECT show_slug, number, path, line, outcome, reason
            FROM import_entry
            WHERE import_id = :id
            ORDER BY position
            """)
        .param("id", importId)
        .query((row, _) ->
            new Entry(
                new Slug(row.getString("show_slug")),
                row.getObject("number", Integer.class),
                row.getString("path"),
                row.getInt("line"),
                Outcome.valueOf(row.getString("outcome").toUpperCase(Locale.ROOT)),
                row.getString("reason")))
        .list();
  }

  /// Keeps a report.
  @Transactional
  void store(ImportReport report) {
    jdbc.sql(
            """
            INSERT INTO import (started_at, ended_at, unchanged)
            VALUES (:started, :ended, :unchanged)
            """)
        .param("started", report.startedAt().atOffset(ZoneOffset.UTC))
        .param("ended", report.endedAt().atOffset(ZoneOffset.UTC))
        .param("unchanged", report.unchanged())
        .update();
    long id = jdbc.sql("SELECT MAX(import_id) FROM import").query(Long.class).single();
    List<Object[]> rows = new ArrayList<>();
    for (Entry entry : report.entries()) {
      String reason = entry.reason();
      rows.add(
          new Object[] {
            id,
            rows.size(),
            entry.show().value(),
            entry.number(),
            entry.path(),
            entry.line(),
            entry.outcome().name().toLowerCase(Locale.ROOT),
            reason.substring(0, Math.min(MAX_REASON, reason.length()))
          });
    }
    batches.batchUpdate(
        """
        INSERT INTO import_entry
          (import_id, position, show_slug, number, path, line, outcome, reason)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?)
        """,
        rows);
    for (String table : List.of("import_entry", "import")) {
      jdbc.sql("DELETE FROM " + table + " WHERE import_id <= :old")
          .param("old", id - KEPT)
          .update();
    }
  }
}
