// SPDX-License-Identifier: Apache-2.0
package cuepoint.address;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TimeLinkTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          763         | 763000  |        | true
          36.88       | 36880   |        | false
          12:43       | 763000  |        | true
          1:02:03.5   | 3723500 |        | false
          12m43s      | 763000  |        | true
          1h2m3s      | 3723000 |        | true
          90s         | 90000   |        | true
          12m         | 720000  |        | true
          763,790     | 763000  | 790000 | true
          12:43,13:10 | 763000  | 790000 | true
          0.0004      | 0       |        | false
          """)
  void readsEveryWayOfWritingATime(String t, long start, @Nullable Long end, boolean whole) {
    assertThat(TimeLink.parse(t)).contains(new TimeLink(start, end, whole));
  }

  @Test
  void dropsAnEndBeforeItsStart() {
    assertThat(TimeLink.parse("763,700")).contains(new TimeLink(763_000, null, true));
    assertThat(TimeLink.parse("763,later")).contains(new TimeLink(763_000, null, true));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "soon",
        "-5",
        "1:2:3:4",
        ",5",
        "1e9",
        "12:",
        ":30",
        "NaN",
        "99999999999",
        "<script>",
        "hms",
        "1.2.3",
        "0000000000000000000000000000000000000000000000000000000001"
      })
  void ignoresNonsense(String t) {
    assertThat(TimeLink.parse(t)).isEmpty();
  }

  @Test
  void ignoresAMissingTime() {
    assertThat(TimeLink.parse(null)).isEmpty();
  }
}
