// SPDX-License-Identifier: Apache-2.0
package cuepoint.site.transcript;

import static org.assertj.core.api.Assertions.assertThat;

import cuepoint.site.Pages;
import cuepoint.site.SiteTest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.zip.GZIPInputStream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@SiteTest
class TranscriptPageIT {
  private static final String TALK = "/soft-hyphen/1/clocks-and-calendars/transcript";
  private static final String MONOLOGUE = "/soft-hyphen/2/a-quiet-one/transcript";

  private final Pages pages;
  private final MockMvcTester mvc;

  @Autowired
  TranscriptPageIT(Pages pages, MockMvcTester mvc) {
    this.pages = pages;
    this.mvc = mvc;
  }

  @Test
  void hasEveryCueTurnsAndSpeakers() {
    Document page = pages.page(TALK);
    assertThat(page.title()).startsWith("Transcript of Clocks & calendars");
    assertThat(page.select(".cues span > a")).hasSize(30);
    assertThat(page.select(".cues p > b").eachText())
        .containsExactly(
            "Mara Tindal",
            "Jonas Okoro",
            "Mara Tindal",
            "Jonas Okoro",
            "Mara Tindal",
            "Jonas Okoro");
    assertThat(page.select("[autofocus], .cues [aria-current]")).isEmpty();
    assertThat(page.select("audio").attr("src")).isEqualTo("https://audio.example.org/1.mp3");
    assertThat(page.select("h1 a").attr("href")).isEqualTo("/soft-hyphen/1/clocks-and-calendars");
  }

  @ParameterizedTest(name = "t={0} is {1}")
  @CsvSource({
    "0.88, c880, 0:00",
    "10, c10880, 0:10",
    "12, c10880, 0:10",
    "15.5, c15880, 0:15",
    "0:20, c20880, 0:20",
    "20s, c20880, 0:20",
    "1m0s, c60880, 1:00",
    "0:01:00.9, c60880, 1:00",
    "'20,5', c20880, 0:20",
    "99999, c140880, 2:20"
  })
  void marksTheCueALinkMeans(String t, String id, String clock) {
    Document page = pages.page(TALK + "?t=" + t);
    Element link = page.expectFirst("a[autofocus]");
    assertThat(Objects.requireNonNull(link.parent()).id()).isEqualTo(id);
    assertThat(link.attr("aria-current")).isEqualTo("location");
    assertThat(page.select("[autofocus]")).hasSize(1);
    assertThat(page.title()).startsWith(clock + " · Clocks & calendars");
    assertThat(page.select("meta[property=og:title]").attr("content"))
        .isEqualTo(clock + " · Clocks & calendars");
    String seconds = link.attr("href").replaceAll("\\?t=|#.*", "");
    assertThat(page.select("audio").attr("src")).endsWith("/1.mp3#t=" + seconds);
    assertThat(page.select("meta[property=og:url]").attr("content")).endsWith("?t=" + seconds);
  }

  @Test
  void quotesTheMomentInPreviews() {
    assertThat(pages.page(TALK + "?t=5").select("meta[name=description]").attr("content"))
        .startsWith("Line 1 is about leap seconds. Line 2 is");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "x", "-5", "1:2:3:4", "NaN", "1e9", "99999999999999999999", "%3Cb%3E"})
  void ignoresNonsense(String t) {
    Document page = pages.page(TALK + "?t=" + t);
    assertThat(page.select("[autofocus]")).isEmpty();
    assertThat(page.title()).startsWith("Transcript of");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "?t=0", "?t=396", "?t=400", "?t=996"})
  void isTheSameWithAndWithoutCompression(String query) throws IOException {
    MockHttpServletResponse plain = pages.get(MONOLOGUE + query);
    MockHttpServletResponse gzip = pages.get(MONOLOGUE + query, "Accept-Encoding", "br, gzip");
    assertThat(plain.getHeader("Content-Encoding")).isNull();
    assertThat(gzip.getHeader("Content-Encoding")).isEqualTo("gzip");
    assertThat(gzip.getHeaders("Vary")).contains("Accept-Encoding");
    byte[] body = gzip.getContentAsByteArray();
    assertThat(gzip.getContentLength()).isEqualTo(body.length);
    try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(body))) {
      assertThat(new String(in.readAllBytes(), StandardCharsets.UTF_8))
          .isEqualTo(Pages.text(plain));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        TALK,
        TALK + "?t=12",
        TALK + ".vtt",
        TALK + ".txt",
        "/",
        "/soft-hyphen",
        "/soft-hyphen/1/clocks-and-calendars",
        "/people",
        "/about"
      })
  void isNotSentAgainToWhoHasIt(String address) {
    for (String coding : new String[] {"identity", "gzip"}) {
      MockHttpServletResponse first = pages.get(address, "Accept-Encoding", coding);
      String tag = Objects.requireNonNull(first.getHeader("ETag"));
      assertThat(first.getHeader("Cache-Control")).isEqualTo("no-cache");
      MockHttpServletResponse again =
          pages.get(address, "If-None-Match", tag, "Accept-Encoding", coding);
      assertThat(again.getStatus()).isEqualTo(304);
      assertThat(again.getContentAsByteArray()).isEmpty();
      assertThat(again.getHeader("ETag")).isEqualTo(tag);
      assertThat(pages.get(address, "If-None-Match", "W/\"other\"").getStatus()).isEqualTo(200);
    }
  }

  @Test
  void tellsMomentsApart() {
    assertThat(pages.get(TALK + "?t=12").getHeader("ETag"))
        .isNotEqualTo(pages.get(TALK + "?t=13").getHeader("ETag"))
        .isNotEqualTo(pages.get(TALK).getHeader("ETag"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"/", TALK, TALK + "?t=12", TALK + ".vtt", "/soft-hyphen"})
  void answersHead(String address) {
    assertThat(mvc.head().uri(address).exchange().getResponse().getStatus()).isEqualTo(200);
  }

  @Test
  void isThereAsAFile() {
    MockHttpServletResponse vtt = pages.get(TALK + ".vtt");
    assertThat(vtt.getContentType()).isEqualTo("text/vtt;charset=UTF-8");
    assertThat(Pages.text(vtt)).startsWith("WEBVTT\n").contains("Line 3 is about leap seconds.");
    MockHttpServletResponse txt = pages.get(TALK + ".txt");
    assertThat(txt.getContentType()).isEqualTo("text/plain;charset=UTF-8");
    assertThat(Pages.text(txt)).contains("00:00:15");
  }
}
