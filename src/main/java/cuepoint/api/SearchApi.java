// SPDX-License-Identifier: Apache-2.0
package cuepoint.api;

import cuepoint.catalog.Show;
import cuepoint.catalog.Shows;
import cuepoint.kernel.Slug;
import cuepoint.search.ArchiveIndex;
import cuepoint.search.Filters;
import cuepoint.search.QueryParser;
import cuepoint.search.SearchAnswer;
import cuepoint.search.SearchQuery;
import cuepoint.search.SearchRequest;
import cuepoint.search.SearchRequest.Order;
import cuepoint.search.SearchRequest.Scope;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
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
    List<Slug> known = shows.all().stream().map(Show::slug).toList();
    SearchQuery read = QueryParser.parse(query, known);
    SearchRequest request = request(parameters, read);
    if (answers.knows(http, response, index.revision())) {
      return;
    }
    SearchAnswer answer = index.search(request);
    String meant = index.didYouMean(read, answer);
    long tookMs = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
    try (Json json = new Json()) {
      SearchJson.write(json, query, answer, meant, tookMs);
      answers.send(json, response);
    }
  }

  private SearchRequest request(Parameters parameters, SearchQuery query) {
    int size = parameters.number("size", SIZE, 1, SearchRequest.MAX_SIZE);
    return new SearchRequest(
        query.what(),
        filters(parameters, query.filters()),
        order(parameters.text("sort")),
        parameters.number("page", 1, 1, SearchRequest.MAX_DEPTH / size),
        size,
        parameters.number("moments", MOMENTS, 0, SearchRequest.MAX_MOMENTS),
        parameters.number("snippets", MOMENTS, 0, SearchRequest.MAX_MOMENTS),
        parameters.number("exact", 0, 0, 1) == 1,
        false);
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

  private Filters filters(Parameters parameters, Filters written) {
    Slug show = show(parameters.text("show"));
    Filters narrowed = show == null ? written : written.withShow(show);
    return switch (parameters.text("in")) {
      case "" -> narrowed;
      case "spoken" -> narrowed.withScope(Scope.SPOKEN);
      case "notes" -> narrowed.withScope(Scope.NOTES);
      case "articles" -> narrowed.withScope(Scope.ARTICLES);
      default ->
          throw Problem.parameter(
              "in", "The parameter \"in\" is \"spoken\", \"notes\" or \"articles\".");
    };
  }

  private static Order order(String name) {
    return switch (name) {
      case "", "relevance" -> Order.RELEVANCE;
      case "newest" -> Order.NEWEST;
      case "oldest" -> Order.OLDEST;
      default ->
          throw Problem.parameter(
              "sort", "The parameter \"sort\" is \"relevance\", \"newest\" or \"oldest\".");
    };
  }
}
