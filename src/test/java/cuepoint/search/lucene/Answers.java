// SPDX-License-Identifier: Apache-2.0
package cuepoint.search.lucene;

import cuepoint.kernel.Slug;
import cuepoint.search.ArchiveIndex;
import cuepoint.search.QueryParser;
import cuepoint.search.SearchAnswer;
import cuepoint.search.SearchAnswer.Hit;
import cuepoint.search.SearchAnswer.Run;
import cuepoint.search.SearchQuery;
import cuepoint.search.SearchRequest;
import cuepoint.search.SearchRequest.Order;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// Asks an index in tests and puts its answers in a form that reads well in an assertion.
final class Answers {
  private Answers() {}

  /// As much as can be had at once: 100 episodes, every moment, every snippet.
  static SearchAnswer all(ArchiveIndex index, String query) {
    return index.search(request(query));
  }

  /// A request for as much as can be had at once.
  static SearchRequest request(String query) {
    SearchQuery read = QueryParser.parse(query, List.of(new Slug("dials"), new Slug("clocks")));
    return new SearchRequest(
        read.what(), read.filters(), Order.RELEVANCE, 1, 100, 1000, 1000, false, true);
  }

  /// The starts of all moments by `show/number`.
  static Map<String, List<Long>> moments(SearchAnswer answer) {
    return answer.hits().stream()
        .collect(
            Collectors.toMap(
                Answers::name,
                hit -> hit.moments().stream().map(moment -> moment.startMs()).toList(),
                (a, _) -> {
                  throw new AssertionError("twice in the same answer: " + a);
                },
                TreeMap::new));
  }

  /// The episodes in the order of the answer, as `show/number`.
  static List<String> order(SearchAnswer answer) {
    return answer.hits().stream().map(Answers::name).toList();
  }

  private static String name(Hit hit) {
    return hit.episode().show() + "/" + hit.episode().number();
  }

  /// A snippet with its matches in brackets.
  static String marked(List<Run> runs) {
    return runs.stream()
        .map(run -> run.hit() ? "[" + run.text() + "]" : run.text())
        .collect(Collectors.joining());
  }
}
