// SPDX-License-Identifier: Apache-2.0
package cuepoint.article;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Finds what to call an article from what people wrote about it: the headline of the first topic
/// that featured it, else the words that link to it most often.
final class ArticleTitle {
  private static final int MAX_LENGTH = 200;
  private static final int FEWEST_LETTERS = 3;

  /// Words of links that say nothing of where they lead, in lower case.
  private static final Set<String> EMPTY =
      Set.of(
          "article",
          "blog",
          "blog post",
          "book",
          "code",
          "docs",
          "documentation",
          "download",
          "example",
          "github",
          "github repo",
          "gist",
          "here",
          "home page",
          "homepage",
          "issue",
          "link",
          "more",
          "paper",
          "post",
          "pypi",
          "read more",
          "repo",
          "repository",
          "see here",
          "site",
          "slides",
          "source",
          "source code",
          "talk",
          "the article",
          "the docs",
          "this",
          "this article",
          "thread",
          "tutorial",
          "tweet",
          "twitter",
          "video",
          "website",
          "youtube");

  private final Map<String, Integer> words = new LinkedHashMap<>();
  private @Nullable String headline;

  /// Takes in a topic that features it; topics come in the order of their dates.
  void featured(String text) {
    if (headline == null && !text.isBlank()) {
      headline = text;
    }
  }

  /// Takes in the words of a link to it.
  void linked(String text) {
    String plain = text.strip();
    String lower = plain.toLowerCase(Locale.ROOT);
    boolean telling =
        plain.codePoints().filter(Character::isLetter).count() >= FEWEST_LETTERS
            && !EMPTY.contains(lower)
            && !lower.startsWith("http:")
            && !lower.startsWith("https:")
            && !lower.startsWith("www.");
    if (telling) {
      words.merge(plain, 1, Integer::sum);
    }
  }

  /// What to call it.
  ///
  /// @param address stands in where nothing says more
  String of(String address) {
    if (headline != null) {
      return cut(headline);
    }
    String best = address;
    int times = 0;
    for (Map.Entry<String, Integer> each : words.entrySet()) {
      if (each.getValue() > times) {
        best = each.getKey();
        times = each.getValue();
      }
    }
    return cut(best);
  }

  private static String cut(String text) {
    int length =
        text.offsetByCodePoints(0, Math.min(MAX_LENGTH, text.codePointCount(0, text.length())));
    return length == text.length() ? text : text.substring(0, length).stripTrailing() + "…";
  }
}
