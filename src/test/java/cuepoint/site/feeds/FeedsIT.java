// SPDX-License-Identifier: Apache-2.0
package cuepoint.site.feeds;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import cuepoint.catalog.EpisodeDraft;
import cuepoint.catalog.Notes;
import cuepoint.catalog.ShowNotes;
import cuepoint.feed.FeedRules;
import cuepoint.kernel.Slug;
import cuepoint.site.Pages;
import cuepoint.site.SiteTest;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.transaction.annotation.Transactional;

/// Feeds as readers get them.
@SiteTest
class FeedsIT {
  private static final String BASE = "http://localhost:8080";

  private final Pages pages;
  private final Notes notes;

  @Autowired
  FeedsIT(Pages pages, Notes notes) {
    this.pages = pages;
    this.notes = notes;
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/feed.xml",
        "/soft-hyphen/feed.xml",
        "/soft-hyphen/feed.xml?year=2021",
        "/soft-hyphen/feed.xml?year=undated",
        "/night-shift/feed.xml"
      })
  void podcastFeedsKeepToTheRules(String address) throws IOException {
    assertThat(FeedRules.rss(body(address, "application/rss+xml"))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/soft-hyphen/topics/feed.xml",
        "/soft-hyphen/topics/feed.xml?host=mara-tindal",
        "/people/mara-tindal/feed.xml",
        "/sponsors/tidewater-clocks/feed.xml",
        "/search/feed.xml?q=leap+seconds",
        "/search/feed.xml?q=alert",
        "/search/feed.xml?q=nowhere"
      })
  void feedsOfListsKeepToTheRules(String address) throws IOException {
    assertThat(FeedRules.atom(body(address, "application/atom+xml"))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/feed.json",
        "/soft-hyphen/feed.json",
        "/soft-hyphen/topics/feed.json",
        "/people/mara-tindal/feed.json",
        "/sponsors/tidewater-clocks/feed.json",
        "/search/feed.json?q=leap+seconds",
        "/search/feed.json?q=alert"
      })
  void feedsAsJsonKeepToTheRules(String address) throws IOException {
    assertThat(FeedRules.json(body(address, "application/feed+json"))).isEmpty();
  }

  @Test
  void aShowsFeedHasEverythingAPlayerWants() {
    Document feed = xml(body("/soft-hyphen/feed.xml", "application/rss+xml"));
    assertThat(feed.select("channel > copyright").text()).isEqualTo("Written for Cuepoint");
    assertThat(feed.select("item > title").eachText()).hasSize(5).endsWith("Clocks & calendars");
    Document item = xml(requireNonNull(feed.select("item").last()).outerHtml());
    assertThat(item.select("guid").text()).isEqualTo(BASE + "/soft-hyphen/1");
    assertThat(item.select("enclosure").attr("length")).isEqualTo("9400123");
    assertThat(feed.select("guid[isPermaLink=false]").eachText())
        .containsExactly("A minute, as its own feed knows it");
    assertThat(pages.redirect("/soft-hyphen/1"))
        .isEqualTo("302 /soft-hyphen/1/clocks-and-calendars");
    assertThat(item.select("pubDate").text()).isEqualTo("Fri, 5 Mar 2021 12:00:00 GMT");
    assertThat(item.select("enclosure").attr("url")).isEqualTo("https://audio.example.org/1.mp3");
    assertThat(item.select("itunes|duration").text()).isEqualTo("1175");
    assertThat(item.select("podcast|transcript").eachAttr("type"))
        .containsExactly("text/vtt", "application/x-subrip", "application/json");
    assertThat(item.select("podcast|person[role=guest]").eachText())
        .containsExactly("Ana Reyes", "Bo");
    assertThat(item.select("content|encoded").text())
        .contains("Sponsor: <a href=\"https://tidewater.example.org/\">Tidewater Clocks</a>");
    for (String file : item.select("podcast|transcript").eachAttr("url")) {
      assertThat(pages.get(file.substring(BASE.length())).getStatus()).as(file).isEqualTo(200);
    }
  }

  @Test
  void aDateThatIsNotThatOfPublicationIsSaidToBeAnother() {
    Document feed = xml(body("/soft-hyphen/feed.xml", "application/rss+xml"));
    assertThat(feed.select("item:has(title:contains(A quiet one)) > description").text())
        .startsWith("The date is an estimate: about April 2021.");
    assertThat(feed.select("item:has(title:contains(Nothing but a title)) > pubDate")).isEmpty();
  }

  @Test
  void theFeedOfAllShowsSaysOfWhichShowAnEpisodeIs() {
    Document feed = xml(body("/feed.xml", "application/rss+xml"));
    assertThat(feed.select("item > title").eachText()).contains("Night Shift #1: Owls");
    assertThat(feed.select("item > source").eachAttr("url"))
        .hasSize(7)
        .contains(BASE + "/night-shift/feed.xml");
    assertThat(feed.select("channel > language")).isEmpty();
  }

  @Test
  void aSearchTellsMomentsAndTopics() {
    Document feed = xml(body("/search/feed.xml?q=%22leap+seconds%22", "application/atom+xml"));
    assertThat(feed.select("entry > link").eachAttr("href"))
        .contains(
            BASE + "/soft-hyphen/1/clocks-and-calendars/transcript?t=0.88#c880",
            BASE + "/soft-hyphen/1/clocks-and-calendars/topics/1-leap-seconds-and-why-they-end");
    assertThat(feed.select("entry > content").text()).contains("<mark>leap seconds</mark>");
    assertThat(feed.select("feed > link[rel=self]").attr("href"))
        .isEqualTo(BASE + "/search/feed.xml?q=%22leap+seconds%22");
  }

  /// Most of what was asked is not what was asked.
  @Test
  void aSearchThatIsOnlyNearlyFoundHasNoNews() {
    assertThat(pages.page("/search?q=leap+xylophone+seconds").select(".moments")).isNotEmpty();
    Document feed = xml(body("/search/feed.xml?q=leap+xylophone+seconds", "application/atom+xml"));
    assertThat(feed.select("entry")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "'', 400",
    "'\"open', 400",
    "'show:nowhere music', 400",
    "'a\u0007b', 400",
    "'((((((((((a', 400",
    "'m*', 400",
  })
  void aSearchThatMakesNoSenseIsAStatusWithASentence(String query, int status) {
    String encoded = URLEncoder.encode(query, StandardCharsets.UTF_8);
    for (String ending : List.of("xml", "json")) {
      MockHttpServletResponse answer = pages.get("/search/feed." + ending + "?q=" + encoded);
      assertThat(answer.getStatus()).isEqualTo(status);
      assertThat(answer.getContentType()).isEqualTo("text/plain;charset=UTF-8");
      assertThat(answer.getHeader("ETag")).isNull();
      assertThat(Pages.text(answer)).isNotBlank().doesNotContain("<");
    }
    assertThat(pages.get("/search/feed.xml?q=" + "a".repeat(5000)).getStatus()).isEqualTo(400);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/nowhere/feed.xml",
        "/people/nobody/feed.xml",
        "/people/feed.xml",
        "/sponsors/nobody/feed.json",
        "/feed.xml?page=2",
        "/feed.xml?page=0",
        "/feed.xml?page=999999999999",
        "/soft-hyphen/feed.xml?page=x",
        "/soft-hyphen/topics/feed.xml?host=nobody",
        "/soft-hyphen/topics/feed.json?site=nowhere.example.org",
        "/soft-hyphen/topics/feed.xml?host=mara-tindal&year=1999",
        "/soft-hyphen/topics/feed.xml?host=No%20body",
        "/soft-hyphen/topics/feed.xml?page=2",
        "/soft-hyphen/feed.rss"
      })
  void whatIsNotThereIsNotFound(String address) {
    assertThat(pages.get(address).getStatus()).isEqualTo(404);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/feed.xml", "/soft-hyphen/feed.json", "/search/feed.xml?q=leap"})
  void aReaderThatHasTheFeedIsToldJustThat(String address) {
    MockHttpServletResponse first = pages.get(address);
    String tag = requireNonNull(first.getHeader("ETag"));
    assertThat(first.getHeader("Access-Control-Allow-Origin")).isEqualTo("*");
    MockHttpServletResponse again = pages.get(address, "If-None-Match", tag);
    assertThat(again.getStatus()).isEqualTo(304);
    assertThat(again.getHeader("ETag")).isEqualTo(tag);
    assertThat(Pages.text(again)).isEmpty();
  }

  @Test
  void aSponsorWrittenInAnotherWayHasOneFeed() {
    assertThat(pages.redirect("/sponsors/tidewaterclocks/feed.xml?page=1"))
        .isEqualTo("308 /sponsors/tidewater-clocks/feed.xml?page=1");
  }

  @Test
  @Transactional
  void aLongListHasPagesThatLeadToEachOther() throws IOException {
    for (int number = 100; number < 100 + 2 * Feeds.SIZE; number++) {
      notes.store(
          new EpisodeDraft(
              new Slug("night-shift"),
              number,
              "Night " + number,
              1,
              LocalDate.of(2022, 1, 1).plusDays(number),
              null,
              null,
              null,
              Set.of(),
              null,
              null,
              null,
              null,
              null,
              ShowNotes.NONE,
              List.of()));
    }
    for (String show : List.of("/night-shift", "")) {
      List<String> all = new ArrayList<>();
      String next = BASE + show + "/feed.xml";
      while (!next.isEmpty()) {
        String text = body(next.substring(BASE.length()), "application/rss+xml");
        assertThat(FeedRules.rss(text)).as(next).isEmpty();
        Document page = xml(text);
        all.addAll(page.select("guid").eachText());
        next = page.select("channel > atom|link[rel=next]").attr("href");
      }
      assertThat(all).hasSize(2 * Feeds.SIZE + (show.isEmpty() ? 7 : 2)).doesNotHaveDuplicates();
    }
  }

  private String body(String address, String type) {
    MockHttpServletResponse answer = pages.get(address);
    assertThat(answer.getStatus()).as(address).isEqualTo(200);
    assertThat(answer.getContentType()).as(address).isEqualTo(type + ";charset=UTF-8");
    return Pages.text(answer);
  }

  private static Document xml(String text) {
    return Jsoup.parse(text, Parser.xmlParser());
  }
}
