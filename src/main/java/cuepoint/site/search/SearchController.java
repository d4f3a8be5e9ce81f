// SPDX-License-Identifier: Apache-2.0
package cuepoint.site.search;

import cuepoint.address.Addresses;
import cuepoint.catalog.Shows;
import cuepoint.kernel.Slug;
import cuepoint.search.ArchiveIndex;
import cuepoint.search.Filters;
import cuepoint.search.IndexNotReady;
import cuepoint.search.MalformedQuery;
import cuepoint.search.QueryParser;
import cuepoint.search.SearchAnswer;
import cuepoint.search.SearchQuery;
import cuepoint.search.SearchRequest;
import cuepoint.search.SearchRequest.Order;
import cuepoint.search.SearchRequest.Scope;
import cuepoint.site.Frame;
import cuepoint.site.Frames;
import cuepoint.site.Locator;
import cuepoint.site.Moved;
import cuepoint.site.Words;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// The search page. A search that finds nothing, one that makes no sense and one that failed are
/// different pages.
@Controller
class SearchController {
  private static final Logger LOG = LoggerFactory.getLogger(SearchController.class);
  private static final int EPISODES = 20;
  private static final int MOMENTS = 40;
  private static final int SNIPPETS = 3;
  private static final int MAX_PAGE = SearchRequest.MAX_DEPTH / EPISODES;

  private final ArchiveIndex index;
  private final SearchPages pages;
  private final Frames frames;
  private final Shows shows;
  private final Words words;

  SearchController(ArchiveIndex index, SearchPages pages, Frames frames, Shows shows, Words words) {
    this.index = index;
    this.pages = pages;
    this.frames = frames;
    this.shows = shows;
    this.words = words;
  }

  @GetMapping("/search")
  ModelAndView search(
      @RequestParam(name = "q", defaultValue = "") String query,
      @RequestParam(name = "show", defaultValue = "") String show,
      @RequestParam(name = "in", defaultValue = "") String scope,
      @RequestParam(name = "page", defaultValue = "1") String page) {
    if (query.isBlank()) {
      return view("search/start", start(), HttpStatus.OK);
    }
    try {
      List<Slug> slugs = shows.all().stream().map(found -> found.slug()).toList();
      SearchQuery read = QueryParser.parse(query, slugs);
      SearchRequest request =
          new SearchRequest(
              read.what(),
              filters(read.filters(), known(show), scope(scope)),
              Order.RELEVANCE,
              Math.clamp(Locator.number(page).orElse(1), 1, MAX_PAGE),
              EPISODES,
              MOMENTS,
              SNIPPETS,
              false,
              true);
      return answer(query, request);
    } catch (MalformedQuery malformed) {
      return malformed(query, malformed);
    }
  }

  private ModelAndView answer(String query, SearchRequest request) {
    try {
      SearchAnswer found = index.search(request);
      if (request.page() > 1 && found.hits().isEmpty() && found.topicHits().isEmpty()) {
        throw Moved.forNow(Addresses.search(query));
      }
      Frame frame = frame(words.of("search.title", query), query);
      String template =
          found.episodes() == 0 && found.topics() == 0 ? "search/nothing" : "search/search";
      return view(template, pages.of(frame, query, request, found), HttpStatus.OK);
    } catch (Moved beyondTheEnd) {
      throw beyondTheEnd;
    } catch (IndexNotReady _) {
      return fault("search.unready", query, HttpStatus.SERVICE_UNAVAILABLE);
    } catch (RuntimeException failure) {
      LOG.error("A search failed", failure);
      return fault("search.failed", query, HttpStatus.INTERNAL_SERVER_ERROR);
    }
  }

  private FaultPage start() {
    return new FaultPage(
        frame(words.of("search.heading"), ""),
        words.of("search.heading"),
        words.of("search.lead"),
        "",
        "");
  }

  private ModelAndView malformed(String query, MalformedQuery malformed) {
    int at = Math.clamp(malformed.position(), 0, query.length());
    String heading = words.of("search.malformed");
    return view(
        "search/fault",
        new FaultPage(
            frame(heading, query),
            heading,
            malformed.reason(),
            query.substring(Math.max(0, at - 200), at),
            query.substring(at, Math.min(query.length(), at + 200))),
        HttpStatus.BAD_REQUEST);
  }

  private ModelAndView fault(String key, String query, HttpStatus status) {
    String heading = words.of(key + ".heading");
    return view(
        "search/fault",
        new FaultPage(frame(heading, query), heading, words.of(key + ".lead"), "", ""),
        status);
  }

  private Frame frame(String title, String query) {
    return frames
        .page(title, words.of("search.lead"), Addresses.search(query))
        .unlisted()
        .asking(query);
  }

  private @Nullable Slug known(String show) {
    return Slug.isSlug(show)
        ? shows.find(new Slug(show)).map(found -> found.slug()).orElse(null)
        : null;
  }

  private static Filters filters(Filters written, @Nullable Slug show, Scope scope) {
    Filters narrowed = show == null ? written : written.withShow(show);
    return scope == Scope.EVERYWHERE ? narrowed : narrowed.withScope(scope);
  }

  private static Scope scope(String text) {
    return switch (text) {
      case "spoken" -> Scope.SPOKEN;
      case "notes" -> Scope.NOTES;
      default -> Scope.EVERYWHERE;
    };
  }

  private static ModelAndView view(String template, Object page, HttpStatus status) {
    ModelAndView view = new ModelAndView(template, "page", page);
    view.setStatus(status);
    return view;
  }
}
