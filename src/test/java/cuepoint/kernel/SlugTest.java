// SPDX-License-Identifier: Apache-2.0
package cuepoint.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SlugTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Can you grok the GIL?           | can-you-grok-the-gil
          "It's about “time”, isn’t it"   | its-about-time-isnt-it
          Zoë & the Œuvre: 3.14           | zoe-and-the-oeuvre-3-14
          ---dashes   and_underscores---  | dashes-and-underscores
          日本語                           | untitled
          Gina Häußge, Łódź               | gina-haussge-lodz
          C++                             | c
          """)
  void keepsLettersAndDigitsOfATitle(String title, String slug) {
    assertThat(Slug.of(title)).hasToString(slug);
  }

  @Test
  void isCutAtTheEndOfAWord() {
    Slug slug = Slug.of("considerable ".repeat(20));
    assertThat(slug.value()).isEqualTo("considerable" + "-considerable".repeat(5));
  }

  @Test
  void cutsAnEndlessWordWhereItMust() {
    assertThat(Slug.of("x".repeat(500)).value()).hasSize(Slug.MAX_LENGTH);
  }

  @ParameterizedTest
  @CsvSource({"Upper", "two--hyphens", "-start", "end-", "'sp ace'", "ü", "''"})
  void refusesWhatIsNoSlug(String value) {
    assertThatThrownBy(() -> new Slug(value)).isInstanceOf(IllegalArgumentException.class);
  }
}
