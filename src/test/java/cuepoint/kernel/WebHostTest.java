// SPDX-License-Identifier: Apache-2.0
package cuepoint.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WebHostTest {
  @ParameterizedTest(name = "{0} is at {1}")
  @CsvSource({
    "https://github.com/a/b, github.com",
    "https://WWW.GitHub.com, github.com",
    "http://docs.python.org:8080/3/?q=a#b, docs.python.org",
    "'https://example.org/with a blank[1]', example.org",
    "'https://example.org?x=a b', example.org",
    "mailto:ada@example.org, ''",
    "/relative, ''",
    "'', ''",
    "nonsense with blanks, ''"
  })
  void isWhatReadersKnowASiteBy(String href, String host) {
    assertThat(WebHost.of(href)).isEqualTo(host);
  }

  @Test
  void isNoneWhereItIsTooLong() {
    assertThat(WebHost.of("https://" + "a".repeat(300) + ".org/")).isEmpty();
    assertThat(WebHost.of("https://" + "a".repeat(300_000) + " ")).isEmpty();
  }
}
