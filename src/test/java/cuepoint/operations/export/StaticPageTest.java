// SPDX-License-Identifier: Apache-2.0
package cuepoint.operations.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

class StaticPageTest {
  private static final String BASE = "https://example.org/archive";
  private static final String ADDRESS = "/show/8/slug";
  private static final String FILE = "show/8/slug/index.html";

  private final Reach reach =
      new Reach(Robots.parse("User-agent: *\nDisallow: /search?\nDisallow: /search$"));

  private StaticPage.Written written(boolean live, String head, String body) {
    String html =
        "<!DOCTYPE html><html lang=en><head><meta charset=utf-8>%s</head><body>%s</body></html>"
            .formatted(head, body);
    String policy = "default-src 'none'; frame-ancestors 'none'; style-src 'self'";
    Answer answer = new Answer(200, "text/html", "", policy, html.getBytes(StandardCharsets.UTF_8));
    return new StaticPage(reach, BASE, live).of(ADDRESS, answer, to -> Layout.link(FILE, to));
  }

  private static Document parsed(StaticPage.Written written) {
    return Jsoup.parse(new String(written.html(), StandardCharsets.UTF_8));
  }

  private String body(boolean live, String body) {
    return parsed(written(live, "", body)).body().html();
  }

  @Test
  void linksToFilesAndTellsWhichPagesTheyAre() {
    StaticPage.Written written =
        written(
            false,
            "<link rel=stylesheet href=/static/x.css><link rel=canonical href=" + BASE + "/show>",
            "<a href='/show/8/slug/transcript?t=1#c1000'>a</a><a href='#top'>b</a>"
                + "<a href='https://other.org/'>c</a>"
                + "<audio src=/static/a.mp3#t=1><track src=/show/8/slug/chapters.vtt></audio>");
    assertThat(parsed(written).select("[href], [src]").eachAttr("href"))
        .containsExactly(
            "../../../static/x.css",
            BASE + "/show",
            "transcript/index.html#c1000",
            "#top",
            "https://other.org/");
    assertThat(parsed(written).select("[src]").eachAttr("src"))
        .containsExactly("../../../static/a.mp3#t=1", "chapters.vtt");
    assertThat(written.found())
        .containsExactly(
            "/show/8/slug",
            "/show/8/slug/chapters.vtt",
            "/show/8/slug/transcript",
            "/static/a.mp3",
            "/static/x.css");
  }

  @Test
  void leavesOutWhatNeedsTheSite() {
    assertThat(
            body(
                false,
                "<form action=/search><label>Find</label><input></form><p data-live>hint</p>"
                    + "<a href='/search?q=x'><b>x</b> y</a><a rel='prev nofollow' href=/z>z</a>"
                    + "<img src='/search?q=y'>"))
        .isEqualTo("<b>x</b> yz");
  }

  @Test
  void leadsToTheSiteWhereItIsLive() {
    assertThat(
            body(
                true,
                "<form action=/search><label>Find</label><input></form><p data-live>hint"
                    + " <a href=/narrower>n</a></p>"
                    + "<a href='/search?q=x#y'>x</a><script data-live src=/static/find.js></script>"
                    + "<a rel=nofollow href=/z>z</a><form><button>b</button></form>"))
        .isEqualToIgnoringWhitespace(
            """
            <p class="live"><a href="B/search">Find</a></p>
            <p>hint <a href="B/narrower">n</a></p>
            <a href="B/search?q=x#y">x</a><a rel="nofollow" href="B/z">z</a>
            <p class="live"><a href="B/show/8/slug">b</a></p>
            """
                .replace("B/", BASE + "/"));
  }

  @Test
  void carriesItsPolicyAndItsPicture() {
    StaticPage.Written written =
        written(
            false,
            "<meta property=og:image content='"
                + BASE
                + "/share/show/8.png'>"
                + "<meta name=twitter:image content='https://other.org/x.png'>",
            "");
    assertThat(parsed(written).select("meta[charset] + meta").attr("content"))
        .isEqualTo("default-src 'none'; style-src 'self'");
    assertThat(written.found()).containsExactly("/share/show/8.png");
    assertThat(parsed(written).select("meta[property=og:image]").attr("content"))
        .isEqualTo(BASE + "/share/show/8.png");
  }

  @Test
  void whatTheHeadNamesIsWithinReachOrGone() {
    String head =
        "<link rel=alternate href="
            + BASE
            + "/show/feed.xml>"
            + "<link rel=alternate type=application/json+oembed href='"
            + BASE
            + "/oembed?url=x'>";
    StaticPage.Written written = written(false, head, "");
    assertThat(parsed(written).select("link").eachAttr("href")).containsExactly("../../feed.xml");
    assertThat(written.found()).containsExactly("/show/feed.xml");
    assertThat(parsed(written(true, head, "")).select("link").eachAttr("href"))
        .containsExactly("../../feed.xml", BASE + "/oembed?url=x");
  }

  @Test
  void drawingsStayAsTheyAre() {
    String drawing =
        "<svg viewBox=\"0 0 2 2\"><pattern patternUnits=\"userSpaceOnUse\"></pattern>"
            + "<a href=\"transcript/index.html#c2\"><title>é &amp; &lt;</title></a></svg>";
    assertThat(body(false, drawing.replace("transcript/index.html", "/show/8/slug/transcript")))
        .isEqualToIgnoringWhitespace(drawing);
  }

  @Test
  void scriptsFindAddressesWhereTheyAre() {
    assertThat(
            body(
                false,
                "<aside data-episode=/show/8/slug data-src=https://other.org/a.mp3 data-start=1"
                    + " data-ask='/search?q=x'><template data-go=/show></template></aside>"))
        .isEqualToIgnoringWhitespace(
            "<aside data-episode=\"index.html\" data-src=\"https://other.org/a.mp3\" data-start=\"1\">"
                + "<template data-go=\"../../index.html\"></template></aside>");
  }
}
