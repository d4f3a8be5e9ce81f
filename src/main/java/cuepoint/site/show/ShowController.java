// SPDX-License-Identifier: Apache-2.0
package cuepoint.site.show;

import cuepoint.catalog.Show;
import cuepoint.site.AskedStream;
import cuepoint.site.Locator;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/// The pages of a show, and the streams of its topics.
@Controller
class ShowController {
  private final Locator locator;
  private final ShowPages pages;
  private final StreamPages streams;

  ShowController(Locator locator, ShowPages pages, StreamPages streams) {
    this.locator = locator;
    this.pages = pages;
    this.streams = streams;
  }

  /// All episodes, or those of a year, or else of a season.
  @GetMapping("/{show}")
  String show(
      @PathVariable("show") String slug,
      @RequestParam(name = "year", required = false) @Nullable String year,
      @RequestParam(name = "season", required = false) @Nullable String season,
      @RequestParam(name = "page", required = false) @Nullable String page,
      Model model) {
    Show show = locator.show(slug);
    model.addAttribute(
        "page",
        year != null
            ? pages.ofYear(show, year, page)
            : season != null ? pages.ofSeason(show, season, page) : pages.all(show, page));
    return "show/show";
  }

  @GetMapping("/{show}/topics")
  String topics(
      @PathVariable("show") String slug,
      @RequestParam(name = "host", required = false) @Nullable String host,
      @RequestParam(name = "site", required = false) @Nullable String site,
      @RequestParam(name = "year", required = false) @Nullable String year,
      @RequestParam(name = "page", required = false) @Nullable String page,
      Model model) {
    Show show = locator.show(slug);
    model.addAttribute("page", streams.of(show, new AskedStream(host, site, year), page));
    return "show/topics";
  }
}
