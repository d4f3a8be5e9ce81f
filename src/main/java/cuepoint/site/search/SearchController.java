// SPDX-License-Identifier: Apache-2.0
package cuepoint.site.search;

import cuepoint.address.Addresses;
import cuepoint.catalog.Show;
import cuepoint.catalog.Shows;
import cuepoint.kernel.Slug;
import cuepoint.search.ArchiveIndex;
import cuepoint.search.IndexNotReady;
import cuepoint.search.MalformedQuery;
import cuepoint.search.QueryParser;
import cuepoint.search.QueryText;
import cuepoint.search.SearchAnswer;
import cuepoint.search.SearchQuery;
import cuepoint.search.SearchRequest;
import cuepoint.search.SearchRequest.Order;
import cuepoint.site.Crumb;
import cuepoint.site.Frame;
import cuepoint.site.Frames;
import cuepoint.site.Locator;
import cuepoint.site.Moved;
import cuepoint.site.Words;
import java.util.List;
import java.util.Map;
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
  private static final int EPISODES = 10;
  private static final int MOMENTS = 3;

  /// Moments listed where the search is for one episode only.
  private static final int ALL_MOMENTS = 250;

  private static final int MAX_PAGE = SearchRequest.MAX_DEPTH / EPISODES;

  private final ArchiveIndex index;
  private final SearchPages pages;
  private final NothingPages nothing;
  private final Frames frames;
  private final Shows shows;
  private final Words words;

  SearchController(
      ArchiveIndex index,
      SearchPages pages,
      NothingPages nothing,
      Frames frames,
      Shows shows,
      Words words) {
    this.index = index;
    this.pages = pages;
    this.nothing = nothing;
    this.frames = frames;
    this.shows = shows;
    this.words = words;
  }

  /// @param parameters `q`, `sort`, `exact`, `page`, and `show` and `in`, which go into the query
  @GetMapping("/search")
  ModelAndView search(@RequestParam Map<String, String> parameters) {
    String asked = parameters.getOrDefault("q", "");
    if (asked.isBlank()) {
      return view("search/start", start(), HttpStatus.OK);
    }
    try {
      List<Slug> slugs = shows.all().stream().map(Show::slug).toList();
      SearchQuery query = read(asked, parameters, slugs);
      boolean alone = SearchPages.isAlone(query.filters(), slugs.size());
      int moments = alone ? ALL_MOMENTS : MOMENTS;
      String page = parameters.getOrDefault("page", "");
      return answer(
          query,
          new SearchRequest(
              query.what(),
              query.filters(),
              order(parameters.getOrDefault("sort", "")),
              Math.clamp(Locator.number(page).orElse(1), 1, MAX_PAGE),
              EPISODES,
              moments,
              moments,
              parameters.getOrDefault("exact", "").equals("1"),
              true));
    } catch (MalformedQuery malformed) {
      return malformed(asked, malformed);
    }
  }

  /// The query, with the filters that older addresses have beside it.
  private static SearchQuery read(String asked, Map<String, String> parameters, List<Slug> slugs) {
    SearchQuery query = QueryParser.parse(asked, slugs);
    String show = parameters.getOrDefault("show", "");
    String kind = parameters.getOrDefault("in", "");
    QueryText text = query.text();
    if (slugs.stream().anyMatch(slug -> slug.value().equals(show))) {
      text = text.withOnly("show", show);
    }
    if (List.of("spoken", "notes", "articles").contains(kind)) {
      text = text.withOnly("in", kind);
    }
    boolean same = text.toString().equals(query.text().toString());
    return same ? query : QueryParser.parse(text.toString(), slugs);
  }

  private static Order order(String name) {
    return switch (name) {
      case "newest" -> Order.NEWEST;
      case "oldest" -> Order.OLDEST;
      default -> Order.RELEVANCE;
    };
  }

  private ModelAndView answer(SearchQuery query, SearchRequest request) {
    String asked = query.written();
    try {
      SearchAnswer found = index.search(request);
      boolean listed =
          !found.hits().isEmpty()
              || (found.episodes() == 0 && !found.topicHits().isEmpty())
              || !found.articleHits().isEmpty();
      if (request.page() > 1 && !listed) {
        throw Moved.forNow(Addresses.search(asked));
      }
      String meant = index.didYouMean(query, found);
      Frame frame = frame(words.of("search.title", asked), asked);
      // Who wants to hear where it is said next can subscribe.
      frame = frames.withFeeds(frame, asked, Addresses.search(asked));
      return found.episodes() == 0 && found.topics() == 0 && found.articles() == 0
          ? view(
              "search/nothing",
              nothing.of(frame, query, request, index, found, pages.known(found, meant)),
              HttpStatus.OK)
          : view(
              "search/search",
              pages.of(frame.widened(), query, request, found, meant),
              HttpStatus.OK);
    } catch (Moved beyondTheEnd) {
      throw beyondTheEnd;
    } catch (IndexNotReady _) {
      return fault("search.unready", asked, HttpStatus.SERVICE_UNAVAILABLE);
    } catch (RuntimeException failure) {
      LOG.error("A search failed", failure);
      return fault("search.failed", asked, HttpStatus.INTERNAL_SERVER_ERROR);
    }
  }

  private FaultPage start() {
    return page(words.of("search.heading"), "", words.of("search.lead"));
  }

  private FaultPage page(String heading, String query, String lead) {
    return new FaultPage(frame(heading, query), heading, lead, "", "", null);
  }

  private ModelAndView malformed(String query, MalformedQuery malformed) {
    int at = Math.clamp(malformed.position(), 0, query.length());
    String heading = words.of("search.malformed");
    String suggestion = malformed.suggestion();
    return view(
        "search/fault",
        new FaultPage(
            frame(heading, query),
            heading,
            malformed.reason(),
            query.substring(Math.max(0, at - 200), at),
            query.substring(at, Math.min(query.length(), at + 200)),
            suggestion == null ? null : new Crumb(suggestion, Addresses.search(suggestion))),
        HttpStatus.BAD_REQUEST);
  }

  private ModelAndView fault(String key, String query, HttpStatus status) {
    return view(
        "search/fault", page(words.of(key + ".heading"), query, words.of(key + ".lead")), status);
  }

  private Frame frame(String title, String query) {
    return frames
        .page(title, words.of("search.lead"), Addresses.search(query))
        .unlisted()
        .asking(query);
  }

  private static ModelAndView view(String template, Object page, HttpStatus status) {
    ModelAndView view = new ModelAndView(template, "page", page);
    view.setStatus(status);
    return view;
  }
}
