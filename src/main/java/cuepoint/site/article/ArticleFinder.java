// SPDX-License-Identifier: Apache-2.0
package cuepoint.site.article;

import cuepoint.address.Addresses;
import cuepoint.article.Article;
import cuepoint.article.Articles;
import cuepoint.kernel.Slug;
import cuepoint.site.Crumb;
import cuepoint.site.Moved;
import cuepoint.site.NotFound;
import cuepoint.site.Words;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// Finds the article an address means.
@Component
class ArticleFinder {
  private static final int ID_LENGTH = 10;

  private final Articles articles;
  private final ArticleLists lists;
  private final Words words;

  ArticleFinder(Articles articles, ArticleLists lists, Words words) {
    this.articles = articles;
    this.lists = lists;
    this.words = words;
  }

  /// @param address `1f2e3d4c5b-grok-the-gil`
  /// @param rest what follows it, such as `/captures/undated`
  /// @throws Moved where the article's title is another one now
  /// @throws NotFound where there is no such article
  Article find(String address, String rest, HttpServletRequest request) {
    int hyphen = address.indexOf('-');
    String id = (hyphen < 0 ? address : address.substring(0, hyphen)).toLowerCase(Locale.ROOT);
    String slug = hyphen < 0 ? "" : address.substring(hyphen + 1);
    Optional<Article> found = isId(id) ? articles.find(id) : Optional.empty();
    Article article = found.orElseThrow(() -> missing(slug));
    String path = Addresses.article(article.id(), article.slug());
    if (!path.endsWith("/" + address)) {
      throw Moved.forGood(path + rest, request);
    }
    return article;
  }

  private static boolean isId(String text) {
    return text.length() == ID_LENGTH
        && text.chars().allMatch(c -> (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f'));
  }

  /// The words of its title may still find what is left of it.
  private NotFound missing(String slug) {
    List<Crumb> ways = new ArrayList<>();
    if (Slug.isSlug(slug)) {
      String said = slug.replace('-', ' ');
      ways.add(new Crumb(words.of("error.search-for", said), Addresses.search(said)));
    }
    ways.add(lists.way());
    return new NotFound(null, "error.no-article", ways);
  }
}
