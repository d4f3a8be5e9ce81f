// SPDX-License-Identifier: Apache-2.0
package cuepoint.site.episode;

import static org.assertj.core.api.Assertions.assertThat;

import cuepoint.site.FilledArchive;
import cuepoint.site.Pages;
import cuepoint.site.PlacedEpisode;
import cuepoint.site.SiteTest;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.mock.web.MockHttpServletResponse;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Chapters as a player asks for them, and where a reader finds them.
@SiteTest
class ChapterControllerIT {
  private static final String EPISODE = PlacedEpisode.ADDRESS;

  private final Pages pages;

  @Autowired
  ChapterControllerIT(Pages pages) {
    this.pages = pages;
  }

  @Test
  void sendsEveryPlacedStretchAsJson() {
    MockHttpServletResponse response = pages.get(EPISODE + "/chapters.json");
    assertThat(response.getContentType()).isEqualTo("application/json+chapters;charset=UTF-8");
    JsonNode root = JsonMapper.shared().readTree(Pages.text(response));
    assertThat(root.get("podcastName").asString()).isEqualTo("Soft Hyphen");
    assertThat(root.get("title").asString()).isEqualTo("A minute is not a minute");
    assertThat(root.get("fileName").asString()).isEqualTo("7.mp3");
    assertThat(root.get("chapters").valueStream().map(ChapterControllerIT::line))
        .containsExactly(
            "0-30 Intro",
            "30-100 Sundials & their shadows https://articles.example.org/clock/1",
            "100-150 Pendulums in a moving ship https://articles.example.org/clock/2",
            "150-200 Why noon moves https://articles.example.org/clock/3",
            "200-240 Sponsor: Meridian Maps https://meridian.example.org/",
            "260-300 Pendulums in a moving ship https://articles.example.org/clock/2",
            "300-380 A clock without hands https://articles.example.org/clock/4",
            "380-450 Extras",
            "450-480 Sponsor",
            "480-540 Joke",
            "570-600 Outro");
  }

  private static String line(JsonNode chapter) {
    String url = chapter.has("url") ? " " + chapter.get("url").asString() : "";
    String title = chapter.get("title").asString();
    return chapter.get("startTime") + "-" + chapter.get("endTime") + " " + title + url;
  }

  @Test
  void sendsThemAsWebVtt() {
    MockHttpServletResponse response = pages.get(EPISODE + "/chapters.vtt");
    assertThat(response.getContentType()).isEqualTo("text/vtt;charset=UTF-8");
    assertThat(Pages.text(response))
        .startsWith(
            """
            WEBVTT

            00:00:00.000 --> 00:00:30.000
            Intro

            00:00:30.000 --> 00:01:40.000
            Sundials &amp; their shadows

            NOTE approximate

            00:01:40.000 --> 00:02:30.000
            Pendulums in a moving ship

            """);
  }

  @ParameterizedTest
  @CsvSource({
    "/chapters.json",
    "/chapters.vtt",
    "/transcript.vtt",
    "/transcript.srt",
    "/transcript.txt",
    "/transcript.json",
    "/transcript.md"
  })
  void sendsAFileOnlyToThoseWhoDoNotHaveIt(String file) {
    MockHttpServletResponse first = pages.get(EPISODE + file);
    String tag = String.valueOf(first.getHeader("ETag"));
    assertThat(tag).matches("W/\"[0-9a-z]+-[0-9a-z]+-[0-9a-f]+\"");
    assertThat(first.getHeader("Cache-Control")).isEqualTo("no-cache");
    assertThat(first.getContentLength()).isEqualTo(first.getContentAsByteArray().length);
    MockHttpServletResponse again = pages.get(EPISODE + file, "If-None-Match", tag);
    assertThat(again.getStatus()).isEqualTo(304);
    assertThat(again.getContentAsByteArray()).isEmpty();
    assertThat(pages.get(EPISODE + file, "If-None-Match", "W/\"other\"").getStatus())
        .isEqualTo(200);
  }

  @Test
  void hasNoneWhereNothingIsPlaced() {
    String episode = "/soft-hyphen/1/clocks-and-calendars";
    Document page = pages.page(episode + "/chapters.vtt", HttpStatus.NOT_FOUND);
    assertThat(page.select("h1").text()).isEqualTo("No chapters of this episode");
    assertThat(pages.page(episode).select("a[href*=chapters], track")).isEmpty();
    assertThat(pages.page(episode + "/transcript").select("track")).isEmpty();
  }

  @Test
  void isLinkedBelowTheTimeLineAndGivenToThePlayer() {
    Document page = pages.page(EPISODE);
    Elements files = page.select(".time-line .files a");
    assertThat(files.eachAttr("href"))
        .containsExactly(EPISODE + "/chapters.json", EPISODE + "/chapters.vtt");
    assertThat(files.eachAttr("type")).containsExactly("application/json+chapters", "text/vtt");
    for (String address : new String[] {EPISODE, EPISODE + "/transcript"}) {
      Element track = pages.page(address).expectFirst("audio > track");
      assertThat(track.attr("kind")).isEqualTo("chapters");
      assertThat(track.attr("src")).isEqualTo(EPISODE + "/chapters.vtt");
      assertThat(track.attr("srclang")).isEqualTo("en");
      assertThat(track.hasAttr("default")).as("nothing is fetched before it is played").isFalse();
    }
  }

  @Test
  void keepsHostileTitlesTextAndLeadsNoPlayerAstray() {
    String episode = pages.page("/soft-hyphen").select(".row a[href*=/4/]").attr("href");
    JsonNode root = JsonMapper.shared().readTree(Pages.text(pages.get(episode + "/chapters.json")));
    assertThat(root.get("chapters").get(0).get("title").asString())
        .isEqualTo(FilledArchive.HOSTILE);
    assertThat(root.get("chapters").valueStream().map(chapter -> chapter.get("url").asString()))
        .hasSize(2)
        .allMatch(url -> url.startsWith("http://localhost:8080/s"));
    assertThat(Pages.text(pages.get(episode + "/chapters.vtt")))
        .doesNotContain("<")
        .contains("&lt;script&gt;alert(1)&lt;/script&gt;");
  }
}
