// SPDX-License-Identifier: Apache-2.0
package cuepoint.article;

import cuepoint.article.LinkChecks.Finding;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Articles that are at another address now. What the latest check found goes before the latest
/// redirect that was captured, and both before the list of known moves.
@Repository
public class Moves {
  private final Articles articles;
  private final LinkChecks checks;
  private final JdbcClient jdbc;

  Moves(Articles articles, LinkChecks checks, JdbcClient jdbc) {
    this.articles = articles;
    this.checks = checks;
    this.jdbc = jdbc;
  }

  /// A move of an article.
  ///
  /// @param article what the archive has of it there, or null
  public record Move(ArticleAddress to, @Nullable Article article) {}

  /// Where an article is now; empty where nothing is known of a move.
  public Optional<Move> of(Article article) {
    ArticleAddress address = article.address();
    if (address == null) {
      return Optional.empty();
    }
    String id = article.id();
    Finding found = checks.of(List.of(id)).get(id);
    String now = now(address, found, captured("m.article_id = :id", id).get(id));
    return Optional.ofNullable(ArticleAddress.of(now))
        .map(to -> new Move(to, articles.find(to.id()).orElse(null)));
  }

  /// The absolute address of where an article is now, or null where nothing is known of a move.
  ///
  /// @param found by the latest check, or null
  /// @param captured its redirect out of {@link #captured()}, or null
  static @Nullable String now(
      ArticleAddress address, @Nullable Finding found, @Nullable ArticleAddress captured) {
    if (found != null && found.to() != null) {
      return found.to();
    }
    ArticleAddress to =
        captured == null || captured.equals(address) ? KnownMoves.of(address) : captured;
    return to == null ? null : to.href();
  }

  /// The latest redirects that were captured, by the id of the article that was led away from.
  Map<String, ArticleAddress> captured() {
    return captured("TRUE", "");
  }

  private Map<String, ArticleAddress> captured(String which, String id) {
    Map<String, ArticleAddress> captured = new HashMap<>();
    jdbc.sql(
            """
            SELECT m.article_id, m.to_address
            FROM moved AS m
            JOIN capture_file AS f ON f.file_id = m.file_id AND f.complete AND NOT f.gone
            JOIN show AS s ON s.slug = f.show_slug AND s.served
            WHERE %s
            ORDER BY m.seen NULLS FIRST, m.file_id, m.position
            """
                .formatted(which))
        .param("id", id)
        .query(row -> {
          captured.put(row.getString(1), new ArticleAddress(row.getString(2)));
        });
    return captured;
  }

  /// The articles that are at this one's address now by the list of known moves, most featured
  /// first.
  public List<Article> before(Article article) {
    ArticleAddress address = article.address();
    return address == null
        ? List.of()
        : articles
            .byIds(KnownMoves.before(address).stream().map(ArticleAddress::id).toList())
            .values()
            .stream()
            .filter(old -> old.episodes() > 0 || old.captures() > 0)
            .sorted(
                Comparator.comparingInt(Article::featured).reversed().thenComparing(Article::id))
            .toList();
  }
}
