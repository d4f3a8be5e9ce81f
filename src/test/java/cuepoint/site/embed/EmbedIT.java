// SPDX-License-Identifier: Apache-2.0
package cuepoint.site.embed;

import static org.assertj.core.api.Assertions.assertThat;

import cuepoint.site.FilledArchive;
import cuepoint.site.Pages;
import cuepoint.site.PlacedEpisode;
import cuepoint.site.SiteTest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Pages in frames of other sites, and what these sites are told of them.
@SiteTest
class EmbedIT {
  private static final String BASE = "http://localhost:8080";
  private static final String EPISODE = "/soft-hyphen/1/clocks-and-calendars";
  private static final JsonMapper JSON = JsonMapper.shared();

  private final Pages pages;

  @Autowired
  EmbedIT(Pages pages) {
    this.pages = pages;
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/embed/soft-hyphen/1",
        "/embed/soft-hyphen/1?t=20",
        "/embed/soft-hyphen/1?t=20,30",
        "/embed/soft-hyphen/1?t=nonsense",
        "/embed/soft-hyphen/2",
        "/embed/soft-hyphen/4",
        "/embed/soft-hyphen/4?t=0",
        "/embed/soft-hyphen/4/topics/1",
        "/embed/soft-hyphen/6",
        "/embed/soft-hyphen/6?t=5",
        "/embed/soft-hyphen/7/topics/2",
        "/embed/soft-hyphen/7/topics/5"
      })
  void mayBeFramedAndLoadsNothingFromElsewhere(String address) {
    MockHttpServletResponse response = pages.get(address);
    assertThat(String.valueOf(response.getHeader("Content-Security-Policy")).split("; "))
        .contains("frame-ancestors *", "default-src 'none'", "script-src 'self'")
        .doesNotContain("frame-ancestors 'none'");
    assertThat(response.getHeader("X-Frame-Options")).isNull();
    assertThat(response.getHeader("Set-Cookie")).isNull();
    assertThat(response.getHeader("Cross-Origin-Resource-Policy")).isEqualTo("cross-origin");

    Document page = pages.page(address);
    assertThat(page.select("script, iframe, img, form, .masthead")).isEmpty();
    assertThat(page.select("link[rel=stylesheet]").eachAttr("href"))
        .hasSize(2)
        .allMatch(href -> href.startsWith("/static/"));
    assertThat(page.select("meta[name=robots]").attr("content")).isEqualTo("noindex");
    assertThat(page.select("h1")).hasSize(1);
    assertThat(page.title()).isNotBlank();
    assertThat(page.select("a[href]"))
        .hasSizeGreaterThanOrEqualTo(3)
        .allMatch(link ->
            link.attr("href").startsWith(BASE + "/")
                && link.attr("target").equals("_blank")
                && link.attr("rel").equals("noopener"));
    for (Element link : page.select("a[href]")) {
      String path = link.attr("href").substring(BASE.length()).replaceFirst("#.*", "");
      assertThat(pages.get(path).getStatus()).as(path).isEqualTo(200);
    }
    assertThat(page.select("audio:not([preload=none])")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/",
        "/soft-hyphen",
        EPISODE,
        EPISODE + "/transcript?t=20,30",
        "/embed",
        "/oembed",
        "/share/soft-hyphen.png",
        "/embedded",
        "/soft-hyphen/embed/1"
      })
  void nothingElseMayBeFramed(String address) {
    MockHttpServletResponse response = pages.get(address);
    assertThat(String.valueOf(response.getHeader("Content-Security-Policy")).split("; "))
        .contains("frame-ancestors 'none'");
    assertThat(response.getHeader("X-Frame-Options")).isEqualTo("DENY");
  }

  @Test
  void aQuoteIsShownWithWhoSaysIt() {
    Document page = pages.page("/embed/soft-hyphen/1?t=20,30");
    assertThat(page.select("blockquote").text())
        .isEqualTo("Line 4 is about leap seconds. Line 5 is about leap seconds.");
    assertThat(page.select(".by").text()).isEqualTo("Mara Tindal, Jonas Okoro");
    assertThat(page.select(".clock").text()).isEqualTo("0:20");
    assertThat(page.select("audio").attr("src"))
        .isEqualTo("https://audio.example.org/1.mp3#t=20.88,29.88");
    assertThat(page.select("h1 a").attr("href"))
        .isEqualTo(BASE + EPISODE + "/transcript?t=20.88,29.88#c20880");
  }

  @Test
  void anEpisodeIsShownWithItsTopicsAndATopicWithItsNotes() {
    Document episode = pages.page("/embed/soft-hyphen/1");
    assertThat(episode.select("h1").text()).isEqualTo("Clocks & calendars");
    assertThat(episode.select(".words").text()).startsWith("Leap seconds, and why they end · ");
    assertThat(pages.page("/embed/soft-hyphen/2").select("blockquote").text())
        .startsWith("Sentence 0 goes here.");
    Document topic = pages.page("/embed/soft-hyphen/7/topics/2");
    assertThat(topic.select(".words").text()).isEqualTo("What the notes say of it.");
    assertThat(topic.select("audio").attr("src")).contains("/7.mp3#t=100,");
    assertThat(topic.select("h1 a").attr("href"))
        .isEqualTo(BASE + PlacedEpisode.ADDRESS + "/topics/2-pendulums-in-a-moving-ship");
  }

  @ParameterizedTest
  @CsvSource({
    "/embed/soft-hyphen/99, 404",
    "/embed/soft-hyphen/x, 404",
    "/embed/soft-hyphen/5, 410",
    "/embed/soft-hyphen/1/topics/99, 404",
    "/embed/nowhere/1, 404"
  })
  void whatIsNotThereIsNotFramed(String address, int status) {
    assertThat(pages.get(address).getStatus()).isEqualTo(status);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "/soft-hyphen/1 | /embed/soft-hyphen/1 | Clocks & calendars",
        "/soft-hyphen/1/ | /embed/soft-hyphen/1 | Clocks & calendars",
        "/soft-hyphen/1/clocks-and-calendars | /embed/soft-hyphen/1 | Clocks & calendars",
        "/soft-hyphen/1/an-old-title/ | /embed/soft-hyphen/1 | Clocks & calendars",
        "/soft-hyphen/1/x/transcript | /embed/soft-hyphen/1 | Clocks & calendars",
        "/soft-hyphen/1?t=0:20 | /embed/soft-hyphen/1?t=20.88 | 0:20 · Clocks & calendars",
        "/soft-hyphen/1/x/transcript?q=a&t=20,30#c5 | /embed/soft-hyphen/1?t=20.88,29.88 |"
            + " “Line 4 is about leap seconds. Line 5 is about leap seconds.” · Clocks & calendars",
        "/soft-hyphen/7/x/topics/2-pendulums-in-a-moving-ship | /embed/soft-hyphen/7/topics/2 |"
            + " Pendulums in a moving ship"
      })
  void oembedKnowsEveryPageOfAnEpisode(String page, String embed, String title) {
    JsonNode answer = json(BASE + page, "");
    assertThat(answer.path("type").asString()).isEqualTo("rich");
    assertThat(answer.path("version").asString()).isEqualTo("1.0");
    assertThat(answer.path("title").asString()).isEqualTo(title);
    assertThat(answer.path("author_name").asString()).isEqualTo("Soft Hyphen");
    assertThat(answer.path("provider_url").asString()).isEqualTo(BASE + "/");
    Element frame =
        Objects.requireNonNull(
            Jsoup.parseBodyFragment(answer.path("html").asString()).selectFirst("iframe"));
    assertThat(frame.attr("src")).isEqualTo(BASE + embed);
    assertThat(frame.attr("title")).isEqualTo(title);
    assertThat(frame.attr("width")).isEqualTo("600");
    assertThat(pages.get(embed).getStatus()).isEqualTo(200);
    String picture = answer.path("thumbnail_url").asString();
    assertThat(pages.get(picture.substring(BASE.length())).getStatus()).isEqualTo(200);
  }

  private JsonNode json(String url, String more) {
    MockHttpServletResponse response = oembed(url, more);
    assertThat(response.getStatus()).as(url).isEqualTo(200);
    assertThat(response.getContentType()).startsWith("application/json");
    assertThat(response.getHeader("Access-Control-Allow-Origin")).isEqualTo("*");
    return JSON.readTree(Pages.text(response));
  }

  private MockHttpServletResponse oembed(String url, String more) {
    return pages.get("/oembed?url=" + URLEncoder.encode(url, StandardCharsets.UTF_8) + more);
  }

  @Test
  void theSizeIsWithinWhatIsAskedFor() {
    JsonNode small = json(BASE + "/soft-hyphen/1", "&maxwidth=320&maxheight=200");
    assertThat(small.path("width").asInt()).isEqualTo(320);
    assertThat(small.path("height").asInt()).isEqualTo(200);
    assertThat(small.path("html").asString()).contains("width=\"320\" height=\"200\"");
    assertThat(small.has("thumbnail_url")).isFalse();
    JsonNode large = json(BASE + "/soft-hyphen/1", "&maxwidth=1200&maxheight=630");
    assertThat(large.path("width").asInt()).isEqualTo(600);
    assertThat(large.path("thumbnail_width").asInt()).isEqualTo(1200);
    assertThat(json(BASE + "/soft-hyphen/1", "&maxwidth=-5&maxheight=x").path("width").asInt())
        .isEqualTo(600);
  }

  @Test
  void xmlSaysTheSame() {
    MockHttpServletResponse response = oembed(BASE + "/soft-hyphen/4?t=0,1", "&format=xml");
    assertThat(response.getContentType()).isEqualTo("text/xml;charset=UTF-8");
    Document xml = Jsoup.parse(Pages.text(response), "", Parser.xmlParser());
    JsonNode json = json(BASE + "/soft-hyphen/4?t=0,1", "&format=json");
    assertThat(Pages.text(response)).contains("<oembed><version>1.0</version>");
    assertThat(response.getHeader("Cache-Control"))
        .isEqualTo("max-age=" + json.path("cache_age").asInt() + ", public");
    assertThat(xml.select("oembed > *")).hasSize(json.size());
    for (Element element : xml.select("oembed > *")) {
      assertThat(element.wholeText()).isEqualTo(json.path(element.tagName()).asString());
    }
    Document frame = Jsoup.parseBodyFragment(json.path("html").asString());
    assertThat(frame.select("body *")).hasSize(1);
    assertThat(frame.select("iframe").attr("title"))
        .contains(FilledArchive.HOSTILE.substring(0, 30));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://example.org/soft-hyphen/1",
        "http://localhost:8081/soft-hyphen/1",
        "http://localhost:8080.example.org/soft-hyphen/1",
        "http://localhost:8080@example.org/soft-hyphen/1",
        "https://localhost:8080/soft-hyphen/1",
        "http://localhost:8080",
        "http://localhost:8080/",
        "http://localhost:8080/soft-hyphen",
        "http://localhost:8080/soft-hyphen/99",
        "http://localhost:8080/soft-hyphen/5",
        "http://localhost:8080/soft-hyphen/1/x/y",
        "http://localhost:8080/soft-hyphen/1/x/topics/99",
        "http://localhost:8080/soft-hyphen/1/x/topics/1/y",
        "http://localhost:8080/about/import",
        "/soft-hyphen/1",
        "soft-hyphen",
        "javascript:alert(1)",
        "mailto:a@b",
        "http://[",
        "\u0000",
        "<script>"
      })
  void othersAreNotKnown(String url) {
    MockHttpServletResponse response = oembed(url, "");
    assertThat(response.getStatus()).isEqualTo(404);
    assertThat(response.getContentType()).startsWith("text/plain");
  }

  @Test
  void capitalsInTheHostAreTheSame() {
    assertThat(oembed("HTTP://LOCALHOST:8080/soft-hyphen/1", "").getStatus()).isEqualTo(200);
  }

  @Test
  void otherFormatsAreNotWritten() {
    assertThat(oembed(BASE + "/soft-hyphen/1", "&format=yaml").getStatus()).isEqualTo(501);
    assertThat(pages.get("/oembed").getStatus()).isEqualTo(400);
    assertThat(oembed(BASE + "/soft-hyphen/1/" + "x".repeat(5000), "").getStatus()).isEqualTo(404);
  }

  @Test
  void pagesTellOfIt() {
    for (String address :
        new String[] {EPISODE, PlacedEpisode.ADDRESS + "/topics/1-sundials-and-their-shadows"}) {
      String href = pages.page(address).select("link[type=application/json+oembed]").attr("href");
      assertThat(pages.get(href.substring(BASE.length())).getStatus()).isEqualTo(200);
    }
  }
}
