// SPDX-License-Identifier: Apache-2.0
package cuepoint.search.lucene;

import cuepoint.search.ArchiveIndex;
import cuepoint.search.QueryParser;
import cuepoint.search.SearchAnswer;
import cuepoint.search.SearchQuery;
import cuepoint.search.SearchRequest;
import cuepoint.search.SearchRequest.Order;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// The dearest queries that can be put together from an archive's most frequent words.
final class WorstQueries {
  private final List<String> words;
  private final List<String> queries = new ArrayList<>();

  /// @param words the most frequent ones, most frequent first; taken again from the first where
  ///   there are fewer than a query can have
  WorstQueries(List<String> words) {
    this.words =
        IntStream.range(0, QueryParser.MAX_WORDS)
            .mapToObj(i -> words.get(i % words.size()))
            .toList();
    addWords();
    addPhrases();
    addBeginnings(words);
    addBrackets();
    addUnwanted();
    addFiltered();
  }

  private String first(int count, String between) {
    return String.join(between, words.subList(0, count));
  }

  /// As many of the words in a form as a query can hold.
  private String most(String form, String between) {
    String query = "";
    for (int i = 0; i + 1 < words.size(); i++) {
      String part = form.replace("%1", words.get(i)).replace("%2", words.get(i + 1));
      String longer = query.isEmpty() ? part : query + between + part;
      int count = (i + 1) * form.replaceAll("[^%]", "").length();
      if (longer.length() > QueryParser.MAX_LENGTH || count > QueryParser.MAX_WORDS) {
        return query;
      }
      query = longer;
    }
    return query;
  }

  private void addWords() {
    for (int count : List.of(1, 2, 3, 5, 19, words.size())) {
      queries.add(first(count, " "));
    }
    queries.add(most("%1", " OR "));
    queries.add(first(60, " ") + " zyxwvutqq");
    queries.add(most("%1qz", " "));
    queries.add(words.getFirst() + " " + most("%1qz", " ").substring(0, 200).strip());
  }

  private void addPhrases() {
    queries.add('"' + first(2, " ") + '"');
    queries.add('"' + first(words.size(), " ") + '"');
    queries.add('"' + "%s ".formatted(words.getFirst()).repeat(64).strip() + '"');
    queries.add("\"%1 %1\"".replace("%1", words.getFirst()));
    queries.add(most("\"%1 %2\"", " OR "));
    queries.add(most("\"%1 %2\"", " "));
    for (int count : List.of(2, 4, 16, words.size())) {
      queries.add('"' + first(count, " ") + "\"~" + QueryParser.MAX_BETWEEN);
      queries.add('"' + first(count, " ") + "\"~0");
    }
    queries.add("\"%1 %1 %1 %1\"~50".replace("%1", words.getFirst()));
    queries.add(most("\"%1 %2\"~50", " OR "));
    queries.add(most("\"%1 %2\"~50", " "));
  }

  private void addBeginnings(List<String> known) {
    List<String> beginnings =
        known.stream()
            .map(word -> (word + "aa").substring(0, QueryParser.LEAST_PREFIX) + '*')
            .distinct()
            .limit(QueryParser.MAX_WORDS)
            .toList();
    queries.add(beginnings.getFirst());
    queries.add(String.join(" OR ", beginnings));
    queries.add(String.join(" ", beginnings));
    queries.add(words.getFirst() + "-" + beginnings.getFirst());
    queries.add(
        beginnings.stream()
            .limit(32)
            .map(each -> words.get(1) + "-" + each)
            .collect(Collectors.joining(" OR ")));
    queries.add(words.getFirst() + " -" + beginnings.getLast());
    queries.add(
        words.getFirst()
            + " -("
            + String.join(" OR ", beginnings.subList(1, beginnings.size()))
            + ")");
  }

  private void addBrackets() {
    queries.add(
        IntStream.range(0, QueryParser.MAX_DEPTH)
            .mapToObj(i -> "(" + words.get(i) + " ")
            .collect(Collectors.joining("", "", words.get(9) + ")".repeat(8))));
    queries.add(
        IntStream.range(0, QueryParser.MAX_DEPTH)
            .mapToObj(i -> "(%s %s OR ".formatted(words.get(2 * i), words.get(2 * i + 1)))
            .collect(Collectors.joining("", "", words.get(16) + ")".repeat(8))));
    queries.add(most("(%1 %2)", " OR "));
    queries.add(most("(%1 OR %2)", " "));
    queries.add(most("((%1 OR %2) (%2 OR %1))", " OR "));
  }

  private void addUnwanted() {
    String unwanted = words.stream().skip(1).map(each -> " -" + each).collect(Collectors.joining());
    queries.add(words.getFirst() + unwanted);
    queries.add(words.get(1) + " -" + words.getFirst());
    queries.add(first(30, " OR ") + " -" + words.getLast());
    queries.add(most("(%1 -%2)", " OR "));
    queries.add("%s -\"%s\"~50".formatted(words.get(2), first(2, " ")));
    queries.add("%s -(%s)".formatted(words.getFirst(), first(32, " OR ")));
    queries.add("%s -(%s)".formatted(words.getFirst(), first(32, " ")));
  }

  private void addFiltered() {
    for (String filter :
        List.of(
            "sponsor:yes",
            "sponsor:no",
            "in:notes",
            "in:articles",
            "in:spoken",
            "from:1990 to:2100",
            "episode:1-99999",
            "speaker:nobody",
            "host:nobody")) {
      queries.add(first(3, " ") + ' ' + filter);
    }
    queries.add(
        IntStream.range(0, 60)
            .mapToObj(i -> "speaker:" + (char) ('a' + i % 26) + i)
            .collect(Collectors.joining(" ", words.getFirst() + " ", "")));
  }

  /// The queries.
  List<String> all() {
    return List.copyOf(queries);
  }

  /// What interfaces and pages ask for a query: the results page, as much as the interface gives,
  /// and its farthest page.
  static List<SearchRequest> requests(SearchQuery query) {
    return List.of(
        request(query, Order.RELEVANCE, 1, 20, 3, 3, true),
        request(query, Order.RELEVANCE, 1, SearchRequest.MAX_SIZE, 1000, 1000, false),
        request(query, Order.OLDEST, SearchRequest.MAX_DEPTH / 100, 100, 1000, 1000, false));
  }

  private static SearchRequest request(
      SearchQuery query, Order order, int page, int size, int moments, int snippets, boolean all) {
    return new SearchRequest(
        query.what(), query.filters(), order, page, size, moments, snippets, false, all);
  }

  /// Answers a request as a page does, with what may have been meant.
  static SearchAnswer answer(ArchiveIndex index, SearchQuery query, SearchRequest request) {
    SearchAnswer answer = index.search(request);
    index.didYouMean(query, answer);
    return answer;
  }
}
