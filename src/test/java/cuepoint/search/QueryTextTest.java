// SPDX-License-Identifier: Apache-2.0
package cuepoint.search;

import static org.assertj.core.api.Assertions.assertThat;

import cuepoint.kernel.Slug;
import cuepoint.search.QueryText.Filter;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class QueryTextTest {
  private static final Set<Slug> SHOWS = Set.of(new Slug("dials"));

  private static QueryText text(String query) {
    return QueryParser.parse(query, SHOWS).text();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "noon                          | noon            | ``",
        "noon host:anna dusk           | noon dusk       | host=anna",
        "Show:dials noon               | noon            | show=dials",
        "noon host:\"Anna  Dial\" in:notes | noon         | host=Anna  Dial,in=notes",
        "\"a b\"host:anna              | \"a b\"         | host=anna",
        "host:“anna”noon               | noon            | host=anna",
        "\"host:anna\" noon            | \"host:anna\" noon | ``",
        "std::vector host:anna         | std::vector     | host=anna",
      })
  void tellsFiltersFromWhatIsLookedFor(String query, String words, String filters) {
    QueryText text = text(query);
    assertThat(text.words()).isEqualTo(words);
    assertThat(text.filters().stream().map(each -> each.name() + '=' + each.value()))
        .containsExactlyElementsOf(filters.isEmpty() ? List.of() : List.of(filters.split(",")));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "noon              | host | Anna        | noon host:Anna",
        "noon              | host | Anna Dial   | noon host:\"Anna Dial\"",
        "noon              | host | Anna «Sun» Dial | noon host:\"Anna  Sun  Dial\"",
        "noon              | host | A)          | noon host:\"A)\"",
        "noon host:anna    | host | Anna        | noon host:anna",
        "noon host:anna    | host | Ben         | noon host:anna host:Ben",
        "noon NOT          | host | Anna        | noon host:Anna NOT",
        "noon  \"a  b\"    | show | dials       | noon  \"a  b\" show:dials",
      })
  void putsAFilterIn(String query, String name, String value, String written) {
    assertThat(text(query).with(name, value)).hasToString(written);
    assertThat(text(written)).hasToString(written);
  }

  @Test
  void putsOneFilterInPlaceOfOthers() {
    assertThat(text("in:notes noon in:spoken").withOnly("in", "articles"))
        .hasToString("noon in:articles");
    assertThat(text("from:2018 noon to:2020-03 host:anna").withYear(2019))
        .hasToString("noon host:anna from:2019 to:2019");
  }

  @Test
  void takesFiltersOut() {
    QueryText text = text("noon host:anna  dusk host:\"Ben Sun\" in:notes");
    assertThat(text.without("host")).hasToString("noon dusk in:notes");
    assertThat(text.without(text.filters().get(1)::equals))
        .hasToString("noon host:anna dusk in:notes");
    assertThat(text.without("show")).hasToString(text.toString());
    assertThat(text.has("in")).isTrue();
    assertThat(text.without("in").has("in")).isFalse();
  }

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {1, 2, 3, 4})
  void changesNothingButTheFilter(long seed) {
    String[] tokens = {
      "noon",
      "\"a b\"",
      "\"a b\"~3",
      "-dusk",
      "su*",
      "OR",
      "(a OR b)",
      "AND",
      "NOT",
      "note:",
      "…",
      "host:anna",
      "host:\"Ben Sun\"",
      "in:notes",
      "from:2019",
      "show:dials",
      "episode:3",
      "a:b"
    };
    Random random = new Random(seed);
    int understood = 0;
    for (int i = 0; i < 2000; i++) {
      List<String> chosen = new ArrayList<>();
      for (int count = 1 + random.nextInt(6); count > 0; count--) {
        String token = tokens[random.nextInt(tokens.length)];
        // A second AND is a word, but nobody asks for that.
        chosen.add(token.equals("AND") && chosen.contains(token) ? "noon" : token);
      }
      String query = String.join(random.nextInt(9) == 0 ? "" : " ", chosen);
      try {
        SearchQuery read = QueryParser.parse(query, SHOWS);
        assertThatItIsKept(read);
        understood++;
      } catch (MalformedQuery e) {
        assertThat(e.position()).isBetween(0, query.length());
      }
    }
    assertThat(understood).isGreaterThan(300);
  }

  private static void assertThatItIsKept(SearchQuery read) {
    QueryText text = read.text();
    assertThat(again(text).what()).as(read.written()).isEqualTo(read.what());
    assertThat(again(text).filters()).as(read.written()).isEqualTo(read.filters());
    QueryText more = text.with("speaker", "Zoë \"Z\" Sun");
    assertThat(again(more).what()).as("%s", more).isEqualTo(read.what());
    assertThat(again(more).filters().speakers()).hasSize(1);
    for (Filter filter : text.filters()) {
      QueryText less = text.without(filter::equals);
      assertThat(again(less).what()).as("%s", less).isEqualTo(read.what());
    }
    assertThat(Objects.toString(again(text).text())).isEqualTo(text.toString());
  }

  private static SearchQuery again(QueryText text) {
    return QueryParser.parse(text.toString(), SHOWS);
  }
}
