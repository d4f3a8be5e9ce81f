// SPDX-License-Identifier: Apache-2.0
package cuepoint.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// What stands on the pages.
@SiteTest
class PagesIT {
  private static final String EPISODE = "/soft-hyphen/1/clocks-and-calendars";

  private final Pages pages;

  @Autowired
  PagesIT(Pages pages) {
    this.pages = pages;
  }

  @Test
  void theFirstPageShowsWhatThereIs() {
    Document page = pages.page("/");
    assertThat(page.select("h1")).hasSize(1);
    assertThat(page.select(".figures dd").eachText()).startsWith("7", "0").contains("341", "10");
    assertThat(page.select(".cards h3").eachText()).containsExactly("Soft Hyphen", "Night Shift");
    assertThat(page.select(".newest .row h3 a").eachText())
        .hasSize(7)
        .contains("Owls")
        .endsWith("Clocks & calendars", "Nothing but a title");
    assertThat(page.select("form[role=search]").attr("action")).isEqualTo("/search");
  }

  @Test
  void chanceLeadsToEachEpisodeAndNoOther() {
    String random = pages.page("/").select(".newest .all a").attr("href");
    Set<String> reached = new HashSet<>();
    for (int i = 0; i < 300; i++) {
      reached.add(pages.redirect(random));
    }
    assertThat(reached)
        .hasSize(7)
        .contains("302 " + EPISODE)
        .allMatch(to -> pages.get(to.substring("302 ".length())).getStatus() == 200);
    assertThat(pages.get(random).getHeader("Cache-Control")).contains("no-store");
  }

  @Test
  void aShowListsItsNewestEpisodesAndItsYears() {
    Document page = pages.page("/soft-hyphen");
    assertThat(page.select(".shelf[aria-label=Years] a").eachText())
        .containsExactly("2021 4", "Date not known 1");
    assertThat(page.select(".list h2").eachText()).containsExactly("Newest episodes");
    assertThat(page.select(".row h3 a").eachAttr("href")).hasSize(5).contains(EPISODE);
    assertThat(page.select("a[href=" + EPISODE + "]").parents().select(".headlines a").eachText())
        .contains("Leap seconds, and why they end");
    assertThat(page.select(".row .meta").text())
        .contains("5 March 2021", "20 min", "about April 2021");
    assertThat(page.select(".rights").text()).isEqualTo("Written for Cuepoint");
  }

  @Test
  void anEpisodeShowsEverythingInOrder() {
    Document page = pages.page(EPISODE);
    assertThat(page.select("h1").text()).isEqualTo("Clocks & calendars");
    assertThat(page.select(".facts dt").eachText())
        .containsExactly("Published", "Recorded", "Season", "Length", "Hosts", "Guests");
    assertThat(page.select(".facts time").eachAttr("datetime"))
        .containsExactly("2021-03-05", "2021-03-03", "PT19M34.78S");
    assertThat(page.select(".star")).hasSize(2);
    assertThat(page.select("audio[preload=none]").attr("src"))
        .isEqualTo("https://audio.example.org/1.mp3");
    assertThat(page.select(".inferred").text())
        .contains("heard in the episode", "that of the transcript", "usually present");
    assertThat(page.select(".names a").eachAttr("href"))
        .containsExactly("/people/mara-tindal", "/people/jonas-okoro", "/people/ana-reyes");
    assertThat(page.expectFirst(".sponsor h3 a").attr("href"))
        .isEqualTo("/sponsors/tidewater-clocks");
    assertThat(page.select(".topic h3").eachText())
        .containsExactly(
            "Leap seconds, and why they end",
            "Calendars without a year zero",
            "The week is older than the month");
    assertThat(page.select(".topic .article").eachText())
        .hasSize(3)
        .contains("articles.example.org");
    assertThat(page.select("main h2").eachText())
        .containsExactly(
            "Sponsors", "Topics", "Extras", "Joke", "Corrections", "Transcript", "Write to us");
    assertThat(page.select("details.boilerplate .prose").text()).isEqualTo("Always the same.");
    assertThat(page.expectFirst(".transcript-start a.time").attr("href"))
        .isEqualTo(EPISODE + "/transcript?t=0.88#c880");
    assertThat(page.select("a[rel=next]").attr("href")).isEqualTo("/soft-hyphen/2/a-quiet-one");
    assertThat(page.select("a[rel=prev]")).isEmpty();
    assertThat(page.select(".edit a").attr("href")).isEqualTo("https://example.org/edit/1.md");
  }

  @Test
  void anEpisodeWithoutNotesSaysSoAndEstimatesItsDate() {
    Document page = pages.page("/soft-hyphen/6/nothing-but-a-title");
    assertThat(page.select(".empty").text()).contains("Nothing but its title");
    Document estimated = pages.page("/soft-hyphen/2/a-quiet-one");
    assertThat(estimated.expectFirst(".facts dd").text()).startsWith("about April 2021");
    assertThat(estimated.select(".inferred").text()).contains("estimated");
  }

  @Test
  void aTopicHasItsArticleItsLinksAndItsNeighbours() {
    Document page = pages.page(EPISODE + "/topics/2-calendars-without-a-year-zero");
    assertThat(page.select("h1").text()).isEqualTo("Calendars without a year zero");
    assertThat(page.select(".title .meta").text()).contains("Topic 2 of 3", "Jonas Okoro");
    assertThat(page.select(".featured a").attr("href")).isEqualTo("https://articles.example.org/2");
    assertThat(page.select(".links li > a").eachText())
        .containsExactly("Calendars without a year zero", "this");
    assertThat(page.select("a[rel=prev]").text()).contains("Leap seconds");
    assertThat(page.select("a[rel=next]").text()).contains("The week is older");
    assertThat(page.select(".ways-on a").eachAttr("href"))
        .containsExactly(
            "/soft-hyphen/topics?host=jonas-okoro",
            "/soft-hyphen/topics?site=articles.example.org");
    assertThat(page.select(".passage")).isEmpty();
  }

  @Test
  void aTopicWithATimeShowsThatPassage() {
    Document page = pages.page(EPISODE + "/topics/1-leap-seconds-and-why-they-end?t=15,25");
    assertThat(page.select(".passage h2").text()).isEqualTo("What was said at 0:15");
    assertThat(page.select(".passage .time").eachText()).containsExactly("0:15", "0:20");
    assertThat(page.select(".passage .more a").attr("href"))
        .isEqualTo(EPISODE + "/transcript?t=15.88,24.88#c15880");
  }

  @Test
  void peopleHavePagesOfTheirOwn() {
    Document all = pages.page("/people");
    assertThat(all.select(".index a").eachText()).contains("Mara Tindal", "Ana Reyes");
    assertThat(all.select(".index a").eachText()).doesNotContain("Bo");
    Document ana = pages.page("/people/ana-reyes");
    assertThat(ana.select(".facts dt").eachText()).containsExactly("Guest of", "Only");
    assertThat(ana.select(".facts a").eachAttr("href")).containsExactly("/soft-hyphen", EPISODE);
    assertThat(ana.select("main h2").text()).isEqualTo("2021");
    assertThat(ana.select(".row .meta").text()).endsWith("guest");
    assertThat(ana.select(".row h3").text()).isEqualTo("Clocks & calendars");
    assertThat(ana.select(".title a").attr("href")).isEqualTo("https://ana.example.org");
  }

  @Test
  void sponsorsHavePagesWithTheirReads() {
    assertThat(pages.page("/sponsors").select(".index a").eachText()).contains("Tidewater Clocks");
    Document page = pages.page("/sponsors/tidewater-clocks");
    assertThat(page.select(".entry h2 a").eachAttr("href")).containsExactly(EPISODE, EPISODE);
    assertThat(page.select(".facts dt").eachText()).containsExactly("Only");
    assertThat(page.select(".entry .prose").text()).isEqualTo("They keep time.");
    assertThat(pages.redirect("/sponsors/tidewaterclocks"))
        .isEqualTo("308 /sponsors/tidewater-clocks");
  }

  @Test
  void theArchiveTellsAboutItself() {
    Document page = pages.page("/about");
    assertThat(page.select(".sources dt").eachText()).containsExactly("Soft Hyphen", "Night Shift");
    assertThat(pages.page("/about/import").select("h1").text()).isEqualTo("Last import");
  }

  @Test
  void aShowInAnotherLanguageSaysSo() {
    assertThat(pages.page("/night-shift").select("main").attr("lang")).isEqualTo("de");
    assertThat(pages.page("/soft-hyphen").select("main").attr("lang")).isEqualTo("en");
  }

  @Test
  void headingsNeverSkipALevelAndLandmarksAreThere() {
    for (String address :
        new String[] {
          "/",
          "/soft-hyphen",
          "/soft-hyphen?year=2021",
          "/soft-hyphen?season=1",
          "/soft-hyphen/topics",
          "/soft-hyphen/topics?host=mara-tindal",
          "/night-shift",
          "/night-shift/topics",
          "/on-this-day",
          "/on-this-day/03-05",
          "/people/ana-reyes",
          EPISODE,
          EPISODE + "/transcript",
          PlacedEpisode.ADDRESS,
          PlacedEpisode.ADDRESS + "/transcript",
          PlacedEpisode.ADDRESS + "/topics/2-pendulums-in-a-moving-ship",
          "/people",
          "/about",
          EPISODE + "/topics/1-leap-seconds-and-why-they-end",
          "/sponsors/tidewater-clocks",
          "/search?q=leap",
          "/people/mara-tindal",
          "/about/import"
        }) {
      Document page = pages.page(address);
      assertThat(page.select("html").attr("lang")).as(address).isEqualTo("en");
      assertThat(page.select("main, body > header, body > footer")).as(address).hasSize(3);
      assertThat(page.select("a.skip[href=#content] ~ main#content")).as(address).hasSize(1);
      assertThat(page.select("h1")).as(address).hasSize(1);
      int level = 0;
      for (var heading : page.select("h1, h2, h3, h4, h5, h6")) {
        int next = heading.normalName().charAt(1) - '0';
        assertThat(next).as(address + " " + heading.text()).isLessThanOrEqualTo(level + 1);
        level = next;
      }
      assertThat(page.select("[id]").eachAttr("id")).as(address).doesNotHaveDuplicates();
      assertThat(page.title()).as(address).isNotBlank();
      assertThat(page.select("meta[name=description]").attr("content")).as(address).isNotBlank();
    }
  }
}
