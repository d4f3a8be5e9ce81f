// SPDX-License-Identifier: Apache-2.0
package cuepoint.article;

import cuepoint.kernel.Slug;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/// What link checkers found out about articles, by the file of the owner's that tells it. Checks of
/// addresses that nobody links to are kept too; somebody may yet.
@Repository
public class LinkChecks {
  private final JdbcClient jdbc;
  private final JdbcTemplate batches;

  LinkChecks(JdbcClient jdbc, JdbcTemplate batches) {
    this.jdbc = jdbc;
    this.batches = batches;
  }

  /// What became of a link.
  public enum State {
    /// Its page is there.
    OK,
    /// It leads to another page now.
    MOVED,
    /// Its page is gone for good.
    DEAD,
    /// The check could not tell.
    UNKNOWN
  }

  /// What a check found.
  ///
  /// @param status as the checker wrote it, at most 200 characters
  /// @param checked the day, or null where the file does not tell
  /// @param to absolute address of where the link leads now, or null
  public record Check(
      ArticleAddress address,
      String status,
      State state,
      @Nullable LocalDate checked,
      @Nullable String to) {}

  /// A file of checks.
  ///
  /// @param show under which it was found; of a file beside the settings the first one
  public record File(Slug show, String path, String sha256) {}

  /// The files whose checks are known, by path.
  public Map<String, File> files() {
    Map<String, File> files = new LinkedHashMap<>();
    jdbc.sql("SELECT show_slug, path, sha256 FROM check_file ORDER BY path, show_slug")
        .query((row, _) -> new File(new Slug(row.getString(1)), row.getString(2), row.getString(3)))
        .list()
        .forEach(file -> files.put(file.path(), file));
    return files;
  }

  /// Writes the checks of a file in place of those it had.
  @Transactional
  public void store(File file, List<Check> checks) {
    remove(file.path());
    jdbc.sql(
            """
            INSERT INTO check_file (show_slug, path, sha256, revision)
            VALUES (:show, :path, :sha256, NEXT VALUE FOR revision_seq)
            """)
        .param("show", file.show().value())
        .param("path", file.path())
        .param("sha256", file.sha256())
        .update();
    List<Object[]> rows = new ArrayList<>();
    for (Check check : checks) {
      rows.add(
          new Object[] {
            file.show().value(),
            file.path(),
            rows.size(),
            check.address().id(),
            check.status(),
            check.state().name().toLowerCase(Locale.ROOT),
            check.checked() == null ? null : java.sql.Date.valueOf(check.checked()),
            check.to()
          });
    }
    batches.batchUpdate(
        """
        INSERT INTO link_check
          (show_slug, path, position, article_id, status, state, checked, to_address)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?)
        """,
        rows);
  }

  /// Forgets the checks of a file.
  @Transactional
  public void remove(String path) {
    for (String table : List.of("link_check", "check_file")) {
      jdbc.sql("DELETE FROM " + table + " WHERE path = :path").param("path", path).update();
    }
  }

  /// What was found out about an article last.
  ///
  /// @param checked the day, or null
  /// @param to absolute address of where it leads now, or null
  public record Finding(
      String status, State state, @Nullable LocalDate checked, @Nullable String to) {}

  /// The latest finding of each article; those never checked are missing. Of checks of one day the
  /// one that stands last in its file counts.
  public Map<String, Finding> all() {
    return findings(jdbc.sql(latest("")));
  }

  /// The same of some articles.
  public Map<String, Finding> of(Collection<String> articles) {
    return articles.isEmpty()
        ? Map.of()
        : findings(jdbc.sql(latest("WHERE article_id IN (:articles)")).param("articles", articles));
  }

  private static String latest(String where) {
    return "SELECT article_id, status, state, checked, to_address FROM link_check "
        + where
        + " ORDER BY checked NULLS FIRST, path, position";
  }

  private static Map<String, Finding> findings(JdbcClient.StatementSpec ordered) {
    Map<String, Finding> findings = new HashMap<>();
    ordered.query(row -> {
      Finding finding =
          new Finding(
              row.getString("status"),
              State.valueOf(row.getString("state").toUpperCase(Locale.ROOT)),
              row.getObject("checked", LocalDate.class),
              row.getString("to_address"));
      findings.put(row.getString("article_id"), finding);
    });
    return findings;
  }
}
