// SPDX-License-Identifier: Apache-2.0
package cuepoint.article;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Articles that are at another address now, as captures, link checkers and the list of known moves
/// tell.
@Component
public class Moves {
  private final Articles articles;
  private final Captures captures;
  private final LinkChecks checks;

  Moves(Articles articles, Captures captures, LinkChecks checks) {
    this.articles = articles;
    this.captures = captures;
    this.checks = checks;
  }

  /// A move of an article.
  ///
  /// @param seen when a capture told of it, or null
  /// @param article what the archive has of it there, or null
  public record Move(ArticleAddress to, @Nullable Instant seen, @Nullable Article article) {}

  /// Where an article is now; empty where nothing is known of a move.
  public Optional<Move> of(Article article) {
    ArticleAddress address = article.address();
    if (address == null) {
      return Optional.empty();
    }
    Optional<Move> told =
        captures.move(article.id()).map(move -> move(new ArticleAddress(move.to()), move.seen()));
    return told.or(() -> checked(article.id(), address))
        .or(() -> Optional.ofNullable(KnownMoves.of(address)).map(known -> move(known, null)));
  }

  private Optional<Move> checked(String id, ArticleAddress address) {
    return Optional.ofNullable(checks.of(List.of(id)).get(id))
        .map(finding -> ArticleAddress.of(finding.to()))
        .filter(to -> !to.equals(address))
        .map(to -> move(to, null));
  }

  private Move move(ArticleAddress to, @Nullable Instant seen) {
    return new Move(to, seen, articles.find(to.id()).orElse(null));
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
