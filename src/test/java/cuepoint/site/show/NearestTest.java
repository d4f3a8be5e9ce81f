// SPDX-License-Identifier: Apache-2.0
package cuepoint.site.show;

import static org.assertj.core.api.Assertions.assertThat;

import cuepoint.catalog.Tally;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NearestTest {
  @ParameterizedTest(name = "of {1}, nearest to {0} are {2}")
  @CsvSource({
    "1999, 2023 2022 2021 2020, 2020 2021 2022",
    "2031, 2023 2022 2021 2020, 2023 2022 2021",
    "2022, 2024 2021 2020 undated, 2021 2024 2020",
    "soon, 2024 2021 2020 2019, 2024 2021 2020",
    "2022, undated, undated",
    "2022, '', ''"
  })
  void offersWhatIsNearest(String asked, String all, String offered) {
    List<Tally> parts =
        Arrays.stream(all.split(" "))
            .filter(key -> !key.isEmpty())
            .map(key -> new Tally(key, key, 1))
            .toList();
    assertThat(String.join(" ", Nearest.to(asked, parts).stream().map(Tally::key).toList()))
        .isEqualTo(offered);
  }
}
