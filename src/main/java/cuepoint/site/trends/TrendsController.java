// SPDX-License-Identifier: Apache-2.0
package cuepoint.site.trends;

import cuepoint.catalog.Show;
import cuepoint.catalog.Shows;
import cuepoint.kernel.Slug;
import cuepoint.search.ArchiveIndex;
import cuepoint.search.Filters;
import cuepoint.search.IndexNotReady;
import cuepoint.search.MalformedQuery;
import cuepoint.search.QueryParser;
import cuepoint.search.SearchQuery;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// The page of trends.
@Controller
class TrendsController {
  /// So many terms are drawn at once.
  static final int MOST = 5;

  /// All of them together may take so long.
  private static final Duration TIME = Duration.ofMillis(150);

  private final ArchiveIndex index;
  private final TrendsPages pages;
  private final Shows shows;

  TrendsController(ArchiveIndex index, TrendsPages pages, Shows shows) {
    this.index = index;
    this.pages = pages;
    this.shows = shows;
  }

  /// @param parameters of the address, as a comma in a query separates nothing
  @GetMapping("/trends")
  ModelAndView trends(@RequestParam MultiValueMap<String, String> parameters) {
    List<String> asked =
        parameters.getOrDefault("q", List.of()).stream()
            .map(String::strip)
            .filter(query -> !query.isEmpty())
            .distinct()
            .toList();
    List<Show> all = shows.all();
    String wanted = parameters.getFirst("show");
    Slug show =
        all.stream()
            .map(Show::slug)
            .filter(slug -> slug.value().equals(wanted))
            .findFirst()
            .orElse(null);
    List<String> queries = asked.stream().limit(MOST).toList();
    HttpStatus status = HttpStatus.OK;
    List<AskedTerm> terms = new ArrayList<>();
    long end = System.nanoTime() + TIME.toNanos();
    try {
      for (String query : queries) {
        terms.add(term(query, show, all, Duration.ofNanos(end - System.nanoTime())));
      }
      if (!terms.isEmpty() && terms.stream().allMatch(term -> term.fault() != null)) {
        status = HttpStatus.BAD_REQUEST;
      }
    } catch (IndexNotReady _) {
      terms.clear();
      status = HttpStatus.SERVICE_UNAVAILABLE;
    }
    ModelAndView view = new ModelAndView("trends/trends");
    view.addObject("page", pages.of(queries, show, all, terms, asked.size() > MOST, status));
    view.setStatus(status);
    return view;
  }

  private AskedTerm term(String query, @Nullable Slug show, List<Show> all, Duration most) {
    try {
      SearchQuery read = QueryParser.parse(query, all.stream().map(Show::slug).toList());
      Filters filters = show == null ? read.filters() : read.filters().withShow(show);
      return new AskedTerm(query, filters, index.trend(read.what(), filters, false, most), null);
    } catch (MalformedQuery fault) {
      return new AskedTerm(query, Filters.NONE, null, fault);
    }
  }
}
