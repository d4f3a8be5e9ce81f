// SPDX-License-Identifier: Apache-2.0
package cuepoint.article;

import cuepoint.article.ArticleQuery.Order;
import cuepoint.article.LinkChecks.Finding;
import cuepoint.article.LinkChecks.State;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// How it stands with all that the notes link to.
@Repository
public class LinkReport {
  private final Articles articles;
  private final LinkChecks checks;
  private final JdbcClient jdbc;

  LinkReport(Articles articles, LinkChecks checks, JdbcClient jdbc) {
    this.articles = articles;
    this.checks = checks;
    this.jdbc = jdbc;
  }

  /// An article and what is known of its link.
  ///
  /// @param address the article's
  /// @param found by the latest check, or null where nobody checked
  /// @param now absolute address of where it is now, as checks, captures or the list of known moves
  ///   tell, or null
  public record Entry(
      Article article, ArticleAddress address, @Nullable Finding found, @Nullable String now) {
    /// What the latest check found, or null where nobody checked.
    public @Nullable State state() {
      return found == null ? null : found.state();
    }

    /// The address as the notes have it.
    public String href() {
      String href = article.href();
      return href == null ? address.href() : href;
    }

    /// Whether there is a capture.
    public boolean isCaptured() {
      return article.captures() > 0;
    }

    /// Whether there is no capture and the page may still be there to be captured.
    public boolean needsCapture() {
      return !isCaptured() && state() != State.DEAD;
    }
  }

  /// Every article that is linked to, what most topics are about first. Reads all of them: some ten
  /// milliseconds for each thousand.
  public List<Entry> entries() {
    Map<String, Finding> findings = checks.all();
    Map<String, String> moves = moves();
    ArticleQuery all = new ArticleQuery(null, null, Order.FEATURED);
    return articles.page(all, 1, Integer.MAX_VALUE, 0).items().stream()
        .filter(article -> article.episodes() > 0)
        .<Entry>mapMulti((article, entries) -> {
          ArticleAddress address = article.address();
          if (address != null) {
            Finding found = findings.get(article.id());
            entries.accept(new Entry(article, address, found, now(address, found, moves)));
          }
        })
        .toList();
  }

  private static @Nullable String now(
      ArticleAddress address, @Nullable Finding found, Map<String, String> moves) {
    if (found != null && found.to() != null) {
      return found.to();
    }
    String seen = moves.get(address.id());
    if (seen != null && !seen.equals(address.value())) {
      return new ArticleAddress(seen).href();
    }
    ArticleAddress known = KnownMoves.of(address);
    return known == null ? null : known.href();
  }

  /// The latest redirects that captures tell of.
  private Map<String, String> moves() {
    Map<String, String> moves = new HashMap<>();
    jdbc.sql(
            """
            SELECT m.article_id, m.to_address
            FROM moved AS m
            JOIN capture_file AS f ON f.file_id = m.file_id AND f.complete AND NOT f.gone
            JOIN show AS s ON s.slug = f.show_slug AND s.served
            ORDER BY m.seen NULLS FIRST, m.file_id, m.position
            """)
        .query(row -> {
          moves.put(row.getString(1), row.getString(2));
        });
    return moves;
  }

  /// How many links the notes have to articles.
  public int links() {
    return jdbc.sql(
            """
            SELECT COUNT(*)
            FROM mention AS m
            JOIN episode AS e ON e.episode_id = m.episode_id
            JOIN show AS s ON s.slug = e.show_slug AND s.served
            WHERE NOT e.gone
            """)
        .query(Integer.class)
        .single();
  }
}
