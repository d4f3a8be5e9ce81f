// SPDX-License-Identifier: Apache-2.0
package cuepoint.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpStatus;
import org.springframework.mock.web.MockHttpServletResponse;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Lists that are longer than a page, and what is said where they end.
@SpringBootTest(properties = "cuepoint.data=target/site-it/${random.uuid}")
@AutoConfigureMockMvc
@Import({LongArchive.class, Pages.class})
class LongListsIT {
  private final Pages pages;

  @Autowired
  LongListsIT(Pages pages) {
    this.pages = pages;
  }

  @Test
  void theFirstPageOfAShowHasTheNewestEpisodesAndTheWayToAllOthers() {
    Document page = pages.page("/tides");
    assertThat(page.select(".row .gutter").eachText()).hasSize(24).startsWith("#130");
    assertThat(page.select(".title .meta").text()).contains("130 episodes, 2022 to 2023");
    assertThat(page.select(".hosts a").eachAttr("href")).containsExactly("/people/ada-lund");
    assertThat(page.select(".hosts").text()).contains("Nobody Else #1 to #9");
    assertThat(page.expectFirst("script[type=application/ld+json]").data())
        .contains("Ada Lund")
        .doesNotContain("Nobody Else");
    assertThat(page.select(".shelf[aria-label=Years] a").eachAttr("href"))
        .containsExactly("/tides?year=2023", "/tides?year=2022");
    assertThat(page.select(".shelf[aria-label=Years] a").eachAttr("id"))
        .containsExactly("y2023", "y2022");
    assertThat(page.select(".shelf[aria-label=Seasons] a").eachText()).containsExactly("2 10");
    assertThat(page.select(".paging a").eachAttr("href"))
        .containsExactly("/tides?page=2", "/tides?page=3", "/tides?page=6", "/tides?page=2");
    assertThat(page.select(".paging [aria-current=page]").text()).isEqualTo("Page 1");
    assertThat(page.select(".paging [rel=prev]")).isEmpty();
    assertThat(page.select(".ways-on a").eachAttr("href"))
        .containsExactly("/tides/topics", "/random?show=tides");
    assertThat(page.select("form.find input[type=hidden]").attr("value")).isEqualTo("tides");
    assertThat(page.select("link[rel=canonical]").attr("href")).endsWith("/tides");
  }

  @Test
  void laterPagesGoOnWhereTheOneBeforeEnds() {
    Document second = pages.page("/tides?page=2");
    assertThat(second.select(".row .gutter").eachText()).hasSize(24).startsWith("#106");
    assertThat(second.select("link[rel=canonical]").attr("href")).endsWith("/tides?page=2");
    assertThat(second.select(".paging [rel=prev]").attr("href")).isEqualTo("/tides");
    assertThat(second.title()).startsWith("Tides, page 2");
    assertThat(second.select(".crumbs li").eachText()).containsExactly("Home", "Tides", "Page 2");
    assertThat(second.select(".list h2").text()).isEqualTo("Episodes 83 to 106");
    Document last = pages.page("/tides?page=6");
    assertThat(last.select(".row .gutter").eachText()).hasSize(10).endsWith("#1");
    assertThat(last.select(".paging [rel=next]")).isEmpty();
    assertThat(pages.page("/tides?page=1").select("link[rel=canonical]").attr("href"))
        .endsWith("/tides");
  }

  @Test
  void aYearStandsByMonthsAndLeadsToTheYearsBesideIt() {
    Document page = pages.page("/tides?year=2022");
    assertThat(page.select("h1").text()).isEqualTo("2022");
    assertThat(page.select(".row")).hasSize(60);
    assertThat(page.select(".list h2").eachText()).startsWith("December 2022", "November 2022");
    assertThat(page.select(".shelf [aria-current=page]").text()).isEqualTo("2022 122");
    assertThat(page.select(".neighbours a").eachAttr("href")).containsExactly("/tides?year=2023");
    assertThat(page.select(".paging [rel=next]").attr("href")).isEqualTo("/tides?year=2022&page=2");
    assertThat(page.select(".crumbs li").eachText()).containsExactly("Home", "Tides", "2022");
    assertThat(page.select(".crumbs [aria-current=page]").text()).isEqualTo("2022");
    assertThat(pages.page("/tides?year=2022&page=3").select(".row")).hasSize(2);
  }

  @ParameterizedTest(name = "{0}: {2}")
  @CsvSource({
    "/tides, /tides/feed.json, 50, Tides",
    "/tides?page=2, /tides/feed.json, 50, Tides",
    "/tides?year=2022, /tides/feed.json?year=2022, 50, 'Tides, 2022'",
    "/tides?year=2022&page=2, /tides/feed.json?year=2022, 50, 'Tides, 2022'",
    "/tides?year=2023, /tides/feed.json?year=2023, 8, 'Tides, 2023'",
    "/tides?season=2, /tides/feed.json?season=2, 10, 'Tides, Season 2'"
  })
  void everyListOfEpisodesNamesItsFeeds(String page, String feed, int episodes, String title) {
    assertThat(pages.page(page).select("head link[type=application/feed+json]").eachAttr("href"))
        .containsExactly(feed);
    JsonNode json = JsonMapper.shared().readTree(Pages.text(pages.get(feed)));
    assertThat(json.path("items").size()).isEqualTo(episodes);
    assertThat(json.path("title").asString()).isEqualTo(title);
    String rss = feed.replace(".json", ".xml");
    assertThat(pages.page(page).select("head link[type=application/rss+xml]").eachAttr("href"))
        .containsExactly(rss);
    assertThat(pages.get(rss).getContentType()).startsWith("application/rss+xml");
  }

  @Test
  void theFeedOfAYearHasPages() {
    JsonNode json =
        JsonMapper.shared().readTree(Pages.text(pages.get("/tides/feed.json?year=2022")));
    String next = json.path("next_url").asString();
    assertThat(next).endsWith("/tides/feed.json?year=2022&page=2");
    MockHttpServletResponse last = pages.get("/tides/feed.json?year=2022&page=3");
    assertThat(JsonMapper.shared().readTree(Pages.text(last)).path("items").size()).isEqualTo(22);
    assertThat(pages.get("/tides/feed.json?year=2022&page=4").getStatus()).isEqualTo(404);
    assertThat(pages.get("/tides/feed.xml?year=1999").getStatus()).isEqualTo(404);
    assertThat(pages.get("/tides/feed.xml?season=1").getStatus()).isEqualTo(404);
  }

  @Test
  void aSeasonIsAListOnlyWhereASourceStatesIt() {
    Document page = pages.page("/tides?season=2");
    assertThat(page.select("h1").text()).isEqualTo("Season 2");
    assertThat(page.select(".row .gutter").eachText()).hasSize(10).startsWith("#130");
    assertThat(
            pages.page("/tides?season=1", HttpStatus.NOT_FOUND).select(".tips a").eachAttr("href"))
        .containsExactly("/tides?season=2", "/tides");
    assertThat(pages.page("/silence?season=1", HttpStatus.NOT_FOUND).select(".lead").text())
        .isEqualTo("No source of Silence states any seasons.");
  }

  @Test
  void aStreamOfTopicsIsNarrowedByHostSiteAndYear() {
    Document all = pages.page("/tides/topics");
    assertThat(all.select(".topic-hit h3").eachText())
        .hasSize(50)
        .startsWith("Topic 130.1", "Topic 130.2", "Topic 129.1");
    assertThat(all.select(".title .meta").text()).contains("260 topics");
    assertThat(all.select(".facets a").eachText())
        .containsExactly(
            "Ada Lund 260",
            "Ben Ode 130",
            "moon.example.org 130",
            "sea.example.org 130",
            "2023 16",
            "2022 244");
    assertThat(all.expectFirst(".topic-hit .play").attr("href"))
        .isEqualTo("/tides/130/episode-of-day-130/transcript?t=60#c60000");
    String narrow = "/tides/topics?host=ben-ode&site=sea.example.org&year=2022";
    Document some = pages.page(narrow + "&page=3");
    assertThat(some.select("h1").text())
        .isEqualTo("Topics brought by Ben Ode about sea.example.org, 2022");
    assertThat(some.select(".topic-hit h3").eachText()).hasSize(22).endsWith("Topic 1.2");
    assertThat(some.select(".chips a").eachAttr("href"))
        .containsExactly(
            "/tides/topics?site=sea.example.org&year=2022",
            "/tides/topics?host=ben-ode&year=2022",
            "/tides/topics?host=ben-ode&site=sea.example.org");
    assertThat(some.select(".paging [rel=prev]").attr("href")).isEqualTo(narrow + "&page=2");
    assertThat(some.select("meta[name=robots]").attr("content")).isEqualTo("noindex");
    assertThat(pages.page("/tides/topics?site=sea.example.org").select("meta[name=robots]"))
        .isEmpty();
  }

  @Test
  void aPersonHasEveryAppearanceRoleAndTopic() {
    Document ada = pages.page("/people/ada-lund");
    assertThat(ada.select(".facts dt").eachText())
        .containsExactly("Hosts", "First", "Latest", "Topics brought to", "Speaks");
    assertThat(ada.select(".facts dd").eachText())
        .contains("Tides (130)", "Tides (260)", "1 January 2022, #1 Episode of day 1")
        .endsWith("26 min in the 26 episodes that name who speaks");
    assertThat(ada.select(".row")).hasSize(40);
    assertThat(ada.select(".row .meta").eachText())
        .startsWith("Tides 23 January 2023 host, speaks 1 min (1 line)");
    assertThat(ada.select(".list h2").eachText()).containsExactly("2023", "2022");
    Document ben = pages.page("/people/ben-ode?year=2023");
    assertThat(ben.select(".row .meta").eachText())
        .hasSize(8)
        .startsWith("Tides 23 January 2023 guest, speaks 1 min (1 line)");
    assertThat(ben.select(".headlines a").eachText()).hasSize(8).startsWith("Topic 130.2");
    assertThat(pages.page("/people/ada-lund?page=4").select(".row")).hasSize(10);
    assertThat(
            pages.page("/people/ada-lund?year=1999", HttpStatus.NOT_FOUND).select(".tips").text())
        .contains("All episodes with Ada Lund");
  }

  @Test
  void aSponsorHasEveryReadWithItsMoment() {
    Document page = pages.page("/sponsors/buoy");
    assertThat(page.select(".entry")).hasSize(25);
    assertThat(page.expectFirst(".entry .play").attr("href"))
        .isEqualTo("/tides/130/episode-of-day-130/transcript?t=0#c0");
    assertThat(page.select(".facts dd").eachText())
        .containsExactly(
            "13 January 2022, #5 Episode of day 5", "23 January 2023, #130 Episode of day 130");
    Document last = pages.page("/sponsors/buoy?page=2");
    assertThat(last.select(".entry")).hasSize(1);
    for (Document each : List.of(page, last)) {
      assertThat(each.select(".title a[href^=https:]").eachAttr("href"))
          .containsExactly("https://buoy.example.org");
    }
  }

  @Test
  void theDayLooksBackAndLeadsToTheDaysBesideIt() {
    Document today = pages.page("/on-this-day");
    assertThat(today.select("h1").text()).isEqualTo("On this day, 5 March");
    assertThat(today.select(".row h3").eachText()).containsExactly("Episode of day 22");
    assertThat(today.select(".list h2").text()).isEqualTo("2022: 2 years ago");
    assertThat(today.select(".neighbours a").eachAttr("href"))
        .containsExactly("/on-this-day/03-02", "/on-this-day/03-08");
    Document none = pages.page("/on-this-day/03-06");
    assertThat(none.select(".lead").text()).startsWith("Nothing was published or recorded");
    assertThat(none.select(".neighbours a").eachAttr("href"))
        .containsExactly("/on-this-day/03-05", "/on-this-day/03-08");
    assertThat(none.select("meta[name=robots]").attr("content")).isEqualTo("noindex");
    Document home = pages.page("/");
    assertThat(home.select(".day h2").text()).isEqualTo("On this day, 5 March");
    assertThat(home.select(".day .row")).hasSize(1);
    assertThat(home.select(".cards .of-years a").eachAttr("href"))
        .containsExactly("/tides?year=2023", "/tides?year=2022");
  }

  @Test
  void pagesThatTellOfTheDayAreKnownByIt() {
    assertThat(pages.get("/").getHeader("ETag")).contains("2024-03-05");
    assertThat(pages.get("/on-this-day").getHeader("ETag")).contains("2024-03-05");
    assertThat(pages.get("/tides").getHeader("ETag")).doesNotContain("2024-03-05");
    String tag = Objects.requireNonNull(pages.get("/tides?page=2").getHeader("ETag"));
    assertThat(pages.get("/tides?page=2", "If-None-Match", tag).getStatus()).isEqualTo(304);
    assertThat(pages.get("/tides?page=2&utm=1").getHeader("ETag")).isNull();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/tides?page=0",
        "/tides?page=-1",
        "/tides?page=7",
        "/tides?page=99999999999",
        "/tides?page=",
        "/tides?page=2&page=3",
        "/tides?page=%3Cscript%3E",
        "/tides?year=abc",
        "/tides?year=1999",
        "/tides?year=02022",
        "/tides?year=99999999999999",
        "/tides?year=2022&page=9",
        "/tides?season=0",
        "/tides?season=-1",
        "/tides?season=%00",
        "/tides/topics?site=%3Cscript%3E",
        "/tides/topics?site=",
        "/tides/topics?host=Brian%20Okken",
        "/tides/topics?host=nobody",
        "/tides/topics?year=abc",
        "/tides/topics?year=999999999",
        "/tides/topics?page=7",
        "/tides/topics?host=ben-ode&site=moon.example.org",
        "/people/ada-lund?page=5",
        "/people/ada-lund?year=x",
        "/people/ada-lund?year=2022&page=99999999999",
        "/people/ada",
        "/sponsors/buoy?page=3",
        "/sponsors/buoys",
        "/on-this-day/02-30",
        "/on-this-day/13-01",
        "/on-this-day/today",
        "/on-this-day/%3Cscript%3E",
        "/random?show=nobody",
        "/random?show=silence"
      })
  void whatIsNotThereIsSaidWithAWayOn(String address) {
    Document page = pages.page(address, HttpStatus.NOT_FOUND);
    assertThat(page.select(".tips a")).isNotEmpty();
    assertThat(page.select("main form[role=search]")).hasSize(1);
    assertThat(page.select("meta[name=robots]").attr("content")).isEqualTo("noindex");
    assertThat(page.select("main script")).isEmpty();
    for (var way : page.select(".tips a")) {
      assertThat(pages.get(way.attr("href")).getStatus()).as(way.attr("href")).isEqualTo(200);
    }
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource({
    "/tides?page=7, It has 6 pages., '/tides?page=6'",
    "/tides?year=1999, It has episodes of 2 years, '/tides?year=2022'",
    "/people/ada, People have a page when, '/people/ada-lund'",
    "/tides/130/episode-of-day-130/topics/9-x, This episode has 2 topics., "
        + "'/tides/130/episode-of-day-130/topics/1-topic-130-1'",
    "/tides/129/episode-of-day-129/transcript, Only its notes were taken in, "
        + "'/tides/129/episode-of-day-129'",
    "/tides/1234, No episode with this number, '/tides/130/episode-of-day-130'"
  })
  void whatIsThereInsteadComesFirst(String address, String lead, String way) {
    Document page = pages.page(address, HttpStatus.NOT_FOUND);
    assertThat(page.select(".title .lead").text()).contains(lead);
    assertThat(page.expectFirst(".tips a").attr("href")).isEqualTo(way);
  }

  @Test
  void aShowWithoutEpisodesSaysSo() {
    Document page = pages.page("/silence");
    assertThat(page.select(".empty").text()).isEqualTo("This show has no episodes yet.");
    assertThat(page.select(".ways-on, .shelf, .paging, form.find")).isEmpty();
    assertThat(pages.page("/silence/topics").select(".empty").text()).contains("has topics");
  }

  @Test
  void chanceOfAShowStaysInIt() {
    for (int i = 0; i < 20; i++) {
      assertThat(pages.redirect("/random?show=tides")).startsWith("302 /tides/");
    }
  }
}
