// SPDX-License-Identifier: Apache-2.0
package cuepoint.operations.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReachTest {
  private static final String PAGE = "/a/8/x/transcript";

  private final Reach reach =
      new Reach(Robots.parse("User-agent: *\nDisallow: /search?\nDisallow: /random$"));

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      quoteCharacter = '"',
      textBlock =
          """
          "/", "/", "", true
          "/a?page=2", "/a?page=2", "", true
          "?t=36.88#c36880", "/a/8/x/transcript", "#c36880", true
          "/a/8/x/transcript?t=1,2", "/a/8/x/transcript", "", true
          "/a?t=3&page=2&", "/a?page=2", "", true
          "?q=word&t=3#c3000", "?q=word&t=3", "#c3000", false
          "/search?q=x", "/search?q=x", "", false
          "/random", "/random", "", false
          "#content", "/a/8/x/transcript", "#content", true
          "transcript.vtt", "/a/8/x/transcript.vtt", "", true
          "../y", "/a/8/y", "", true
          """)
  void knowsWhereAReferenceLeads(
      String reference, String address, String fragment, boolean inside) {
    Reach.Target target = Objects.requireNonNull(reach.of(PAGE, reference));
    assertThat(target.inside()).isEqualTo(inside);
    assertThat(target.fragment()).isEqualTo(fragment);
    assertThat(target.address()).isEqualTo(address.startsWith("?") ? PAGE + address : address);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://example.org/",
        "//example.org/x",
        "mailto:a@b.org",
        "data:,x",
        "javascript:x",
        "not an address",
        "http://[broken"
      })
  void leavesTheRestOfTheWorldAlone(String reference) {
    assertThat(reach.of(PAGE, reference)).isNull();
  }
}
