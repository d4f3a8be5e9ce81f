// SPDX-License-Identifier: Apache-2.0
package cuepoint.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class WebLinkTest {
  @ParameterizedTest
  @CsvSource({
    "https://opensource.com/article/17/4/grok-gil, opensource.com",
    "HTTP://www.Example.org:8080/a b[c], example.org",
    "http://example.org/a b, example.org",
    "https://example.org?q=1, example.org"
  })
  void namesTheHost(String href, String host) {
    WebLink link = Objects.requireNonNull(WebLink.of("text", href));
    assertThat(link.host()).isEqualTo(host);
  }

  @ParameterizedTest
  @CsvSource({
    "https://www.opensource.com/article/17/4/grok-gil, opensource.com/article/17/4/grok-gil",
    "https://example.org/, example.org",
    "mailto:a@example.org, a@example.org"
  })
  void showsAnAddressWithoutItsScheme(String href, String shown) {
    assertThat(Objects.requireNonNull(WebLink.of("text", href)).address()).isEqualTo(shown);
    assertThat(Objects.requireNonNull(WebLink.of("", "https://" + "x".repeat(200))).address())
        .hasSize(80);
  }

  @Test
  void namesNoHostForMail() {
    WebLink link = Objects.requireNonNull(WebLink.of("write", "mailto:somebody@example.org"));
    assertThat(link.host()).isEmpty();
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(
      strings = {
        "",
        "javascript:alert(1)",
        " javascript:alert(1)",
        "data:text/html,x",
        "//example.org",
        "/inside",
        "java\nscript:alert(1)",
        "vbscript:x"
      })
  void leadsNowhereElse(@Nullable String href) {
    assertThat(WebLink.of("text", href)).isNull();
  }
}
