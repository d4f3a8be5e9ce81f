// SPDX-License-Identifier: Apache-2.0
package cuepoint.search.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LinkedSitesTest {
  @ParameterizedTest
  @CsvSource({
    "https://www.Example.org/a?b, example.org",
    "http://docs.python.org:8080#x, docs.python.org",
    "https://user@example.org, example.org",
    "https://example.org?q=a/b@c, example.org",
    "https://localhost/,",
    "https://exa mple.org/,",
    "https://.,"
  })
  void namesTheSiteOfAnAddress(String href, String site) {
    String address = WebAddress.of(href);
    assertThat(address == null ? null : LinkedSites.site(address)).isEqualTo(site);
  }
}
