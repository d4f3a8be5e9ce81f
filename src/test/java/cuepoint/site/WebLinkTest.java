// SPDX-License-Identifier: Apache-2.0
package cuepoint.site;

import static org.assertj.core.api.Assertions.assertThat;

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
    "HTTP://www.Example.org:8080/a b[c], Example.org:8080",
    "http://example.org/a b, example.org",
    "https://example.org?q=1, example.org"
  })
  void namesTheHost(String href, String host) {
    WebLink link = WebLink.of("text", href);
    assertThat(link).isNotNull();
    assertThat(link.host()).startsWithIgnoringCase(host.replace(":8080", ""));
  }

  @Test
  void namesNoHostForMail() {
    WebLink link = WebLink.of("write", "mailto:somebody@example.org");
    assertThat(link).isNotNull();
    assertThat(link.host()).isEmpty();
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(
      strings = {
        "", "javascript:alert(1)", " javascript:alert(1)", "data:text/html,x", "//example.org",
        "/inside", "java\nscript:alert(1)", "vbscript:x"
      })
  void leadsNowhereElse(@Nullable String href) {
    assertThat(WebLink.of("text", href)).isNull();
  }
}
