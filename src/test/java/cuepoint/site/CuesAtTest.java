// SPDX-License-Identifier: Apache-2.0
package cuepoint.site;

import static org.assertj.core.api.Assertions.assertThat;

import cuepoint.transcript.Cue;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CuesAtTest {
  /// 0: 1–3 s, 1 and 2: 3–5 s, 3: 7–9 s.
  private static final List<Cue> CUES =
      List.of(cue(1000, 3000), cue(3000, 5000), cue(3000, 4000), cue(7000, 9000));

  @ParameterizedTest(name = "{0} ms: cue {1}")
  @CsvSource({"0, 0", "1000, 0", "2999, 0", "3000, 1", "4500, 1", "5000, 3", "7000, 3", "99999, 3"})
  void aStretchStartsWithTheCueSpokenThenOrTheNextOne(long ms, int cue) {
    assertThat(CuesAt.start(CUES, ms)).isEqualTo(cue);
  }

  @ParameterizedTest(name = "{0} ms: cue {1}")
  @CsvSource({"0, 0", "1000, 0", "1001, 1", "3000, 1", "3001, 3", "7000, 3", "7001, 4"})
  void aStretchEndsBeforeTheFirstCueThatStartsAtItsEnd(long ms, int cue) {
    assertThat(CuesAt.end(CUES, ms)).isEqualTo(cue);
  }

  @RepeatedTest(50)
  void laterTimesNeverGiveEarlierCues(RepetitionInfo repetition) {
    Random random = new Random(repetition.getCurrentRepetition());
    List<Cue> cues = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      long start = random.nextInt(300);
      cues.add(cue(start, start + random.nextInt(60)));
    }
    cues.sort(Comparator.comparingLong(Cue::startMs));
    for (int ms = 1; ms < 400; ms++) {
      assertThat(CuesAt.start(cues, ms)).isBetween(CuesAt.start(cues, ms - 1), cues.size() - 1);
      assertThat(CuesAt.end(cues, ms)).isGreaterThanOrEqualTo(CuesAt.end(cues, ms - 1));
    }
  }

  private static Cue cue(long startMs, long endMs) {
    return new Cue(startMs, endMs, null, "Said.");
  }
}
