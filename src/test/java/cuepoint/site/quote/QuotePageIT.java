// SPDX-License-Identifier: Apache-2.0
package cuepoint.site.quote;

import static org.assertj.core.api.Assertions.assertThat;

import cuepoint.site.FilledArchive;
import cuepoint.site.Pages;
import cuepoint.site.PlacedEpisode;
import cuepoint.site.SiteTest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.zip.GZIPInputStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;

/// A quote is a page of its own.
@SiteTest
class QuotePageIT {
  private static final String EPISODE = "/soft-hyphen/1/clocks-and-calendars";
  private static final String TALK = EPISODE + "/transcript";
  private static final String BASE = "http://localhost:8080";

  private final Pages pages;

  @Autowired
  QuotePageIT(Pages pages) {
    this.pages = pages;
  }

  @ParameterizedTest(name = "t={0}")
  @CsvSource({
    "'10,20', 10.88, 19.88, 2",
    "'10,21', 10.88, 24.88, 3",
    "'0:10,0:20', 10.88, 19.88, 2",
    "'10s,20s', 10.88, 19.88, 2",
    "'10.88,19.88', 10.88, 19.88, 2",
    "'140,999', 140.88, 150, 2",
    "'0,99999', 0.88, 150, 30"
  })
  void marksExactlyItsCues(String t, String start, String end, int cues) {
    Document page = pages.page(TALK + "?t=" + t);
    assertThat(page.select(".cues a[aria-current], .cues a[data-quoted]")).hasSize(cues);
    assertThat(page.select("a[autofocus][aria-current=location]")).hasSize(1);
    assertThat(page.select("audio").attr("src")).endsWith("/1.mp3#t=" + start + "," + end);
    assertThat(page.select(".player").attr("data-start")).isEqualTo(start);
    assertThat(page.select(".player").attr("data-end")).isEqualTo(end);
    assertThat(content(page, "og:url")).isEqualTo(BASE + TALK + "?t=" + start + "," + end);
    assertThat(page.select(".cues .to-share[href=#share]")).hasSize(1);
    assertThat(page.select("details .ways-to-share#share")).hasSize(1);
  }

  private static String content(Document page, String property) {
    return page.select("meta[property=" + property + "]").attr("content");
  }

  @Test
  void saysItsWordsInTitleDescriptionAndPicture() {
    Document page = pages.page(TALK + "?t=20,30");
    assertThat(page.title()).startsWith("“Line 4 is about leap seconds. Line 5").contains("Clocks");
    assertThat(page.select("meta[name=description]").attr("content"))
        .isEqualTo(
            "Mara Tindal: Line 4 is about leap seconds. Jonas Okoro: Line 5 is about leap seconds.");
    assertThat(content(page, "og:title")).startsWith("“Line 4");
    assertThat(content(page, "og:image")).isEqualTo(BASE + "/share/soft-hyphen/1/20880-29880.png");
    assertThat(page.select("meta[name=robots]").attr("content")).isEqualTo("noindex");
    assertThat(page.select(".opened a").text()).isEqualTo("Quoted from 0:20 to 0:29");
    assertThat(page.select("link[type=application/json+oembed]").attr("href"))
        .isEqualTo(
            BASE
                + "/oembed?url=http%3A%2F%2Flocalhost%3A8080%2Fsoft-hyphen%2F1%2F"
                + "clocks-and-calendars%2Ftranscript%3Ft%3D20.88%2C29.88&format=json");
  }

  @Test
  void hasItsTextsReadyToBeCopied() {
    Document page = pages.page(TALK + "?t=20,30");
    assertThat(page.select("textarea").eachAttr("id"))
        .containsExactly(
            "share-link", "share-plain", "share-markdown", "share-html", "share-embed");
    assertThat(page.select("textarea:not([readonly])")).isEmpty();
    assertThat(page.select("label").eachAttr("for"))
        .containsAll(page.select("textarea").eachAttr("id"));
    String address = BASE + TALK + "?t=20.88,29.88";
    assertThat(text(page, "link")).isEqualTo(address);
    assertThat(text(page, "plain"))
        .isEqualTo(
            "Mara Tindal: “Line 4 is about leap seconds.”\n"
                + "Jonas Okoro: “Line 5 is about leap seconds.”\n"
                + "— Soft Hyphen #1: Clocks & calendars, 0:20\n"
                + address);
    Document code = Jsoup.parseBodyFragment(text(page, "embed"));
    assertThat(code.select("iframe").attr("src"))
        .isEqualTo(BASE + "/embed/soft-hyphen/1?t=20.88,29.88");
  }

  private static String text(Document page, String field) {
    return Objects.requireNonNull(page.getElementById("share-" + field)).wholeText();
  }

  @Test
  void aMomentOffersQuotesThatBeginThere() {
    Document page = pages.page(TALK + "?t=20");
    assertThat(page.select(".longer a").eachText())
        .containsExactly("the end of the sentence", "half a minute later", "a minute later");
    List<String> links = page.select(".longer a").eachAttr("href");
    assertThat(links)
        .containsExactly("?t=20.88,24.88#c20880", "?t=20.88,54.88#c20880", "?t=20.88,84.88#c20880");
    for (String link : links) {
      Document quote = pages.page(TALK + link.substring(0, link.indexOf('#')));
      assertThat(quote.select(".opened").text()).startsWith("Quoted from 0:20 to");
      assertThat(quote.select(".longer a")).hasSize(2);
    }
  }

  @Test
  void opensWhatItsCuesAreFoldedIn() {
    Document page = pages.page(PlacedEpisode.ADDRESS + "/transcript?t=190,250");
    assertThat(page.select("details[open] summary").text()).startsWith("Sponsor: Meridian Maps");
    assertThat(page.select("details[open] a[data-quoted]")).isNotEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"?t=20,30", "?t=0,99999", "?t=396,410"})
  void isTheSameWithAndWithoutCompression(String query) throws IOException {
    String address = "/soft-hyphen/2/a-quiet-one/transcript" + query;
    byte[] gzip = pages.get(address, "Accept-Encoding", "gzip").getContentAsByteArray();
    try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(gzip))) {
      assertThat(new String(in.readAllBytes(), StandardCharsets.UTF_8))
          .isEqualTo(Pages.text(pages.get(address)));
    }
  }

  @Test
  void isToldApartFromItsMomentAndFromOtherQuotes() {
    String tag = Objects.requireNonNull(pages.get(TALK + "?t=20,30").getHeader("ETag"));
    assertThat(tag)
        .isNotEqualTo(pages.get(TALK + "?t=20").getHeader("ETag"))
        .isNotEqualTo(pages.get(TALK + "?t=20,31").getHeader("ETag"))
        .isNotEqualTo(pages.get(TALK + "?t=20.0,30").getHeader("ETag"));
    MockHttpServletResponse again = pages.get(TALK + "?t=20,30", "If-None-Match", tag);
    assertThat(again.getStatus()).isEqualTo(304);
  }

  @ParameterizedTest
  @CsvSource({
    "/soft-hyphen/1?t=20, ?t=20.88#c20880",
    "'/soft-hyphen/1?t=20,30', '?t=20.88,29.88#c20880'",
    "'/soft-hyphen/1/clocks-and-calendars?t=0:20,0:30', '?t=20.88,29.88#c20880'"
  })
  void shortAddressesLeadToIt(String address, String link) {
    assertThat(pages.redirect(address)).isEqualTo("302 " + TALK + link);
  }

  @Test
  void isACardOnATopicPageWithItsOwnTitle() {
    String topic = EPISODE + "/topics/1-leap-seconds-and-why-they-end";
    Document page = pages.page(topic + "?t=15,25");
    assertThat(page.select(".passage .time").eachText()).containsExactly("0:15", "0:20");
    assertThat(page.select(".passage .more a").attr("href"))
        .isEqualTo(TALK + "?t=15.88,24.88#c15880");
    assertThat(page.title()).startsWith("“Line 3 is about").contains("Leap seconds, and why");
    assertThat(content(page, "og:image")).isEqualTo(BASE + "/share/soft-hyphen/1/15880-24880.png");
    assertThat(content(page, "og:url")).isEqualTo(BASE + topic + "?t=15.88,24.88");
    assertThat(page.select("meta[name=robots]")).hasSize(1);
    assertThat(pages.page(topic).select("meta[name=robots]")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"30,20", "20,20", "x,20", ",20", "20,,30", "-1,2", "%2C", "20,x"})
  void nonsenseIsNoErrorAndNoQuote(String t) {
    Document page = pages.page(TALK + "?t=" + t);
    assertThat(page.select("[data-quoted]")).isEmpty();
    assertThat(page.title()).doesNotContain("“");
  }

  @Test
  void hostileWordsAreTextWhereverTheyAreShown() {
    String episode = pages.page("/soft-hyphen").select(".row a[href*=/4/]").attr("href");
    Document page = pages.page(episode + "/transcript?t=0,1");
    assertThat(page.select("script:not([src], [type=application/ld+json]), img, iframe")).isEmpty();
    assertThat(page.title()).contains("<script>alert(1)</script>");
    assertThat(text(page, "plain")).contains(FilledArchive.HOSTILE);
    for (String form : new String[] {"html", "embed"}) {
      Document code = Jsoup.parseBodyFragment(text(page, form));
      assertThat(code.select("script, img")).isEmpty();
    }
    Document topic = Jsoup.parseBodyFragment(text(pages.page(episode), "embed"));
    assertThat(topic.select("iframe").attr("title")).isEqualTo(FilledArchive.HOSTILE);
  }

  @Test
  void selectingIsToldItsSource() {
    for (String address :
        new String[] {EPISODE, TALK, EPISODE + "/topics/1-leap-seconds-and-why-they-end"}) {
      Document page = pages.page(address);
      assertThat(page.select(".quoting[hidden]").attr("data-source"))
          .isEqualTo("Soft Hyphen #1: Clocks & calendars");
      assertThat(page.select(".quoting").attr("data-address")).isEqualTo(BASE + TALK);
      assertThat(page.select(".quoting").attr("data-end")).isEqualTo("150");
      assertThat(page.select("details.share textarea#share-embed"))
          .hasSize(address.equals(TALK) ? 0 : 1);
    }
    assertThat(pages.page("/soft-hyphen/6/nothing-but-a-title").select(".quoting")).isEmpty();
  }
}
