// SPDX-License-Identifier: Apache-2.0
package cuepoint.search;

import static org.assertj.core.api.Assertions.assertThat;

import cuepoint.kernel.Slug;
import cuepoint.search.Clause.All;
import cuepoint.search.Clause.Any;
import cuepoint.search.Clause.Near;
import cuepoint.search.Clause.Phrase;
import cuepoint.search.Clause.Prefix;
import cuepoint.search.Clause.Term;
import cuepoint.search.Filters.Name;
import cuepoint.search.Filters.Numbers;
import cuepoint.search.SearchRequest.Scope;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// What the help page says of a query is what the parser makes of it.
class QueryExamplesTest {
  private static final Map<String, String> NAMES =
      Map.of(
          "show", "dials", "host", "Anna Dial", "guest", "Ben Sun", "year", "2019", "number", "7");

  static Stream<QueryExamples> examples() {
    return QueryExamples.of(NAMES).stream();
  }

  @ParameterizedTest
  @MethodSource("examples")
  void meanWhatTheySay(QueryExamples example) {
    SearchQuery read = QueryParser.parse(example.query(), Set.of(new Slug("dials")));
    List<String> told = new ArrayList<>();
    told.add(told(read.what()));
    tell(read.filters(), told);
    assertThat(String.join("; ", told)).isEqualTo(example.meaning());
  }

  @Test
  void showEveryKindOfQueryAndEveryFilter() {
    String all = examples().map(QueryExamples::query).collect(Collectors.joining(" "));
    assertThat(all).contains("\"~3", "*", " -", "NOT", "OR", "(");
    for (String filter : FilterReader.NAMES) {
      assertThat(all).contains(" " + filter + ":");
    }
  }

  @Test
  void leaveOutWhatAnArchiveHasNothingFor() {
    assertThat(QueryExamples.of(Map.of()))
        .extracting(QueryExamples::query)
        .contains("open source", "people episode:1-20")
        .noneMatch(query -> query.contains("{"))
        .noneMatch(query -> query.contains("host:"));
  }

  private static String told(Clause clause) {
    return switch (clause) {
      case Term(String written, _) -> written;
      case Phrase(String written, _) -> "exactly “" + written + "”";
      case Near(_, List<Word> words, int between) ->
          words.stream().map(Word::form).collect(Collectors.joining(" and "))
              + " with at most "
              + between
              + " words between them";
      case Prefix(String written, _) -> "words that begin with " + written;
      case Any(List<Clause> parts) ->
          parts.stream().map(QueryExamplesTest::told).collect(Collectors.joining(" or "));
      case All(List<Clause> parts, List<Clause> without) -> {
        boolean mixed = parts.stream().anyMatch(Any.class::isInstance);
        String both =
            parts.stream()
                .map(QueryExamplesTest::told)
                .collect(Collectors.joining(mixed ? ", and " : " and "));
        yield without.isEmpty() ? both : both + " where nobody says " + told(without.getFirst());
      }
    };
  }

  private static void tell(Filters filters, List<String> told) {
    filters.shows().forEach(show -> told.add("show " + show));
    names("presented by ", filters.hosts(), told);
    names("said by ", filters.speakers(), told);
    names("with the guest ", filters.guests(), told);
    switch (filters.scope()) {
      case Scope.SPOKEN -> told.add("only what is said");
      case Scope.NOTES -> told.add("only topics");
      case Scope.ARTICLES -> told.add("only links of topics, and articles as they were captured");
      case Scope.EVERYWHERE -> {}
    }
    LocalDate from = filters.from();
    if (from != null) {
      told.add("from " + day(from));
    }
    LocalDate to = filters.to();
    if (to != null) {
      told.add("until " + day(to));
    }
    for (Numbers numbers : filters.episodes()) {
      boolean one = numbers.from() == numbers.to();
      told.add(
          one ? "episode " + numbers.to() : "episodes " + numbers.from() + " to " + numbers.to());
    }
    Boolean sponsor = filters.sponsor();
    if (sponsor != null) {
      told.add(sponsor ? "sponsor reads too" : "no sponsor reads");
    }
  }

  private static void names(String before, List<Name> names, List<String> told) {
    names.forEach(name -> told.add(before + name.written()));
  }

  private static String day(LocalDate day) {
    return DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH).format(day);
  }
}
