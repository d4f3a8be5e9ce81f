// SPDX-License-Identifier: Apache-2.0
package cuepoint.site.feeds;

import cuepoint.address.Addresses;
import cuepoint.catalog.Show;
import cuepoint.catalog.Shows;
import cuepoint.search.ArchiveIndex;
import cuepoint.search.IndexNotReady;
import cuepoint.search.MalformedQuery;
import cuepoint.search.QueryParser;
import cuepoint.search.SearchAnswer;
import cuepoint.search.SearchAnswer.Bound;
import cuepoint.search.SearchQuery;
import cuepoint.search.SearchRequest;
import cuepoint.search.SearchRequest.Order;
import cuepoint.site.Words;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import javax.xml.stream.XMLStreamException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/// The feed of a search: who subscribes to it hears where it is said next. A search that cannot be
/// answered is a status with a sentence, never half a feed.
@Controller
class SearchFeedController {
  private static final Logger LOG = LoggerFactory.getLogger(SearchFeedController.class);

  /// Episodes in a feed, and topics.
  private static final int SIZE = 20;

  /// Moments of an episode.
  private static final int MOMENTS = 5;

  /// Seconds after which a reader may ask again while there is no answer.
  private static final String SOON = "60";

  private final ArchiveIndex index;
  private final Shows shows;
  private final SearchFeeds feeds;
  private final FeedAnswers answers;
  private final Words words;

  SearchFeedController(
      ArchiveIndex index, Shows shows, SearchFeeds feeds, FeedAnswers answers, Words words) {
    this.index = index;
    this.shows = shows;
    this.feeds = feeds;
    this.answers = answers;
    this.words = words;
  }

  @GetMapping("/search/feed.{ending:xml|json}")
  void search(
      @PathVariable("ending") String ending,
      @RequestParam(name = "q", defaultValue = "") String asked,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException, XMLStreamException {
    try {
      SearchQuery query = QueryParser.parse(asked, shows.all().stream().map(Show::slug).toList());
      String self = Addresses.feed(Addresses.search(asked), ending);
      Form form = Form.of(ending, Form.ATOM);
      answers.send(form, () -> feeds.of(asked, found(query), self), request, response);
    } catch (CutShort _) {
      refuse(response, HttpStatus.SERVICE_UNAVAILABLE, words.of("feed.search.cut"));
    } catch (MalformedQuery malformed) {
      refuse(response, HttpStatus.BAD_REQUEST, malformed.reason());
    } catch (IndexNotReady _) {
      refuse(response, HttpStatus.SERVICE_UNAVAILABLE, words.of("search.unready.lead"));
    } catch (RuntimeException failure) {
      LOG.error("A search for a feed failed", failure);
      refuse(response, HttpStatus.INTERNAL_SERVER_ERROR, words.of("feed.search.failed"));
    }
  }

  private static final class CutShort extends RuntimeException {
    private static final long serialVersionUID = 1;
  }

  private SearchAnswer found(SearchQuery query) {
    SearchAnswer found =
        index.search(
            new SearchRequest(
                query.what(),
                query.filters(),
                Order.NEWEST,
                1,
                SIZE,
                MOMENTS,
                MOMENTS,
                false,
                false));
    if (found.bounds().contains(Bound.TIME)) {
      throw new CutShort();
    }
    return found;
  }

  private static void refuse(HttpServletResponse response, HttpStatus status, String reason)
      throws IOException {
    response.setStatus(status.value());
    response.setContentType("text/plain;charset=UTF-8");
    response.setHeader("Cache-Control", "no-store");
    if (status == HttpStatus.SERVICE_UNAVAILABLE) {
      response.setHeader("Retry-After", SOON);
    }
    response.getOutputStream().write((reason + "\n").getBytes(StandardCharsets.UTF_8));
  }
}
