// SPDX-License-Identifier: Apache-2.0
package cuepoint.site.article;

import cuepoint.site.Locator;
import cuepoint.site.NotFound;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/// The articles that the notes link to, and those that were captured.
@Controller
class ArticleController {
  private final ArticleLists lists;
  private final ArticleFinder finder;
  private final ArticlePages pages;

  ArticleController(ArticleLists lists, ArticleFinder finder, ArticlePages pages) {
    this.lists = lists;
    this.finder = finder;
    this.pages = pages;
  }

  /// All articles, or those of a year; an order nobody knows is the usual one.
  @GetMapping("/articles")
  String all(
      @RequestParam(name = "by", required = false) @Nullable String by,
      @RequestParam(name = "year", required = false) @Nullable String year,
      @RequestParam(name = "page", required = false) @Nullable String page,
      Model model) {
    String order = ArticleLists.FEATURED.equals(by) ? by : null;
    model.addAttribute("page", lists.all(order, year == null ? null : year(year), page));
    return "article/articles";
  }

  private Integer year(String asked) {
    OptionalInt year = Locator.number(asked);
    if (year.isEmpty() || year.getAsInt() < 1 || year.getAsInt() > 9998) {
      throw new NotFound(null, "error.no-year-of-articles", List.of(lists.way()), asked);
    }
    return year.getAsInt();
  }

  @GetMapping("/articles/sites/{site}")
  String site(
      @PathVariable("site") String site,
      @RequestParam(name = "page", required = false) @Nullable String page,
      Model model) {
    model.addAttribute("page", lists.of(site, page));
    return "article/articles";
  }

  @GetMapping("/articles/{article}")
  String article(
      @PathVariable("article") String address,
      @RequestParam(name = "page", required = false) @Nullable String page,
      HttpServletRequest request,
      Model model) {
    model.addAttribute("page", pages.of(finder.find(address, "", request), page));
    return "article/article";
  }
}
