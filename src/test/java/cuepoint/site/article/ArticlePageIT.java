// SPDX-License-Identifier: Apache-2.0
package cuepoint.site.article;

import static org.assertj.core.api.Assertions.assertThat;

import cuepoint.article.ArticleAddress;
import cuepoint.site.FilledArchive;
import cuepoint.site.Pages;
import cuepoint.site.SiteTest;
import java.util.Objects;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.mock.web.MockHttpServletResponse;

/// The pages of articles, their lists, and what was captured of them.
@SiteTest
class ArticlePageIT {
  private static final String ID = id(FilledArchive.ARTICLE);
  private static final String PAGE = "/articles/" + ID + "-leap-seconds";
  private static final String CAPTURE = PAGE + "/captures/20220203040506";
  private static final String TOPIC =
      "/soft-hyphen/1/clocks-and-calendars/topics/1-leap-seconds-and-why-they-end";

  private final Pages pages;

  @Autowired
  ArticlePageIT(Pages pages) {
    this.pages = pages;
  }

  private static String id(String address) {
    return Objects.requireNonNull(ArticleAddress.of(address)).id();
  }

  @Test
  void saysWhoFeaturedAnArticleAndWhen() {
    Document page = pages.page(PAGE);
    assertThat(page.select("h1").text()).isEqualTo("Leap seconds");
    assertThat(page.select("#featured").text()).isEqualTo("Where it was featured");
    assertThat(page.select(".places h3 a").eachAttr("href")).containsExactly(TOPIC);
    assertThat(page.select(".places .meta").text())
        .isEqualTo("Mara Tindal Clocks & calendars 5 March 2021");
    assertThat(page.select(".facts dd").eachText())
        .containsExactly("5 March 2021, #1 Clocks & calendars");
  }

  @Test
  void leadsToAnArticleInThreeWaysThatProgramsUnderstandToo() {
    Document page = pages.page(PAGE);
    assertThat(page.select(".ways a").eachAttr("href"))
        .containsExactly(
            FilledArchive.ARTICLE,
            "https://web.archive.org/web/20210305/" + FilledArchive.ARTICLE,
            CAPTURE);
    assertThat(page.select(".ways a").eachAttr("data-originalurl"))
        .containsOnly(FilledArchive.ARTICLE)
        .hasSize(3);
    assertThat(page.select(".ways a").eachAttr("data-versiondate"))
        .containsExactly("2022-02-03", "2021-03-05", "2022-02-03");
    assertThat(page.select(".ways a").eachAttr("data-versionurl"))
        .containsExactly("http://localhost:8080" + CAPTURE);
  }

  @Test
  void saysWhereAnArticleHasMoved() {
    String old = id("https://articles.example.org/2");
    Document page = pages.page("/articles/" + old + "-calendars-without-a-year-zero");
    assertThat(page.select(".moves").text()).isEqualTo("Is now at articles.example.org/3");
    assertThat(page.select(".moves a").attr("href"))
        .startsWith("/articles/" + id("https://articles.example.org/3") + "-");
  }

  @Test
  void showsACaptureAsPlainText() {
    Document page = pages.page(CAPTURE);
    assertThat(page.select("h1").text()).isEqualTo("Leap seconds");
    assertThat(page.select(".captured > p").eachText())
        .containsExactly("Leap seconds", "How the earth lags behind.", "And what to do.");
    assertThat(page.select(".captured li").eachText()).containsExactly("Leap seconds", "The end");
    MockHttpServletResponse answer = pages.get(CAPTURE);
    assertThat(answer.getHeader("Memento-Datetime")).isEqualTo("Thu, 03 Feb 2022 04:05:06 GMT");
    assertThat(answer.getHeader("Link"))
        .isEqualTo(
            """
            <https://articles.example.org/1>; rel="original", \
            <http://localhost:8080/articles/timegate/https://articles.example.org/1>; \
            rel="timegate", \
            <http://localhost:8080/articles/timemap/https://articles.example.org/1>; \
            rel="timemap"; type="application/link-format\"\
            """);
  }

  @Test
  void givesOriginalBytesAwayOnlyAsAFileThatNothingRunsIn() throws Exception {
    MockHttpServletResponse answer = pages.get(CAPTURE + "/original");
    assertThat(answer.getStatus()).isEqualTo(200);
    assertThat(answer.getContentAsString()).isEqualTo("<h1>Leap seconds</h1>");
    assertThat(answer.getContentType()).isEqualTo("application/octet-stream");
    assertThat(answer.getHeader("Content-Disposition"))
        .isEqualTo("attachment; filename=\"leap-seconds-20220203040506.html\"");
    assertThat(answer.getHeaders("Content-Security-Policy"))
        .containsExactly("sandbox; default-src 'none'");
    assertThat(answer.getHeader("X-Content-Type-Options")).isEqualTo("nosniff");
  }

  @ParameterizedTest(name = "{0}{1} to {0}{2}")
  @CsvSource({
    "'', -leap-seconds",
    "-x, -leap-seconds",
    "-x?page=1, -leap-seconds?page=1",
    "-x/captures/20220203040506, -leap-seconds/captures/20220203040506",
    "-x/captures/20220203040506/original, -leap-seconds/captures/20220203040506/original"
  })
  void leadsAMistypedTitleOn(String from, String to) {
    assertThat(pages.redirect("/articles/" + ID + from)).isEqualTo("308 /articles/" + ID + to);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/articles/0000000000-nothing",
        "/articles/%3Cscript%3Ealert(1)%3C%2Fscript%3E",
        "/articles/%22%27",
        "/articles/-",
        "/articles/sites/nobody.example",
        "/articles/sites/%3Cscript%3E",
        "/articles?year=1900",
        "/articles?year=x",
        "/articles?year=999999999",
        "/articles?page=0",
        "/articles?page=99999"
      })
  void saysWhatIsNotThere(String address) {
    Document page = pages.page(address, HttpStatus.NOT_FOUND);
    assertThat(page.select("h1").text()).isNotBlank();
    assertThat(page.select("main a[href^=/articles]")).isNotEmpty();
    assertThat(page.select("main script")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"undated", "20220203040507", "x", "%00"})
  void leadsFromACaptureThatIsNotThereToThoseThatAre(String stamp) {
    Document page = pages.page(PAGE + "/captures/" + stamp, HttpStatus.NOT_FOUND);
    assertThat(page.select(".tips a").eachAttr("href")).startsWith(CAPTURE, PAGE);
  }

  @Test
  void listsArticlesByDateByHowOftenTheyAreFeaturedByYearAndBySite() {
    for (String address :
        new String[] {
          "/articles", "/articles?by=featured", "/articles?year=2021", "/articles?by=no-order"
        }) {
      assertThat(pages.page(address).select(".lists h3 a").eachAttr("href"))
          .as(address)
          .contains(PAGE);
    }
    Document site = pages.page("/articles/sites/articles.example.org");
    assertThat(site.select(".lists h3 a")).hasSize(3);
    assertThat(site.select(".at").eachText()).contains("articles.example.org/1");
    assertThat(pages.page("/articles?by=featured&year=2021").select("meta[name=robots]"))
        .hasSize(1);
  }
}
