// SPDX-License-Identifier: Apache-2.0
package cuepoint.operations.export;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LayoutTest {
  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '"',
      textBlock =
          """
          /, index.html
          /?page=2, page=2.html
          /soft-hyphen, soft-hyphen/index.html
          /soft-hyphen?page=2, soft-hyphen/page=2.html
          /soft-hyphen?year=2019&page=2, "soft-hyphen/year=2019,page=2.html"
          /soft-hyphen/8/long-lines/transcript, soft-hyphen/8/long-lines/transcript/index.html
          /soft-hyphen/8/long-lines/transcript.vtt, soft-hyphen/8/long-lines/transcript.vtt
          /soft-hyphen/8/long-lines/transcript.md, soft-hyphen/8/long-lines/transcript.md
          /soft-hyphen/feed.xml?page=2, "soft-hyphen/feed,page=2.xml"
          /articles/sites/example.org, articles/sites/example.org/index.html
          /articles/sites/hackmd.md, articles/sites/hackmd.md/index.html
          /people/zo%C3%AB+1, people/zoë+1/index.html
          """)
  void aFileIsNamedAsItsAddress(String address, String file) {
    assertThat(Layout.file(address)).isEqualTo(file);
    assertThat(Layout.isPage(address)).isEqualTo(file.endsWith(".html"));
  }

  @Test
  void queriesThatDifferHaveFilesThatDiffer() {
    assertThat(
            new String[] {
              "/?a=b",
              "/?a=B",
              "/?a=%20",
              "/?a=b,c=d",
              "/?a=b&c=d",
              "/?a",
              "/?index",
              "/?a=" + "x".repeat(200),
              "/?a=" + "x".repeat(201),
              "/?a=/../b"
            })
        .extracting(Layout::file)
        .doesNotHaveDuplicates()
        .allMatch(file -> file.length() < 150 && file.matches("[a-z0-9=,._~-]+\\.html"))
        .doesNotContain("index.html");
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          index.html, index.html, index.html
          index.html, people/index.html, people/index.html
          people/index.html, index.html, ../index.html
          a/8/x/transcript/index.html, a/8/x/index.html, ../index.html
          a/8/x/index.html, a/8/x/transcript.vtt, transcript.vtt
          a/8/x/index.html, a/9/y/index.html, ../../9/y/index.html
          ab/index.html, a/index.html, ../a/index.html
          index.html, a/c:d e?f#g%.html, a/c%3Ad%20e%3Ff%23g%25.html
          index.html, people/zoë.html, people/zo%C3%AB.html
          """)
  void linksFromFileToFile(String from, String to, String link) {
    assertThat(Layout.link(from, to)).isEqualTo(link);
  }
}
