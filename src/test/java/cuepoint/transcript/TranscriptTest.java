// SPDX-License-Identifier: Apache-2.0
package cuepoint.transcript;

import static org.assertj.core.api.Assertions.assertThat;

import cuepoint.address.TimeLink;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TranscriptTest {
  private final Transcript transcript =
      new Transcript(
          List.of(
              new Cue(0, 2_000, null, "zero"),
              new Cue(2_500, 5_000, null, "one"),
              new Cue(5_200, 9_000, null, "two"),
              new Cue(5_200, 9_000, null, "two again"),
              new Cue(12_340, 15_000, null, "after a pause"),
              new Cue(12_800, 14_000, null, "spoken into it")));

  @ParameterizedTest(name = "t={0} is cue {1}: {2}")
  @CsvSource({
    "2.5, 1, exactly its start",
    "2, 1, the first that starts within that whole second",
    "2.0, 1, a pause leads to the next",
    "3.7, 1, spoken then",
    "7, 2, spoken then and the first of equal start",
    "5.2, 2, the first of equal start",
    "10, 4, a pause leads to the next",
    "12, 4, the first that starts within that whole second",
    "14.5, 4, still spoken under a shorter one",
    "99999, 5, beyond the end is the last"
  })
  void knowsWhichCueATimeMeans(String t, int index, String why) {
    assertThat(transcript.indexAt(TimeLink.parse(t).orElseThrow())).as(why).isEqualTo(index);
  }
}
