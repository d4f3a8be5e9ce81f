// SPDX-License-Identifier: Apache-2.0
package cuepoint.site;

import static org.assertj.core.api.Assertions.assertThat;

import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.mock.web.MockHttpServletResponse;

/// Where addresses lead, also old, short, mistyped and meaningless ones.
@SiteTest
class AddressesIT {
  private static final String EPISODE = "/soft-hyphen/1/clocks-and-calendars";

  private final Pages pages;

  @Autowired
  AddressesIT(Pages pages) {
    this.pages = pages;
  }

  @ParameterizedTest(name = "{0} to {2}")
  @CsvSource({
    "/soft-hyphen/1, 302, /soft-hyphen/1/clocks-and-calendars",
    "/soft-hyphen/1?from=mail, 302, /soft-hyphen/1/clocks-and-calendars?from=mail",
    "/soft-hyphen/1?t=15, 302, /soft-hyphen/1/clocks-and-calendars/transcript?t=15.88#c15880",
    "/soft-hyphen/1?t=nonsense, 302, /soft-hyphen/1/clocks-and-calendars?t=nonsense",
    "/soft-hyphen/6?t=12, 302, /soft-hyphen/6/nothing-but-a-title?t=12",
    "/soft-hyphen/1/clocks-and-calendars?t=0:20, 302,"
        + " /soft-hyphen/1/clocks-and-calendars/transcript?t=20.88#c20880",
    "/soft-hyphen/1/an-old-title, 308, /soft-hyphen/1/clocks-and-calendars",
    "/soft-hyphen/001/clocks-and-calendars?a=b, 308, /soft-hyphen/1/clocks-and-calendars?a=b",
    "/soft-hyphen/1/Wrong%20one/transcript?t=12:43, 308,"
        + " /soft-hyphen/1/clocks-and-calendars/transcript?t=12:43",
    "/soft-hyphen/1/x/transcript.vtt, 308, /soft-hyphen/1/clocks-and-calendars/transcript.vtt",
    "/soft-hyphen/7/x/chapters.json, 308, /soft-hyphen/7/a-minute-is-not-a-minute/chapters.json",
    "/soft-hyphen/07/x/chapters.vtt?a=b, 308,"
        + " /soft-hyphen/7/a-minute-is-not-a-minute/chapters.vtt?a=b",
    "/soft-hyphen/1/x/topics/9-%0d%0aX:%20y, 308,"
        + " /soft-hyphen/1/clocks-and-calendars/topics/9-%0D%0AX:%20y",
    "/episodes/show/1/clocks-and-calendars, 308, /soft-hyphen/1/clocks-and-calendars",
    "/episodes/show/1/an-old-title, 308, /soft-hyphen/1/clocks-and-calendars",
    "/episodes/show/1/owls, 308, /night-shift/1/owls",
    "/episodes/transcript/1/clocks-and-calendars, 308,"
        + " /soft-hyphen/1/clocks-and-calendars/transcript",
    "/soft-hyphen/, 308, /soft-hyphen"
  })
  void lead(String from, int status, String to) {
    assertThat(pages.redirect(from)).isEqualTo(status + " " + to);
  }

  @ParameterizedTest(name = "{0} is topic {1}")
  @CsvSource({
    "1, 1-leap-seconds-and-why-they-end",
    "1-something-else, 1-leap-seconds-and-why-they-end",
    "1-calendars-without-a-year-zero, 2-calendars-without-a-year-zero",
    "9-calendars-without-a-year-zero, 2-calendars-without-a-year-zero"
  })
  void ofATopicPutItsSlugBeforeItsPosition(String from, String to) {
    assertThat(pages.redirect(EPISODE + "/topics/" + from + "?x=1"))
        .isEqualTo("308 " + EPISODE + "/topics/" + to + "?x=1");
  }

  @Test
  void ofTwoShowsOfferBothWhereBothCouldBeMeant() {
    Document page = pages.page("/episodes/show/2/a-quiet-one", HttpStatus.MULTIPLE_CHOICES);
    assertThat(page.select(".tips a").eachAttr("href"))
        .containsExactly("/soft-hyphen/2/a-quiet-one", "/night-shift/2/a-quiet-one");
    Document unknown = pages.page("/episodes/transcript/1/neither", HttpStatus.MULTIPLE_CHOICES);
    assertThat(unknown.select(".tips a").eachAttr("href"))
        .containsExactly(EPISODE + "/transcript", "/night-shift/1/owls/transcript");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/nobody",
        "/Soft-Hyphen",
        "/soft-hyphen/one",
        "/soft-hyphen/-1",
        "/soft-hyphen/99999999999999999999",
        "/soft-hyphen/1/clocks-and-calendars/topics/9-nothing",
        "/soft-hyphen/1/clocks-and-calendars/topics/x",
        "/soft-hyphen/1/clocks-and-calendars/nothing",
        "/soft-hyphen/6/nothing-but-a-title/transcript",
        "/soft-hyphen/6/nothing-but-a-title/transcript.txt",
        "/soft-hyphen/1/clocks-and-calendars/chapters.json",
        "/soft-hyphen/6/nothing-but-a-title/chapters.vtt",
        "/soft-hyphen/7/a-minute-is-not-a-minute/chapters.txt",
        "/people/nobody",
        "/people/%00",
        "/people/%3Cscript%3E",
        "/sponsors/nobody",
        "/episodes/show/77/x",
        "/episodes/show/x/x",
        "/static/nothing.css",
        "/a/b/c/d/e/f/g"
      })
  void thatMeanNothingAreNotFound(String address) {
    MockHttpServletResponse response = pages.get(address);
    assertThat(response.getStatus()).isEqualTo(404);
    // What nobody handles has its page from the server, and here there is none.
    assertThat(response.getContentType()).isIn(null, "text/html;charset=UTF-8");
  }

  @Test
  void ofAMissingNumberSayWhatTheNewestIs() {
    Document page = pages.page("/soft-hyphen/1234", HttpStatus.NOT_FOUND);
    assertThat(page.select("h1").text()).isEqualTo("Soft Hyphen #1234 is not in the archive");
    assertThat(page.select(".tips").text()).contains("The newest is #7", "All episodes of Soft");
    assertThat(page.select("main form[role=search]")).hasSize(1);
    Document between = pages.page("/soft-hyphen/3/x", HttpStatus.NOT_FOUND);
    assertThat(between.select(".tips").text()).contains("Before it comes #2", "After it comes #4");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/soft-hyphen/5",
        "/soft-hyphen/5/left-the-archive",
        "/soft-hyphen/5/left-the-archive/chapters.json",
        "/soft-hyphen/5/left-the-archive/transcript?t=1"
      })
  void ofWhatLeftTheArchiveSaySo(String address) {
    Document page = pages.page(address, HttpStatus.GONE);
    assertThat(page.select("h1").text()).isEqualTo("Soft Hyphen #5 has left the archive");
    assertThat(page.select("meta[name=robots]").attr("content")).isEqualTo("noindex");
  }
}
