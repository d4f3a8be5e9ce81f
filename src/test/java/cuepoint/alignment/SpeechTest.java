// SPDX-License-Identifier: Apache-2.0
package cuepoint.alignment;

import static org.assertj.core.api.Assertions.assertThat;

import cuepoint.transcript.Cue;
import cuepoint.transcript.Transcript;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class SpeechTest {
  private static Speech speech(int cues, String first, String second) {
    List<Cue> all = new ArrayList<>();
    for (int i = 0; i < cues; i++) {
      all.add(new Cue(i * 5000L, (i + 1) * 5000L, null, i < cues / 2 ? first : second));
    }
    return new Speech(new Transcript(all), new Token.Maker());
  }

  @Test
  void aCueIsAUnit() {
    assertThat(speech(20, "One cue.", "Another.").size()).isEqualTo(20);
  }

  @Test
  void moreThanEightThousandCuesAreTakenTogether() {
    assertThat(speech(20_000, "One cue.", "Another.").size()).isBetween(4000, 8000);
  }

  @Test
  void aCueCanHaveSentencesWithin() {
    assertThat(speech(1, "", "It was. Next one").unit(0).hasSentenceWithin()).isTrue();
    assertThat(speech(1, "", "It was, next one.").unit(0).hasSentenceWithin()).isFalse();
    assertThat(speech(1, "", "Really?!").unit(0).hasSentenceWithin()).isFalse();
    assertThat(speech(1, "", "").unit(0).hasSentenceWithin()).isFalse();
  }

  @Test
  void aTimeBelongsToTheFirstUnitThatStartsThen() {
    Speech speech = speech(4, "One cue.", "Another.");
    assertThat(speech.from(-1)).isZero();
    assertThat(speech.from(5000)).isEqualTo(1);
    assertThat(speech.from(5001)).isEqualTo(2);
    assertThat(speech.from(99_000)).isEqualTo(4);
  }

  @Test
  void wordsChangeMostWhereTheSubjectDoes() {
    double[] change =
        speech(40, "The lighthouse keeper polishes lenses.", "Volcanoes bury vineyards in ash.")
            .change(40_000);
    assertThat(change[20]).isGreaterThan(0.9);
    assertThat(change[10]).isLessThan(0.2);
    assertThat(change[30]).isLessThan(0.2);
  }
}
