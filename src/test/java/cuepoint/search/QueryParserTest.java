// SPDX-License-Identifier: Apache-2.0
package cuepoint.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import cuepoint.search.MalformedQuery.Code;
import cuepoint.search.SearchQuery.All;
import cuepoint.search.SearchQuery.Phrase;
import cuepoint.search.SearchQuery.Term;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class QueryParserTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "sundial                   | sundial",
        "  Sundial  AND  shadow    | sundial, and, shadow",
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
        "NOT noon                  | not, noon",
        "field:value               | field value",
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
    assertThat(QueryParser.parse(letters)).isInstanceOf(Term.class);
  }

  @Test
  void refusesMoreThanTheBoundsAllow() {
    assertThat(malformed("x".repeat(QueryParser.MAX_LENGTH + 1)).code()).isEqualTo(Code.TOO_LONG);
    assertThat(malformed("word ".repeat(10_000)).code()).isEqualTo(Code.TOO_LONG);
    MalformedQuery malformed = malformed("noon ".repeat(65));
    assertThat(malformed.code()).isEqualTo(Code.TOO_MANY_WORDS);
    assertThat(malformed.position()).isEqualTo(64 * 5);
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

  private static MalformedQuery malformed(String query) {
    return catchThrowableOfType(MalformedQuery.class, () -> QueryParser.parse(query));
  }

  private static String tell(SearchQuery query) {
    return switch (query) {
      case Term(_, List<Word> words) -> tell(words);
      case Phrase(_, List<Word> words) -> "'" + tell(words) + "'";
      case All(List<SearchQuery> parts) ->
          parts.stream().map(QueryParserTest::tell).collect(Collectors.joining(", "));
    };
  }

  private static String tell(List<Word> words) {
    return words.stream().map(Word::form).collect(Collectors.joining(" "));
  }
}
