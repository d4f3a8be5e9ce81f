// SPDX-License-Identifier: Apache-2.0
package cuepoint.site.article;

import cuepoint.article.Article;
import cuepoint.site.Words;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/// Says how often and when articles are linked to.
@Component
class Extents {
  private final Words words;

  Extents(Words words) {
    this.words = words;
  }

  /// How many topics are about it, else how many episodes link to it.
  String of(Article article) {
    return article.featured() > 0
        ? words.of("article.extent.featured", article.featured())
        : article.episodes() > 0
            ? words.of("article.extent.linked", article.episodes())
            : words.of("article.extent.captured");
  }

  /// The years from its first to its last link, or nothing.
  static String years(Article article) {
    LocalDate first = article.first();
    LocalDate last = article.last();
    if (first == null || last == null) {
      return "";
    }
    return first.getYear() == last.getYear()
        ? String.valueOf(last.getYear())
        : first.getYear() + "–" + last.getYear();
  }
}
