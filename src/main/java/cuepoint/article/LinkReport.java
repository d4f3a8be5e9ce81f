// SPDX-License-Identifier: Apache-2.0
package cuepoint.article;

import cuepoint.article.ArticleQuery.Order;
import cuepoint.article.LinkChecks.Finding;
import cuepoint.article.LinkChecks.State;
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
  private final Moves moves;
  private final JdbcClient jdbc;

  LinkReport(Articles articles, LinkChecks checks, Moves moves, JdbcClient jdbc) {
    this.articles = articles;
    this.checks = checks;
    this.moves = moves;
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
    Map<String, ArticleAddress> captured = moves.captured();
    return articles.all(Order.FEATURED).stream()
        .filter(article -> article.episodes() > 0)
        .<Entry>mapMulti((article, entries) -> {
          ArticleAddress address = article.address();
          if (address != null) {
            Finding found = findings.get(article.id());
            String now = Moves.now(address, found, captured.get(article.id()));
            entries.accept(new Entry(article, address, found, now));
          }
        })
        .toList();
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
