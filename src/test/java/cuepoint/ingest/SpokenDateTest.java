// SPDX-License-Identifier: Apache-2.0
package cuepoint.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import cuepoint.transcript.Cue;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SpokenDateTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          This is episode 7, recorded March 3rd, 2020.              | 2020-03-03
          Recorded March 3, 2020, with Ada.                         | 2020-03-03
          Episode seven recorded on Tuesday, March 3rd 2020.        | 2020-03-03
          we are recording this on the 3rd of March, 2020           | 2020-03-03
          recorded on Tuesday the 3rd of March 2020                 | 2020-03-03
          recorded 3 March 2020                                     | 2020-03-03
          recorded Mar. third, 2020                                 | 2020-03-03
          recorded March twenty-first, 2020                         | 2020-03-21
          recorded live and on location at the clock fair in Bern on Sept 9, 2019 | 2019-09-09
          recorded, unbelievably, June 23rd. It's almost July. Wow. 2021. I am Ada. | 2021-06-23
          recorded May 25th. May 25th, 2026, not 1926               | 2026-05-25
          recorded on, was it May 4th, 2019, live from the fair     | 2019-05-04
          Recorded. It has been long. Recorded December 19th, 2023. | 2023-12-19
          It's Tuesday, March 3rd, 2020, and this is episode 7.     | 2020-03-03
          This is March 3rd, 2020. I'm Ada.                         | 2020-03-03
          """)
  void hearsTheDateOfRecording(String speech, LocalDate date) {
    assertThat(SpokenDate.in(cues(speech))).contains(date);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The law of March 3rd, 2020 was read aloud.",
        "recorded May 24th, and I'm Ada. And I'm Bob.",
        "recorded in March 2020",
        "recorded at the clock fair of 2019",
        "recorded February 30th, 2020",
        "recorded April 31, 2020",
        "recorded March 45, 2020",
        "recorded March 3rd, 1926",
        "recorded March 3rd, 20200",
        "recorded Monday, March 3rd, 2020",
        "recorded May 24th. Next one: June 3rd, 2020.",
        "recorded episode 23 of the show, may 2020 be kind to us",
        "September 29th, 2020, and it will be there as a recording afterwards",
        "recorded so long ago that nobody of us here in the room at all can tell, March 3rd, 2020",
        "recorded",
        "",
      })
  void hearsNoDateWhereNoneIsSaidForSure(String speech) {
    assertThat(SpokenDate.in(cues(speech))).isEmpty();
  }

  @Test
  void hearsADateAcrossCues() {
    assertThat(
            SpokenDate.in(
                List.of(
                    new Cue(0, 1000, null, "Episode 7, recorded"),
                    new Cue(1000, 2000, null, "March"),
                    new Cue(2000, 3000, "Ada", "3rd, 2020."))))
        .contains(LocalDate.of(2020, 3, 3));
  }

  @Test
  void listensInTheFirstMinutesOnly() {
    assertThat(SpokenDate.in(List.of(new Cue(180_001, 181_000, null, "recorded March 3, 2020"))))
        .isEmpty();
    assertThat(SpokenDate.in(List.of(new Cue(60_001, 61_000, null, "It's March 3, 2020."))))
        .isEmpty();
  }

  @Test
  void takesTheFirstOfSeveralDates() {
    assertThat(SpokenDate.in(cues("recorded March 3, 2020 as we recorded March 2, 2020")))
        .contains(LocalDate.of(2020, 3, 3));
  }

  private static List<Cue> cues(String speech) {
    return List.of(new Cue(0, 1000, null, speech));
  }
}
