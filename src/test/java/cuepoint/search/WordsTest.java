// SPDX-License-Identifier: Apache-2.0
package cuepoint.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WordsTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "Hello, World!              | hello world",
        "don't don’t dont DON‘T     | dont dont dont dont",
        "rock 'n' roll              | rock n roll",
        "the hosts' clock           | the hosts clock",
        "'quoted'                   | quoted",
        "a''b                       | a b",
        "I'd've                     | idve",
        "3.12                       | 3 12",
        "open-source                | open source",
        "__init__.py                | init py",
        "1,000,000                  | 1 000 000",
        "AT&T C++ F#                | at t c f",
        "café Café cafe\u0301       | cafe cafe cafe",
        "Łódź Straße Ærø            | lodz strasse aero",
        "ﬁle ＡＢＣ １２            | file abc 12",
        "co\u00adop\u200derate      | cooperate",
        "Σίσυφος ΣΊΣΥΦΟΣ            | σισυφοσ σισυφοσ",
        "Привет, Мир                | привет мир",
        "日本語入門                 | 日 本 語 入 門",
        "Python入門2                | python 入 門 2",
        "ยาว                        | ย า ว",
        "한국어 강좌                | 한국어 강좌",
        "x² ½                       | x2 12",
        "😀 smile 😀                | smile",
        "I\u0307stanbul ISTANBUL    | istanbul istanbul",
        "`   `                      | ``",
      })
  void foldsWhatPeopleTypeAndTranscriptsWriteToTheSameWords(String text, String words) {
    assertThat(read(text)).isEqualTo(words);
  }

  /// Turkish has two letters i, which is where case folding by the machine's locale goes wrong.
  @ParameterizedTest
  @ValueSource(strings = {"en", "tr", "de"})
  void readsTheSameInEveryLocale(String language) {
    Locale before = Locale.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag(language));
      assertThat(read("TITLE İstanbul STRASSE straße")).isEqualTo("title istanbul strasse strasse");
    } finally {
      Locale.setDefault(before);
    }
  }

  @Test
  void tellsWhereEachWordStands() {
    String text = "  “Don’t, café…”";
    Words words = new Words().over(text);
    assertThat(words.next()).isTrue();
    assertThat(text.substring(words.start(), words.end())).isEqualTo("Don’t");
    assertThat(words.withApostrophe()).isTrue();
    assertThat(words.next()).isTrue();
    assertThat(text.substring(words.start(), words.end())).isEqualTo("café");
    assertThat(words.withApostrophe()).isFalse();
    assertThat(words.next()).isFalse();
  }

  @Test
  void splitsWhatIsTooLongForOneWord() {
    String text = "x".repeat(300);
    assertThat(Words.of(text))
        .extracting(word -> word.form().length())
        .containsExactly(128, 128, 44);
  }

  private static String read(String text) {
    return Words.of(text).stream().map(Word::form).collect(Collectors.joining(" "));
  }
}
