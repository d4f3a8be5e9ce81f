// SPDX-License-Identifier: Apache-2.0
package cuepoint.site;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

@SiteTest
class WordsIT {
  private final Words words;

  @Autowired
  WordsIT(Words words) {
    this.words = words;
  }

  @ParameterizedTest(name = "{0} ms")
  @CsvSource({
    "1, 1 s, about 10 s",
    "49000, 49 s, about 50 s",
    "59600, 1 min, about 1 min",
    "276000, 4 min 36 s, about 5 min",
    "3600000, 1 h, about 1 h",
    "3605000, 1 h 5 s, about 1 h",
    "4210000, 1 h 10 min 10 s, about 1 h 10 min"
  })
  void lengthsAreToldAsExactlyAsTheyAreKnown(long millis, String exact, String rough) {
    assertThat(words.duration(millis)).isEqualTo(exact);
    assertThat(words.roughDuration(millis)).isEqualTo(rough);
  }
}
