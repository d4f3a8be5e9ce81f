// SPDX-License-Identifier: Apache-2.0
package cuepoint.site;

import cuepoint.article.Article;
import cuepoint.article.LinkChecks.Finding;
import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Says how often and when articles are linked to, and what became of their links.
@Component
public class Extents {
  private final Words words;

  Extents(Words words) {
    this.words = words;
  }

  /// How many topics are about an article, else how many episodes link to it.
  public String of(Article article) {
    return article.featured() > 0
        ? words.of("article.extent.featured", article.featured())
        : article.episodes() > 0
            ? words.of("article.extent.linked", article.episodes())
            : words.of("article.extent.captured");
  }

  /// The years from its first to its last link, or nothing.
  public static String years(Article article) {
    LocalDate first = article.first();
    LocalDate last = article.last();
    if (first == null || last == null) {
      return "";
    }
    return first.getYear() == last.getYear()
        ? String.valueOf(last.getYear())
        : first.getYear() + "–" + last.getYear();
  }

  /// What a link checker found, and on which day; nothing where nobody checked.
  public String checked(@Nullable Finding finding) {
    if (finding == null) {
      return "";
    }
    String state = words.of("links.state." + finding.state().name().toLowerCase(Locale.ROOT));
    LocalDate day = finding.checked();
    return day == null ? state : words.of("links.state.on", state, words.day(day));
  }
}
