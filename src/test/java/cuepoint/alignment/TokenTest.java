// SPDX-License-Identifier: Apache-2.0
package cuepoint.alignment;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TokenTest {
  private final Token.Maker maker = new Token.Maker();

  @Test
  void wordsOfOneStemAreTheSame() {
    assertThat(maker.of("parsers").stem()).isEqualTo(maker.of("parser").stem());
  }

  @Test
  void wordsThatSoundAlikeHaveOneSound() {
    assertThat(maker.of("katherine").sound()).isEqualTo(maker.of("catherine").sound());
  }

  @Test
  void wordsOfThreeLettersHaveNoSound() {
    assertThat(maker.of("tox").sound()).isEmpty();
  }

  @Test
  void twoWordsAsOneAreWhatTheirLettersAre() {
    assertThat(maker.of("pie", "tests")).isEqualTo(maker.of("pietests"));
    assertThat(maker.of("piet", "ests")).isEqualTo(maker.of("pietests"));
    assertThat(maker.of("pie", "rests").word()).isEqualTo("pierests");
  }

  @Test
  void apostrophesStayInsideWords() {
    assertThat(maker.all("It’s Ada's, 'quoted'"))
        .extracting(Token::word)
        .containsExactly("its", "adas", "quoted");
  }

  @Test
  void sentencesEndWithAStopOrAQuestionMark() {
    assertThat(Token.wordsAndStops("Ready? Version 3.14 is out!"))
        .containsExactly("ready", "?", "version", "3", "14", "is", "out", ".");
  }

  @Test
  void aTextWithoutWordsHasNone() {
    assertThat(maker.all("… — 🎧")).isEmpty();
    assertThat(Token.wordsAndStops("")).isEmpty();
  }
}
