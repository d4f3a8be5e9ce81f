// SPDX-License-Identifier: Apache-2.0
package cuepoint.operations.export;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RobotsTest {
  private static final Robots ROBOTS =
      Robots.parse(
          """
          User-agent: other
          Disallow: /people

          User-agent: *
          Allow: /search/help
          Disallow: /search$
          Disallow: /search?
          Disallow: /search/
          Disallow: /*/private/*.txt$
          Allow: /same
          Disallow: /same
          Disallow:

          Sitemap: http://localhost:8080/sitemap.xml
          """);

  @ParameterizedTest
  @CsvSource({
    "/, true",
    "/people, true",
    "/search, false",
    "/search?q=x, false",
    "/search/suggest, false",
    "/search/help, true",
    "/searchlight, true",
    "/a/private/b.txt, false",
    "/a/private/b.txt.gz, true",
    "/a/private/b.vtt, true",
    "/same, true"
  })
  void theLongestRuleDecides(String address, boolean allowed) {
    assertThat(ROBOTS.allows(address)).isEqualTo(allowed);
  }

  @Test
  void nothingSaidIsNothingForbidden() {
    assertThat(Robots.parse("").allows("/search")).isTrue();
  }
}
