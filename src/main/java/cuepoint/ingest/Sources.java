// SPDX-License-Identifier: Apache-2.0
package cuepoint.ingest;

import cuepoint.kernel.Packed;
import cuepoint.kernel.Slug;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/// The files an archive was made from, as they were when they were last read.
@Repository
class Sources {
  /// One file as it was last seen.
  ///
  /// @param sha256 of the bytes last looked at, readable or not
  /// @param format that recognised it; empty for files that are none of ours
  /// @param survey of its last good reading, or null where there never was one
  /// @param refusal why its present bytes cannot be read, or null
  record Known(
      String path,
      String sha256,
      String format,
      int formatVersion,
      @Nullable Survey survey,
      @Nullable Refusal refusal) {}

  private final JdbcClient jdbc;
  private final JsonMapper json = JsonMapper.shared();

  Sources(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// All files known of a show, by path.
  Map<String, Known> of(Slug show) {
    Map<String, Known> known = new LinkedHashMap<>();
    jdbc.sql(
            """
            SELECT path, sha256, format, format_version, survey, refused_line, refused_reason
            FROM source
            WHERE show_slug = :show
            ORDER BY path
            """)
        .param("show", show.value())
        .query((row, _) -> {
          String survey = row.getString("survey");
          String reason = row.getString("refused_reason");
          return new Known(
              row.getString("path"),
              row.getString("sha256"),
              row.getString("format"),
              row.getInt("format_version"),
              survey == null ? null : json.readValue(survey, Survey.class),
              reason == null ? null : new Refusal(row.getInt("refused_line"), reason));
        })
        .list()
        .forEach(source -> known.put(source.path(), source));
    return known;
  }

  /// Remembers what was seen of files, keeping the stored bytes of those already known.
  @Transactional
  void store(Slug show, List<Known> files) {
    for (Known file : files) {
      Refusal refusal = file.refusal();
      jdbc.sql(
              """
              MERGE INTO source AS old
              USING (VALUES (CAST(:show AS VARCHAR), CAST(:path AS VARCHAR))) AS new (show, path)
              ON old.show_slug = new.show AND old.path = new.path
              WHEN MATCHED THEN UPDATE SET
                sha256 = :sha256, format = :format, format_version = :version, survey = :survey,
                refused_line = :line, refused_reason = :reason
              WHEN NOT MATCHED THEN INSERT
                (show_slug, path, sha256, format, format_version, survey, refused_line,
                refused_reason)
                VALUES (:show, :path, :sha256, :format, :version, :survey, :line, :reason)
              """)
          .param("show", show.value())
          .param("path", file.path())
          .param("sha256", file.sha256())
          .param("format", file.format())
          .param("version", file.formatVersion())
          .param("survey", file.survey() == null ? null : json.writeValueAsString(file.survey()))
          .param("line", refusal == null ? null : refusal.line())
          .param("reason", refusal == null ? null : refusal.reason())
          .update();
    }
  }

  /// Forgets a file.
  @Transactional
  void remove(Slug show, String path) {
    for (String table : List.of("source", "source_content")) {
      jdbc.sql("DELETE FROM " + table + " WHERE show_slug = :show AND path = :path")
          .param("show", show.value())
          .param("path", path)
          .update();
    }
  }

  /// Keeps the good bytes of a file that an episode is made of.
  @Transactional
  void keep(Slug show, String path, byte[] content) {
    jdbc.sql("DELETE FROM source_content WHERE show_slug = :show AND path = :path")
        .param("show", show.value())
        .param("path", path)
        .update();
    List<byte[]> parts = Packed.parts(content);
    for (int part = 0; part < parts.size(); part++) {
      jdbc.sql(
              """
              INSERT INTO source_content (show_slug, path, part, bytes)
              VALUES (:show, :path, :part, :bytes)
              """)
          .param("show", show.value())
          .param("path", path)
          .param("part", part)
          .param("bytes", parts.get(part))
          .update();
    }
  }

  /// The last good bytes of a file, or null where none were kept.
  byte @Nullable [] kept(Slug show, String path) {
    List<byte[]> parts =
        jdbc.sql(
                """
                SELECT bytes
                FROM source_content
                WHERE show_slug = :show AND path = :path
                ORDER BY part
                """)
            .param("show", show.value())
            .param("path", path)
            .query((row, _) -> row.getBytes("bytes"))
            .list();
    return parts.isEmpty() ? null : Packed.plain(parts);
  }

  /// Paths of the files whose good bytes are kept.
  Set<String> keptPaths(Slug show) {
    return Set.copyOf(
        jdbc.sql("SELECT path FROM source_content WHERE show_slug = :show AND part = 0")
            .param("show", show.value())
            .query(String.class)
            .list());
  }
}
