// SPDX-License-Identifier: Apache-2.0
package cuepoint.site;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ExcerptTest {
  @Test
  void keepsAShortText() {
    assertThat(Excerpt.of("  one\n two  ", 20)).isEqualTo("one two");
  }

  @Test
  void cutsALongTextAtAWord() {
    assertThat(Excerpt.of("one two three four five six", 20)).isEqualTo("one two three four…");
  }

  @Test
  void cutsALongWord() {
    assertThat(Excerpt.of("x".repeat(50), 20)).isEqualTo("x".repeat(19) + "…");
  }
}
