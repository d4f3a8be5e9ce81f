// SPDX-License-Identifier: Apache-2.0
package cuepoint.search.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WebAddressTest {
  @ParameterizedTest
  @CsvSource({
    "https://www.example.org/a/B/, example.org/a/B",
    "HTTP://Example.org:80/a#part, example.org/a",
    "https://example.org/a/index.html, example.org/a",
    "https://example.org, example.org",
    "https://example.org/?utm_source=x&fbclid=y, example.org",
    "https://example.org/a?z=1&ref=x&b=2, example.org/a?b=2&z=1",
    "https://youtu.be/abc_1?t=12, youtube.com/watch?v=abc_1",
    "https://m.youtube.com/watch?feature=share&v=abc_1, youtube.com/watch?v=abc_1",
    "https://twitter.com/someone/status/1?s=20, twitter.com/someone/status/1",
  })
  void knowsWhatLeadsToTheSamePage(String href, String expected) {
    assertThat(WebAddress.of(href)).isEqualTo(expected);
  }

  @Test
  void knowsWhatIsNoWebPage() {
    assertThat(WebAddress.of(null)).isNull();
    assertThat(WebAddress.of("mailto:a@example.org")).isNull();
    assertThat(WebAddress.of("https://")).isNull();
    assertThat(WebAddress.of("https://example.org/" + "a".repeat(1000))).isNull();
  }

  @ParameterizedTest
  @CsvSource({
    "github.com/Someone/Gnomon, gnomon, true",
    "github.com/someone/gnomon.git, gnomon, true",
    "github.com/someone/gnomon/issues/3, gnomon, false",
    "pypi.org/project/gnomon, gnomon, true",
    "gnomon.readthedocs.io/en/latest, gnomon, true",
    "someone.github.io/gnomon, gnomon, true",
  })
  void readsProjectsOffAddresses(String address, String name, boolean home) {
    assertThat(WebAddress.project(address)).isEqualTo(new WebAddress.Project(name, home));
  }

  @ParameterizedTest
  @CsvSource({
    "github.com/someone",
    "github.com/topics/clocks",
    "pypi.org",
    "someone.github.io/2020/a-post",
    "example.org/gnomon",
  })
  void seesNoProjectElsewhere(String address) {
    assertThat(WebAddress.project(address)).isNull();
  }
}
