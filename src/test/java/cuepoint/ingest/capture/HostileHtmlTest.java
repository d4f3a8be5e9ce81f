// SPDX-License-Identifier: Apache-2.0
package cuepoint.ingest.capture;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import cuepoint.article.CapturedPage;
import cuepoint.article.CapturedPage.Place;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// Pages that were made to hurt whoever reads them.
class HostileHtmlTest {
  /// What no page comes near, even on a busy machine: most take a tenth of a second. What takes the
  /// square of its length takes longer.
  private static final Duration ENDS = Duration.ofMinutes(1);

  private static final int SIZE = CaptureFiles.MAX_PAGE / 4;

  private static CapturedPage read(String html) {
    return HtmlPage.read(
        html.getBytes(UTF_8),
        null,
        new HtmlPage.Origin(Place.FILE, null, null, null, "hostile.html"));
  }

  private static String full(String start, String piece) {
    return start + piece.repeat((SIZE - start.length()) / piece.length());
  }

  static Stream<Arguments> large() {
    return Stream.of(
        Arguments.of("nested elements", "<p>", "<div>"),
        Arguments.of("nested bold", "<p>", "<b>"),
        Arguments.of("nested links", "", "<a href=x>"),
        Arguments.of("bold that is opened again", "", "<p><b><i><u><s><em>"),
        Arguments.of("nested lists", "", "<ul><li>x"),
        Arguments.of("nested tables", "", "<table><tr><td>"),
        Arguments.of("misplaced cells", "<table>", "<b>x"),
        Arguments.of("nested forms and buttons", "", "<form><button>"),
        Arguments.of("nested drawings", "", "<svg><math><mtext>"),
        Arguments.of("nested frames", "<frameset>", "<frameset><frame>"),
        Arguments.of("ends without beginnings", "<p>", "</p>"),
        Arguments.of("attributes", "<p ", "a b=c d "),
        Arguments.of("one attribute", "<p class=\"", "post nav "),
        Arguments.of("many long names", "", "<div class='" + "a ".repeat(240) + "'>"),
        Arguments.of("entities", "<p>", "&amp;&#x41;&nosuch;"),
        Arguments.of("one entity", "<p>&", "a"),
        Arguments.of("less-than signs", "<p>", "< "),
        Arguments.of("a tag without an end", "<p>text<", "a"),
        Arguments.of("comments", "", "<!-->"),
        Arguments.of("a comment without an end", "<p>text<!--", "- "),
        Arguments.of("a script without an end", "<p>text<script>", "<!--<script>"),
        Arguments.of("a title without an end", "<title>", "title "),
        Arguments.of("meta", "", "<meta name=author content='A, B'>"),
        Arguments.of("json", "<script type=application/ld+json>", "["),
        Arguments.of("templates", "", "<template><p>x</template>"),
        Arguments.of("headings", "", "<h1>x</h1>"),
        Arguments.of("null bytes", "<p>", "\0"),
        Arguments.of("accents on one letter", "<p>a", "\u0301\u0323"),
        Arguments.of("blanks", "<p>", " \n"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("large")
  void readsALargePageWithinBounds(String name, String start, String piece) {
    readsWithinBounds(full(start, piece));
  }

  private static void readsWithinBounds(String html) {
    CapturedPage page = Assertions.assertTimeoutPreemptively(ENDS, () -> read(html));

    assertThat(page.title()).isNotEmpty().hasSizeLessThanOrEqualTo(PlainText.MAX_LINE);
    assertThat(page.text()).hasSizeLessThanOrEqualTo(PlainText.MAX_TEXT);
    assertThat(page.contents()).hasSizeLessThanOrEqualTo(PlainText.MAX_CONTENTS);
    assertThat(page.authors()).hasSizeLessThanOrEqualTo(50);
  }

  @Test
  void readsATagOfAMillionAttributesWithinBounds() {
    StringBuilder html = new StringBuilder("<p>x<p ");
    for (int i = 0; html.length() < SIZE - 20; i++) {
      html.append("a").append(i).append(" ");
    }
    readsWithinBounds(html.append(">").toString());
  }

  @Test
  void leavesNothingThatRuns() {
    CapturedPage page =
        read(
            """
            <title><script>alert(1)</script></title>
            <meta name=author content="<img src=x onerror=alert(2)>">
            <body onload="alert(3)"><p>Words <script>alert(4)</script><img src=x onerror=alert(5)>
            <a href="javascript:alert(6)">link</a><style>p{background:url(//evil.example)}</style>
            <iframe srcdoc="<p>frame"></iframe><noscript>noscript</noscript>
            <svg><script>alert(7)</script><text>svg</text></svg><template>template</template>
            <textarea>textarea</textarea><object data=x>object</object> end.</p>
            """);

    assertThat(page.text()).isEqualTo("Words link end.");
    assertThat(page.address()).isNull();
  }

  @Test
  void keepsNoCharactersThatControl() {
    CapturedPage page =
        read(
            "<title>a\u0000b\u0007c\u202Ed\u200Be\uFEFFf&#x1b;g&#xD800;h&#x85;i</title><p>x\u2028y");

    assertThat(page.title()).isEqualTo("abcdefgh…i");
    assertThat(page.text()).isEqualTo("x\ny");
  }

  @Test
  void readsEveryBeginningOfAPage() {
    String html =
        "<!DOCTYPE html><html lang=en><head><meta charset=utf-8><title>T &amp; t</title>"
            + "<script type=application/ld+json>{\"author\":{\"name\":\"A\"}}</script></head>"
            + "<body><table><tr><td><p>One <b>two</p></table><ul><li>a<li>b</ul><!-- c --></body>";

    for (int length = 0; length <= html.length(); length++) {
      assertThat(read(html.substring(0, length)).title()).isNotEmpty();
    }
  }
}
