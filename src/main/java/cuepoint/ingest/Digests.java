// SPDX-License-Identifier: Apache-2.0
package cuepoint.ingest;

import cuepoint.kernel.Slug;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// What episodes and shows were last made from, so that making the same again writes nothing.
@Repository
class Digests {
  /// @param notes of everything but the transcript
  /// @param transcript or null where there is none
  record Digest(String notes, @Nullable String transcript) {}

  private final JdbcClient jdbc;

  Digests(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Nullable Digest of(Slug show, int number) {
    return jdbc.sql(
            """
            SELECT notes_sha256, transcript_sha256
            FROM import_digest
            WHERE show_slug = :show AND number = :number
            """)
        .param("show", show.value())
        .param("number", number)
        .query((row, _) -> new Digest(row.getString(1), row.getString(2)))
        .optional()
        .orElse(null);
  }

  void store(Slug show, int number, Digest digest) {
    remove(show, number);
    jdbc.sql(
            """
            INSERT INTO import_digest (show_slug, number, notes_sha256, transcript_sha256)
            VALUES (:show, :number, :notes, :transcript)
            """)
        .param("show", show.value())
        .param("number", number)
        .param("notes", digest.notes())
        .param("transcript", digest.transcript())
        .update();
  }

  void remove(Slug show, int number) {
    jdbc.sql("DELETE FROM import_digest WHERE show_slug = :show AND number = :number")
        .param("show", show.value())
        .param("number", number)
        .update();
  }

  boolean hasSettings(Slug show, String fingerprint) {
    return jdbc.sql("SELECT fingerprint FROM import_settings WHERE show_slug = :show")
        .param("show", show.value())
        .query(String.class)
        .optional()
        .filter(fingerprint::equals)
        .isPresent();
  }

  void storeSettings(Slug show, String fingerprint) {
    jdbc.sql("DELETE FROM import_settings WHERE show_slug = :show")
        .param("show", show.value())
        .update();
    jdbc.sql("INSERT INTO import_settings (show_slug, fingerprint) VALUES (:show, :fingerprint)")
        .param("show", show.value())
        .param("fingerprint", fingerprint)
        .update();
  }
}
