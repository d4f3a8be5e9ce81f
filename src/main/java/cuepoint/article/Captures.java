// SPDX-License-Identifier: Apache-2.0
package cuepoint.article;

import cuepoint.kernel.Packed;
import cuepoint.kernel.Slug;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/// What was captured of pages, by the file it came from. The pages of a file take the place of
/// those it had before all at once, when all of them are written.
@Repository
public class Captures {
  /// The store's key of a capture is that of its file with the place in it in the lowest bits.
  static final int PLACE_BITS = 24;

  private static final String COLUMNS =
      """
      SELECT c.capture_id, c.article_id, c.address, c.taken, c.title, c.authors, c.site_name,
        c.language, c.overview, c.contents, c.media_type, f.path
      FROM capture AS c
      JOIN capture_file AS f ON f.file_id = c.file_id AND f.complete AND NOT f.gone
      JOIN show AS s ON s.slug = f.show_slug AND s.served
      """;

  private final JdbcClient jdbc;
  private final JdbcTemplate batches;
  private final Articles articles;
  private final TransactionTemplate transaction;

  Captures(
      JdbcClient jdbc, JdbcTemplate batches, Articles articles, TransactionTemplate transaction) {
    this.jdbc = jdbc;
    this.batches = batches;
    this.articles = articles;
    this.transaction = transaction;
  }

  /// A file that captures came from.
  ///
  /// @param reader what it was read by and told about, to be compared
  public record File(String path, String sha256, String reader) {}

  /// What was written to files of captures.
  ///
  /// @param gone whether nothing of it is left
  public record Change(long fileId, long revision, boolean gone) {}

  /// The files of a show that captures came from, by path.
  public Map<String, File> files(Slug show) {
    return jdbc
        .sql(
            """
            SELECT path, sha256, reader
            FROM capture_file
            WHERE show_slug = :show AND complete AND NOT gone
            ORDER BY file_id
            """)
        .param("show", show.value())
        .query((row, _) -> new File(row.getString(1), row.getString(2), row.getString(3)))
        .list()
        .stream()
        .collect(
            Collectors.toMap(
                File::path, Function.identity(), (_, later) -> later, LinkedHashMap::new));
  }

  /// Begins to write what a file holds; nothing of it is seen before {@link CaptureWriter#finish}.
  public CaptureWriter begin(Slug show, File file) {
    dropUnfinished(show, file.path());
    jdbc.sql(
            """
            INSERT INTO capture_file (show_slug, path, sha256, reader, complete, gone, revision)
            VALUES (:show, :path, :sha256, :reader, FALSE, FALSE, 0)
            """)
        .param("show", show.value())
        .param("path", file.path())
        .param("sha256", file.sha256())
        .param("reader", file.reader())
        .update();
    long id =
        jdbc.sql(
                """
                SELECT MAX(file_id)
                FROM capture_file
                WHERE show_slug = :show AND path = :path AND NOT complete
                """)
            .param("show", show.value())
            .param("path", file.path())
            .query(Long.class)
            .single();
    return new CaptureWriter(this, show, file, id, articles, batches, transaction);
  }

  /// Drops what a program that was killed while it wrote has left of a show.
  public void dropUnfinished(Slug show) {
    jdbc.sql("SELECT path FROM capture_file WHERE show_slug = :show AND NOT complete AND NOT gone")
        .param("show", show.value())
        .query(String.class)
        .list()
        .forEach(path -> dropUnfinished(show, path));
  }

  private void dropUnfinished(Slug show, String path) {
    List<Long> ids =
        jdbc.sql(
                """
                SELECT file_id
                FROM capture_file
                WHERE show_slug = :show AND path = :path AND NOT complete AND NOT gone
                """)
            .param("show", show.value())
            .param("path", path)
            .query((row, _) -> row.getLong(1))
            .list();
    for (long id : ids) {
      transaction.executeWithoutResult(_ -> {
        clear(id);
        jdbc.sql("DELETE FROM capture_file WHERE file_id = :id").param("id", id).update();
      });
    }
  }

  private void clear(long fileId) {
    long first = fileId << PLACE_BITS;
    for (String table : List.of("capture_content", "capture")) {
      jdbc.sql("DELETE FROM " + table + " WHERE capture_id >= :first AND capture_id < :end")
          .param("first", first)
          .param("end", first + (1L << PLACE_BITS))
          .update();
    }
    jdbc.sql("DELETE FROM moved WHERE file_id = :id").param("id", fileId).update();
  }

  /// Lets what was written of a file take the place of what was there before.
  void complete(Slug show, String path, long fileId) {
    transaction.executeWithoutResult(_ -> {
      remove(show, path);
      jdbc.sql(
              """
              UPDATE capture_file SET complete = TRUE, revision = NEXT VALUE FOR revision_seq
              WHERE file_id = :id
              """)
          .param("id", fileId)
          .update();
    });
  }

  /// Drops what was written of a file that turned out to be none.
  void drop(Slug show, String path) {
    dropUnfinished(show, path);
  }

  /// Takes a file's captures out of the archive.
  @Transactional
  public void remove(Slug show, String path) {
    List<Long> ids =
        jdbc.sql(
                """
                SELECT file_id
                FROM capture_file
                WHERE show_slug = :show AND path = :path AND complete AND NOT gone
                """)
            .param("show", show.value())
            .param("path", path)
            .query((row, _) -> row.getLong(1))
            .list();
    for (long id : ids) {
      clear(id);
      jdbc.sql(
              """
              UPDATE capture_file SET gone = TRUE, revision = NEXT VALUE FOR revision_seq
              WHERE file_id = :id
              """)
          .param("id", id)
          .update();
    }
  }

  /// What was written after a revision, oldest first; files of shows that are not served come as
  /// gone.
  public List<Change> changesAfter(long revision, int most) {
    return jdbc.sql(
            """
            SELECT f.file_id, f.revision, (f.gone OR NOT s.served) AS gone
            FROM capture_file AS f
            JOIN show AS s ON s.slug = f.show_slug
            WHERE f.revision > :revision
            ORDER BY f.revision
            FETCH FIRST :most ROWS ONLY
            """)
        .param("revision", revision)
        .param("most", most)
        .query((row, _) -> new Change(row.getLong(1), row.getLong(2), row.getBoolean(3)))
        .list();
  }

  /// Some captures of a file in its order, beginning after one of them.
  ///
  /// @param after the store's id of the last one seen, or 0
  public List<Capture> of(long fileId, long after, int most) {
    long first = fileId << PLACE_BITS;
    return jdbc.sql(
            COLUMNS
                + """
                WHERE c.capture_id > :after AND c.capture_id < :end
                ORDER BY c.capture_id
                FETCH FIRST :most ROWS ONLY
                """)
        .param("after", Math.max(after, first - 1))
        .param("end", first + (1L << PLACE_BITS))
        .param("most", most)
        .query(Captures::capture)
        .list();
  }

  /// The captures of an article, newest first, those without a time last; one for each stamp.
  public List<Capture> of(String article) {
    Map<String, Capture> byStamp = new LinkedHashMap<>();
    jdbc.sql(
            COLUMNS
                + "WHERE c.article_id = :article ORDER BY c.taken DESC NULLS LAST,"
                + " c.capture_id DESC")
        .param("article", article)
        .query(Captures::capture)
        .list()
        .forEach(capture -> byStamp.putIfAbsent(capture.stamp(), capture));
    return List.copyOf(byStamp.values());
  }

  /// Captures by their ids; unknown ones are missing.
  public List<Capture> byIds(Collection<Long> ids) {
    return ids.isEmpty()
        ? List.of()
        : jdbc.sql(COLUMNS + "WHERE c.capture_id IN (:ids)")
            .param("ids", ids)
            .query(Captures::capture)
            .list();
  }

  /// The main text of a capture, paragraphs separated by blank lines; empty where it has none.
  public String text(long captureId) {
    return new String(content(captureId, "text"), StandardCharsets.UTF_8);
  }

  /// The page as it was captured.
  public byte[] original(long captureId) {
    return content(captureId, "original");
  }

  private byte[] content(long captureId, String kind) {
    List<byte[]> parts =
        jdbc.sql(
                """
                SELECT bytes
                FROM capture_content
                WHERE capture_id = :id AND kind = :kind
                ORDER BY part
                """)
            .param("id", captureId)
            .param("kind", kind)
            .query((row, _) -> row.getBytes(1))
            .list();
    return parts.isEmpty() ? new byte[0] : Packed.plain(parts);
  }

  private static Capture capture(ResultSet row, int index) throws SQLException {
    return new Capture(
        row.getLong("capture_id"),
        row.getString("article_id"),
        row.getString("address"),
        instant(row, "taken"),
        row.getString("title"),
        lines(row.getString("authors")),
        row.getString("site_name"),
        row.getString("language"),
        row.getString("overview"),
        lines(row.getString("contents")),
        row.getString("media_type"),
        row.getString("path"));
  }

  private static List<String> lines(String text) {
    return text.lines().toList();
  }

  private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
    OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
    return time == null ? null : time.withOffsetSameInstant(ZoneOffset.UTC).toInstant();
  }
}
