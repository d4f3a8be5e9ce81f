// SPDX-License-Identifier: Apache-2.0
package cuepoint.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import cuepoint.kernel.Slug;
import cuepoint.search.Clause.All;
import cuepoint.search.Clause.Any;
import cuepoint.search.Clause.Near;
import cuepoint.search.Clause.Phrase;
import cuepoint.search.Clause.Prefix;
import cuepoint.search.Clause.Term;
import cuepoint.search.Filters.Name;
import cuepoint.search.MalformedQuery.Code;
import cuepoint.search.SearchRequest.Scope;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class QueryParserTest {
  private static final Set<Slug> SHOWS = Set.of(new Slug("dials"));

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "sundial                   | sundial",
        "  Sundial  AND  shadow    | sundial, shadow",
        "\"the long shadow\"       | 'the long shadow'",
        "\"The Long, Shadow!\"     | 'the long shadow'",
        "“the long shadow”         | 'the long shadow'",
        "„the long shadow“ noon    | 'the long shadow', noon",
        "«the long» shadow         | 'the long', shadow",
        "noon\"the long\"shadow    | noon, 'the long', shadow",
        "\"noon\"                  | 'noon'",
        "3.12                      | 3 12",
        "open-source clock         | open source, clock",
        "don't                     | dont",
        "don’t \"won't we\"        | dont, 'wont we'",
        "noon … !!! dusk           | noon, dusk",
        "C++                       | c",
        "do NOT touch              | do, -touch",
        "note: value               | note, value",
        "https://example.org/a     | https example org a",
        "std::vector               | std vector",
        "print()                   | print",
        "dial AND                  | dial",
        "noon -dusk                | noon, -dusk",
        "noon -\"long shadow\"      | noon, -'long shadow'",
        "noon - dusk               | noon, dusk",
        "--help noon               | help, noon",
        "well-known                | well known",
        "noon OR dusk              | (noon / dusk)",
        "a noon OR dusk OR dawn z  | a, (noon / dusk / dawn), z",
        "noon or dusk              | noon, or, dusk",
        "\"OR\" noon               | 'or', noon",
        "(noon OR dusk) shadow     | (noon / dusk), shadow",
        "(long shadow) OR noon     | ([long, shadow] / noon)",
        "((noon))                  | noon",
        "dial -(noon OR dusk)      | dial, -(noon / dusk)",
        "(noon -dusk) OR dawn      | ([noon, -dusk] / dawn)",
        "\"long shadow\"~3         | long~3~shadow",
        "\"long shadow\"~          | long~5~shadow",
        "\"noon\"~3                | 'noon'",
        "sun*                      | sun*",
        "open-sou*                 | open sou*",
        "c++*                      | c",
        "noon *                    | noon",
        "\"a\tb\"                  | 'a b'",
      })
  void readsWordsAndPhrases(String query, String read) {
    assertThat(tell(QueryParser.parse(query))).isEqualTo(read);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "``                | EMPTY             | 0",
        "`   `             | EMPTY             | 0",
        "!!!               | NO_WORDS          | 0",
        "`  +++`           | NO_WORDS          | 2",
        "noon \"\"         | NO_WORDS          | 5",
        "\"...\" noon      | NO_WORDS          | 0",
        "noon \"the long   | UNBALANCED_QUOTE  | 5",
        "\"                | UNBALANCED_QUOTE  | 0",
        "\"a\" \"b         | UNBALANCED_QUOTE  | 4",
        "no\u0000on        | CONTROL_CHARACTER | 2",
        "`noon\u001b`      | CONTROL_CHARACTER | 4",
        "no\ud800on        | CONTROL_CHARACTER | 2",
      })
  void saysWhereAQueryStopsMakingSense(String query, Code code, int position) {
    MalformedQuery malformed = malformed(query);
    assertThat(malformed.code()).isEqualTo(code);
    assertThat(malformed.position()).isEqualTo(position);
    assertThat(malformed.reason()).endsWith(".");
  }

  @Test
  void acceptsAPhraseAsLongAsTheBoundsAllow() {
    String phrase = "\"" + "fourteen chars ".repeat(32) + "\"";
    assertThat(tell(QueryParser.parse(phrase)).split(" ")).hasSize(QueryParser.MAX_WORDS);
    String letters = "x".repeat(QueryParser.MAX_LENGTH);
    assertThat(QueryParser.parse(letters).what()).isInstanceOf(Term.class);
  }

  @Test
  void refusesMoreThanTheBoundsAllow() {
    assertThat(malformed("x".repeat(QueryParser.MAX_LENGTH + 1)).code()).isEqualTo(Code.TOO_LONG);
    assertThat(malformed("word ".repeat(10_000)).code()).isEqualTo(Code.TOO_LONG);
    MalformedQuery malformed = malformed("noon ".repeat(65));
    assertThat(malformed.code()).isEqualTo(Code.TOO_MANY_WORDS);
    assertThat(malformed.position()).isEqualTo(64 * 5);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "noon show:dials                 | shows=dials",
        "show:Dials noon                 | shows=dials",
        "noon host:anna                  | hosts=anna",
        "noon host:\"Anna Dial\" host:ben | hosts=anna dial,ben",
        "noon speaker:anna-dial          | speakers=anna dial",
        "noon guest:Zoë                  | guests=zoe",
        "noon in:spoken                  | scope=SPOKEN",
        "noon in:Notes                   | scope=NOTES",
        "noon in:articles                | scope=ARTICLES",
        "noon from:2019                  | from=2019-01-01",
        "noon from:2019-05 to:2020-02    | from=2019-05-01 to=2020-02-29",
        "noon to:2020                    | to=2020-12-31",
        "noon from:2019-05-03            | from=2019-05-03",
        "noon episode:116                | episodes=116-116",
        "noon episode:1-20 episode:30..31 | episodes=1-20,30-31",
        "noon sponsor:yes                | sponsor=true",
        "noon sponsor:no                 | sponsor=false",
        "noon                            | ``",
      })
  void readsFilters(String query, String read) {
    assertThat(tell(QueryParser.parse(query, SHOWS).filters())).isEqualTo(read);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      nullValues = "-",
      value = {
        "noon \"long shadow      | UNBALANCED_QUOTE     | 5  | noon \"long shadow\"",
        "noon (dusk OR dawn     | UNBALANCED_BRACKET   | 5  | noon dusk OR dawn",
        "OR noon                | DANGLING_OR          | 0  | noon",
        "noon OR                | DANGLING_OR          | 5  | noon",
        "noon OR OR dusk        | DANGLING_OR          | 5  | noon OR dusk",
        "noon OR -dusk          | NEGATIVE_ALTERNATIVE | 8  | noon OR dusk",
        "-noon OR dusk          | NEGATIVE_ALTERNATIVE | 0  | noon OR dusk",
        "-noon                  | NOTHING_TO_FIND      | 0  | -",
        "noon (-dusk)           | NOTHING_TO_FIND      | 6  | -",
        "show:dials             | NOTHING_TO_FIND      | 10 | -",
        "a*                     | PREFIX_TOO_SHORT     | 0  | a",
        "\"long shadow\"~60     | NEAR_TOO_FAR         | 14 | \"long shadow\"~50",
        "\"long shadow\"~60 (b  | NEAR_TOO_FAR         | 14 | -",
        "noon speker:anna       | UNKNOWN_FILTER       | 5  | noon speaker:anna",
        "noon colour:red        | UNKNOWN_FILTER       | 5  | noon colour red",
        "noon speaker: anna     | FILTER_VALUE         | 13 | noon speaker:anna",
        "noon speaker:          | FILTER_VALUE         | 13 | noon",
        "noon in:films          | FILTER_VALUE         | 8  | noon",
        "noon from:never        | FILTER_VALUE         | 10 | noon",
        "noon from:2019-02-30   | FILTER_VALUE         | 10 | noon",
        "noon from:2019-5       | FILTER_VALUE         | 10 | noon",
        "noon episode:x         | FILTER_VALUE         | 13 | noon",
        "noon sponsor:maybe     | FILTER_VALUE         | 13 | noon",
        "noon show:dial         | UNKNOWN_SHOW   | 10 | noon show:dials",
        "noon show:moon         | UNKNOWN_SHOW   | 10 | noon",
        "noon -host:anna        | FILTER_PLACE         | 5  | noon host:anna",
        "(noon host:anna) dusk  | FILTER_PLACE         | 6  | (noon ) dusk host:anna",
        "noon OR host:anna      | FILTER_PLACE         | 8  | noon host:anna",
        "noon from:2020 to:2019 | EMPTY_RANGE          | 15 | noon from:2020",
      })
  void explainsWhereAQueryBreaksAndOffersTheNearestOne(
      String query, Code code, int position, @Nullable String suggestion) {
    MalformedQuery malformed =
        catchThrowableOfType(MalformedQuery.class, () -> QueryParser.parse(query, SHOWS));
    assertThat(malformed.code()).isEqualTo(code);
    assertThat(malformed.position()).isEqualTo(position);
    assertThat(malformed.suggestion()).isEqualTo(suggestion);
  }

  @Test
  void offersNothingRatherThanToTryForLong() {
    MalformedQuery malformed = malformed("host:a OR ".repeat(99));
    assertThat(malformed.code()).isEqualTo(Code.FILTER_PLACE);
    assertThat(malformed.suggestion()).isNull();
    assertThat(malformed("host:a OR host:b").suggestion()).isNull();
  }

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void throwsNothingElseWhateverIsTyped(long seed) {
    Random random = new Random(seed);
    String alphabet = "ab '’-\"“”._\u0000\n\ud83d\ude00é日ﬁ ½\u0301\u00ad";
    for (int i = 0; i < 2000; i++) {
      String query =
          random
              .ints(random.nextInt(40), 0, alphabet.length())
              .mapToObj(at -> String.valueOf(alphabet.charAt(at)))
              .collect(Collectors.joining());
      try {
        assertThat(tell(QueryParser.parse(query))).isNotEmpty();
      } catch (MalformedQuery e) {
        assertThat(e.position()).isBetween(0, query.length());
      }
    }
  }

  private static String tell(Filters filters) {
    Map<String, Object> told = new LinkedHashMap<>();
    told.put("shows", names(filters.shows().stream().map(Slug::value)));
    told.put("speakers", names(filters.speakers().stream().map(QueryParserTest::words)));
    told.put("hosts", names(filters.hosts().stream().map(QueryParserTest::words)));
    told.put("guests", names(filters.guests().stream().map(QueryParserTest::words)));
    told.put("scope", filters.scope() == Scope.EVERYWHERE ? "" : filters.scope());
    told.put("from", Objects.requireNonNullElse(filters.from(), ""));
    told.put("to", Objects.requireNonNullElse(filters.to(), ""));
    told.put(
        "episodes",
        names(filters.episodes().stream().map(range -> range.from() + "-" + range.to())));
    told.put("sponsor", Objects.requireNonNullElse(filters.sponsor(), ""));
    return told.entrySet().stream()
        .filter(one -> !one.getValue().toString().isEmpty())
        .map(one -> one.getKey() + "=" + one.getValue())
        .collect(Collectors.joining(" "));
  }

  private static String names(Stream<String> names) {
    return names.collect(Collectors.joining(","));
  }

  private static String words(Name name) {
    return String.join(" ", name.words());
  }

  private static MalformedQuery malformed(String query) {
    return catchThrowableOfType(MalformedQuery.class, () -> QueryParser.parse(query));
  }

  private static String tell(SearchQuery query) {
    String what = tell(query.what());
    return what.startsWith("[") ? what.substring(1, what.length() - 1) : what;
  }

  private static String tell(Clause clause) {
    return switch (clause) {
      case Term(_, List<Word> words) -> tell(words);
      case Phrase(_, List<Word> words) -> "'" + tell(words) + "'";
      case Near(_, List<Word> words, int between) ->
          words.stream().map(Word::form).collect(Collectors.joining("~" + between + "~"));
      case Prefix(_, List<Word> words) -> tell(words) + "*";
      case Any(List<Clause> any) ->
          any.stream().map(QueryParserTest::tell).collect(Collectors.joining(" / ", "(", ")"));
      case All(List<Clause> parts, List<Clause> without) ->
          Stream.concat(
                  parts.stream().map(QueryParserTest::tell),
                  without.stream().map(one -> "-" + tell(one)))
              .collect(Collectors.joining(", ", "[", "]"));
    };
  }

  private static String tell(List<Word> words) {
    return words.stream().map(Word::form).collect(Collectors.joining(" "));
  }
}
