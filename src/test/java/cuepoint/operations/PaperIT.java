// SPDX-License-Identifier: Apache-2.0
package cuepoint.operations;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;

/// What comes out of a printer.
@VisitsSampleSite
class PaperIT {
  /// CSS pixels between the margins of a sheet of A4.
  private static final int SHEET = 718;

  private final Visitor visitor;

  @Autowired
  PaperIT(Visitor visitor) {
    this.visitor = visitor;
  }

  @BeforeEach
  void begin() {
    visitor.begin();
    visitor.resize(SHEET);
  }

  @Test
  void holdsEveryWordOfATranscriptFoldedOnesAmongThem() {
    visitor.open(PageFamily.TRANSCRIPT);
    String unseen =
        "return [...document.querySelectorAll('.cues p > span')].filter(line =>"
            + " !line.checkVisibility({contentVisibilityAuto: true})).length";
    assertThat((Long) visitor.ask(unseen)).as("out of sight or folded on a screen").isPositive();
    assertThat((Long) visitor.ask("return document.querySelectorAll('.cues details').length"))
        .isPositive();
    visitor.prints();
    assertThat(visitor.ask(unseen)).isEqualTo(0L);
    assertThat(visitor.ask("return document.querySelector('.crumbs').innerText"))
        .asString()
        .contains("Soft Hyphen", "#8");
    assertThat(
            visitor.ask(
                "return [...document.querySelectorAll("
                    + "'button, input, form, audio, .player, .share, .foot nav, [download]')]"
                    + ".filter(each => each.checkVisibility()).map(each => each.outerHTML)"))
        .as("of no use on paper")
        .isEqualTo(List.of());
  }

  @ParameterizedTest
  @EnumSource(
      names = {
        "HOME",
        "SHOW",
        "EPISODE",
        "TOPIC",
        "TRANSCRIPT",
        "TRANSCRIPT_QUOTE",
        "TRANSCRIPT_FIND",
        "SEARCH_RESULTS",
        "PERSON",
        "TRENDS_TERMS",
        "ABOUT"
      })
  void isWhiteAndWideEnoughWhateverTheTheme(PageFamily family) {
    visitor.prefersDark(true);
    visitor.open(family);
    visitor.prints();
    assertThat(visitor.isWiderThanTheWindow()).as("too wide").isFalse();
    assertThat(
            visitor.ask(
                "const style = getComputedStyle(document.body);"
                    + "return style.color + ' on ' + style.backgroundColor"))
        .isEqualTo("rgb(24, 33, 43) on rgb(253, 253, 251)");
  }
}
