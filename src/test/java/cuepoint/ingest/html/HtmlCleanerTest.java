// SPDX-License-Identifier: Apache-2.0
package cuepoint.ingest.html;

import static org.assertj.core.api.Assertions.assertThat;

import cuepoint.catalog.Link;
import cuepoint.ingest.html.CleanText.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HtmlCleanerTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "<script>alert(1)</script>",
        "<img src=x onerror=alert(1)>",
        "<a href=\"javascript:alert(1)\">go</a>",
        "<a href=\" JaVaScRiPt:alert(1)\">go</a>",
        "<a href=\"java\tscript:alert(1)\">go</a>",
        "<a href=\"data:text/html,<script>alert(1)</script>\">go</a>",
        "<a href=\"vbscript:x\">go</a>",
        "<svg><a xlink:href=\"javascript:alert(1)\"><text>go</text></a></svg>",
        "<math><mtext><style><img src=x onerror=alert(1)></style></mtext></math>",
        "<p style=\"background:url(x)\" onclick=alert(1) class=big id=top>text</p>",
        "<form action=x><input onfocus=alert(1) autofocus></form>",
        "<iframe src=\"javascript:alert(1)\"></iframe>",
        "<meta http-equiv=refresh content=\"0;url=x\">",
        "<base href=\"https://evil.example\">",
        "<noscript><p title=\"</noscript><img src=x onerror=alert(1)>\"></noscript>",
        "<template><script>alert(1)</script></template>"
      })
  void leavesNothingThatRuns(String html) {
    assertThat(HtmlCleaner.clean(html).html().html())
        .doesNotContainIgnoringCase("script")
        .doesNotContain("alert", "onerror", "onclick", "style", "<img", "<iframe", "class=");
  }

  @Test
  void marksEveryLink() {
    CleanText text = HtmlCleaner.clean("<a href='https://a.example/x?y=1&amp;z=2'>there</a>");

    assertThat(text.html().html())
        .isEqualTo(
            "<a href=\"https://a.example/x?y=1&amp;z=2\" rel=\"nofollow noopener ugc\">there</a>");
    assertThat(text.links()).containsExactly(new Link("there", "https://a.example/x?y=1&z=2"));
  }

  @Test
  void keepsTheWordsOfALinkThatLeadsNowhere() {
    CleanText text =
        HtmlCleaner.clean("<a href='../up.html'>up</a> <a href='git://h.example'>git</a>");

    assertThat(text.html().html()).isEqualTo("up git");
    assertThat(text.losses())
        .extracting(CleanText.Loss::reason)
        .containsExactly(Reason.RELATIVE_ADDRESS, Reason.FORBIDDEN_ADDRESS);
  }

  @Test
  void joinsALinkThatWasCutToPieces() {
    CleanText text =
        HtmlCleaner.clean(
            "<a href='https://a.example'><b>clock</b></a><a href='https://a.example'>work</a>"
                + " <a href='https://a.example'>orange</a>");

    assertThat(text.links()).containsExactly(new Link("clockwork orange", "https://a.example"));
    assertThat(text.losses())
        .extracting(CleanText.Loss::reason)
        .hasSize(2)
        .containsOnly(Reason.SPLIT_LINK);
  }

  @Test
  void dropsALinkWithNothingToClickOn() {
    CleanText text =
        HtmlCleaner.clean("a<a href='https://a.example'></a>b<a href='https://b.example'>:</a>");

    assertThat(text.html().html()).isEqualTo("ab:");
    assertThat(text.losses()).hasSize(2);
  }

  @Test
  void turnsImagesIntoLinks() {
    assertThat(HtmlCleaner.clean("<img src='https://a.example/i.png' alt='a dial'>").links())
        .containsExactly(new Link("a dial", "https://a.example/i.png"));
    assertThat(HtmlCleaner.clean("<img src='https://a.example/i.png'>").links())
        .containsExactly(new Link("https://a.example/i.png", "https://a.example/i.png"));
    assertThat(HtmlCleaner.clean("<img src='i.png' alt='a dial'>").html().html())
        .isEqualTo("a dial");
  }

  @Test
  void keepsBothAddressesOfALinkedImage() {
    CleanText text =
        HtmlCleaner.clean("<a href='https://a.example'><img src='https://b.example/i.png'></a>");

    assertThat(text.links())
        .containsExactly(
            new Link("https://a.example", "https://a.example"),
            new Link("https://b.example/i.png", "https://b.example/i.png"));
  }

  @Test
  void turnsThePictureOfAnEmojiIntoTheEmoji() {
    assertThat(
            HtmlCleaner.clean("<img alt='sparkles' src='https://c.example/emoji/2728.png?v=8'>")
                .html()
                .html())
        .isEqualTo("✨");
  }

  @Test
  void survivesDeepNestingWithoutEnd() {
    String html = "<ul><li>".repeat(20_000) + "deep";

    assertThat(HtmlCleaner.clean(html).html().html()).contains("deep");
  }
}
