// SPDX-License-Identifier: Apache-2.0
package cuepoint.search.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ExcerptTest {
  private static final String FILLER = "one two three four five six seven eight nine ten ";

  @Test
  void keepsWholeWordsAroundTheMatch() {
    String text = FILLER.repeat(5) + "HIT" + ", " + FILLER.repeat(5).strip();
    String cut = cut(text, "HIT");
    assertThat(cut)
        .startsWith("seven eight nine ten one")
        .contains("ten [HIT], one")
        .endsWith("eight");
    assertThat(text).contains(cut.replace("[", "").replace("]", ""));
  }

  @Test
  void showsAShortTextWhole() {
    assertThat(cut("so a HIT.", "HIT")).isEqualTo("so a [HIT].");
    assertThat(cut("HIT", "HIT")).isEqualTo("[HIT]");
  }

  @Test
  void cutsAnywhereWhereNoBlanksAre() {
    String text = "日".repeat(500) + "時" + "本".repeat(500);
    assertThat(cut(text, "時"))
        .isEqualTo("日".repeat(Excerpt.LEAD) + "[時]" + "本".repeat(Excerpt.TAIL));
  }

  @Test
  void splitsNoCharacterInTwo() {
    String text = "😀".repeat(200) + "HIT" + "x" + "😀".repeat(200);
    String cut = cut(text, "HIT");
    assertThat(cut.codePoints().filter(c -> c < 0x10000 && Character.isSurrogate((char) c)))
        .isEmpty();
  }

  @Test
  void leavesOutTheMiddleOfALongGap() {
    String text = "HIT " + FILLER.repeat(10) + "HOT";
    int last = text.indexOf("HOT");
    assertThat(
            Answers.marked(Excerpt.of(text, List.of(new int[] {0, 3}, new int[] {last, last + 3}))))
        .isEqualTo(
            "[HIT] one two three four five six seven eight … four five six seven eight nine ten [HOT]");
  }

  @Test
  void joinsMatchesThatTouch() {
    String text = "a bb ccc dddd";
    assertThat(
            Answers.marked(
                Excerpt.of(text, List.of(new int[] {2, 8}, new int[] {5, 8}, new int[] {8, 13}))))
        .isEqualTo("a [bb ccc dddd]");
  }

  private static String cut(String text, String hit) {
    int at = text.indexOf(hit);
    return Answers.marked(Excerpt.of(text, List.of(new int[] {at, at + hit.length()})));
  }
}
