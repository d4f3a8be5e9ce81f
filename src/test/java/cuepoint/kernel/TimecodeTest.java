// SPDX-License-Identifier: Apache-2.0
package cuepoint.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TimecodeTest {
  @ParameterizedTest
  @CsvSource({
    "0, 0:00, 0, 00:00:00.000",
    "36880, 0:36, 36.88, 00:00:36.880",
    "763000, 12:43, 763, 00:12:43.000",
    "3723500, 1:02:03, 3723.5, 01:02:03.500",
    "1, 0:00, 0.001, 00:00:00.001",
    "360000000, 100:00:00, 360000, 100:00:00.000"
  })
  void writesPositionsForPeopleAddressesAndFiles(
      long millis, String clock, String seconds, String full) {
    assertThat(Timecode.clock(millis)).isEqualTo(clock);
    assertThat(Timecode.seconds(millis)).isEqualTo(seconds);
    assertThat(Timecode.full(millis)).isEqualTo(full);
  }
}
