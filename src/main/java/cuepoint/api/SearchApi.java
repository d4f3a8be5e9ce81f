// SPDX-License-Identifier: Apache-2.0
package cuepoint.api;

import cuepoint.catalog.Shows;
import cuepoint.kernel.Slug;
import cuepoint.search.ArchiveIndex;
import cuepoint.search.QueryParser;
import cuepoint.search.SearchAnswer;
import cuepoint.search.SearchQuery;
import cuepoint.search.SearchRequest;
import cuepoint.search.SearchRequest.Scope;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/// Search (contract C4).
@Controller
class SearchApi {
  private static final int SIZE = 20;
  private static final int MOMENTS = 3;

  private final ArchiveIndex index;
  private final Shows shows;
  private final Answers answers;

  SearchApi(ArchiveIndex index, Shows shows, Answers answers) {
    this.index = index;
    this.shows = shows;
    this.answers = answers;
  }

  @GetMapping("/api/v1/search")
  void search(HttpServletRequest http, HttpServletResponse response) throws IOException {
    long start = System.nanoTime();
    Parameters parameters = new Parameters(http);
    String query = parameters.text("q");
    SearchRequest request = request(parameters, QueryParser.parse(query));
    if (answers.knows(http, response, index.revision())) {
      return;
    }
    SearchAnswer answer = index.search(request);
    long tookMs = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
    try (Json json = new Json()) {
      SearchJson.write(json, query, answer, tookMs);
      answers.send(json, response);
    }
  }

  private SearchRequest request(Parameters parameters, SearchQuery query) {
    int size = parameters.number("size", SIZE, 1, SearchRequest.MAX_SIZE);
    return new SearchRequest(
        query,
        show(parameters.text("show")),
        scope(parameters.text("in")),
        parameters.number("page", 1, 1, SearchRequest.MAX_DEPTH / size),
        size,
        parameters.number("moments", MOMENTS, 0, SearchRequest.MAX_MOMENTS),
        parameters.number("snippets", MOMENTS, 0, SearchRequest.MAX_MOMENTS));
  }

  private @Nullable Slug show(String name) {
    if (name.isEmpty()) {
      return null;
    }
    if (!Slug.isSlug(name)) {
      throw Problem.unknownShow(name);
    }
    return shows.find(new Slug(name)).orElseThrow(() -> Problem.unknownShow(name)).slug();
  }

  private static Scope scope(String name) {
    return switch (name) {
      case "" -> Scope.EVERYWHERE;
      case "spoken" -> Scope.SPOKEN;
      case "notes" -> Scope.NOTES;
      default -> throw Problem.parameter("in", "The parameter \"in\" is \"spoken\" or \"notes\".");
    };
  }
}
