// SPDX-License-Identifier: Apache-2.0
package cuepoint.site.crawl;

import static org.assertj.core.api.Assertions.assertThat;

import cuepoint.site.Pages;
import cuepoint.site.SiteTest;
import java.io.IOException;
import java.io.StringReader;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.transaction.annotation.Transactional;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/// What programs find that walk the site.
@SiteTest
class CrawlIT {
  private static final String BASE = "http://localhost:8080";
  private static final Pattern LINK = Pattern.compile("(?<!\\\\)]\\(([^)]*)\\)");

  private final Pages pages;
  private final JdbcClient jdbc;

  @Autowired
  CrawlIT(Pages pages, JdbcClient jdbc) {
    this.pages = pages;
    this.jdbc = jdbc;
  }

  @Test
  void findEveryPageOnceAndEachAnswers() {
    List<String> maps = paths(xml("/sitemap.xml"), "sitemapindex > sitemap > loc");
    assertThat(maps)
        .containsExactly(
            "/sitemap-1.xml", "/sitemap-soft-hyphen-1.xml", "/sitemap-night-shift-1.xml");
    List<String> all = new ArrayList<>();
    maps.forEach(map -> all.addAll(paths(xml(map), "urlset > url > loc")));
    assertThat(all)
        .doesNotHaveDuplicates()
        .contains(
            "/",
            "/search/help",
            "/soft-hyphen",
            "/people/ana-reyes",
            "/soft-hyphen/1/clocks-and-calendars",
            "/soft-hyphen/1/clocks-and-calendars/transcript",
            "/soft-hyphen/1/clocks-and-calendars/topics/2-calendars-without-a-year-zero",
            "/night-shift/2/a-quiet-one")
        .doesNotContain(
            "/soft-hyphen/6/nothing-but-a-title/transcript",
            "/night-shift/2/a-quiet-one/transcript")
        .noneMatch(path -> path.startsWith("/soft-hyphen/5/"))
        .anyMatch(path -> path.startsWith("/soft-hyphen/4/") && path.contains("/topics/1-"));
    for (String path : all) {
      Document page = pages.page(path);
      assertThat(page.select("meta[name=robots]")).as(path).isEmpty();
      assertThat(page.select("link[rel=canonical]").attr("href")).isEqualTo(BASE + path);
    }
  }

  @Test
  @Transactional
  void learnWhenAnEpisodeWasWrittenWhereAnImportSaysSo() {
    importOf("added", 2, 2024);
    importOf("changed", 2, 2025);
    importOf("repaired", 2, 2026);
    importOf("repaired", 4, 2026);
    Document map = xml("/sitemap-soft-hyphen-1.xml");
    assertThat(map.select("url:has(lastmod) > loc").eachText())
        .containsExactly(
            BASE + "/soft-hyphen/2/a-quiet-one", BASE + "/soft-hyphen/2/a-quiet-one/transcript");
    assertThat(map.select("lastmod").eachText()).containsOnly("2025-01-02T03:04:05Z");
  }

  private void importOf(String outcome, int number, int year) {
    jdbc.sql("INSERT INTO import (started_at, ended_at, unchanged) VALUES (:at, :at, 0)")
        .param("at", OffsetDateTime.of(year, 1, 2, 3, 4, 5, 678, ZoneOffset.UTC))
        .update();
    jdbc.sql(
            """
            INSERT INTO import_entry
              (import_id, position, show_slug, number, path, line, outcome, reason)
            SELECT MAX(import_id), 0, 'soft-hyphen', :number, NULL, 0, :outcome, '' FROM import
            """)
        .param("number", number)
        .param("outcome", outcome)
        .update();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/sitemap-0.xml",
        "/sitemap-2.xml",
        "/sitemap-01.xml",
        "/sitemap-.xml",
        "/sitemap--1.xml",
        "/sitemap-soft-hyphen.xml",
        "/sitemap-soft-hyphen-2.xml",
        "/sitemap-soft-hyphen-01.xml",
        "/sitemap-nobody-1.xml",
        "/sitemap-%3Cscript%3E-1.xml",
        "/nobody/llms.txt",
        "/%3Cscript%3E/llms.txt"
      })
  void findNothingWhereNothingIs(String address) {
    assertThat(pages.get(address).getStatus()).isEqualTo(404);
  }

  @Test
  void areAskedToLeaveAnswersToQuestionsAlone() {
    assertThat(text("/robots.txt", "text/plain").lines())
        .startsWith("User-agent: *")
        .contains("Allow: /search/help", "Disallow: /search?", "Disallow: /search$")
        .contains("Disallow: /trends?", "Disallow: /trends$", "Disallow: /api/")
        .doesNotContain("Disallow: /search", "Disallow: /trends", "Disallow: /api")
        .endsWith("Sitemap: " + BASE + "/sitemap.xml");
  }

  @Test
  void readInOneFileWhereEverythingIs() {
    String text = text("/llms.txt", "text/plain");
    assertThat(text.lines().toList().subList(0, 3))
        .satisfiesExactly(
            title -> assertThat(title).startsWith("# "),
            blank -> assertThat(blank).isEmpty(),
            summary -> assertThat(summary).startsWith("> A searchable archive"));
    assertThat(text)
        .contains("`/{show}/{number}/{slug}/transcript?t=12:43`", "## Shows", "## Optional");
    assertThat(links(text))
        .contains("/soft-hyphen", "/night-shift", "/search/help", "/api/v1/shows")
        .contains("/soft-hyphen/llms.txt", "/api/v1/shows/night-shift/episodes")
        .contains("/feed.xml", "/night-shift/feed.xml", "/api/v1/openapi.json")
        .doesNotHaveDuplicates()
        .allSatisfy(path -> assertThat(pages.get(path).getStatus()).as(path).isEqualTo(200));
  }

  @Test
  void readTheTranscriptsOfAShowAsText() {
    String text = text("/soft-hyphen/llms.txt", "text/plain");
    assertThat(text)
        .startsWith("# Soft Hyphen\n\n> ")
        .contains("Rights: Written for Cuepoint")
        .contains("- [\\#1 Clocks \\& calendars](")
        .contains("transcript.txt): published 2021-03-05")
        .contains("- [\\#4 \\<script\\>alert(1)\\</script\\>");
    List<String> links = links(text);
    assertThat(links)
        .hasSize(4)
        .allSatisfy(
            path -> assertThat(pages.get(path).getContentType()).as(path).startsWith("text/plain"));
    assertThat(links.getFirst()).startsWith("/soft-hyphen/7/");
    assertThat(links(text("/night-shift/llms.txt", "text/plain"))).isEmpty();
  }

  @Test
  void areShownTheirWayByThePageAboutTheArchive() {
    assertThat(pages.page("/about").select("main a").eachAttr("href"))
        .contains("/llms.txt", "/sitemap.xml", "/feed.xml", "/api/v1/openapi.json");
  }

  /// Parsed twice: by one who forgives nothing, and by one who is easily asked.
  private Document xml(String path) {
    String text = text(path, "application/xml");
    try {
      var strict = DocumentBuilderFactory.newDefaultNSInstance().newDocumentBuilder();
      assertThat(
              strict
                  .parse(new InputSource(new StringReader(text)))
                  .getDocumentElement()
                  .getNamespaceURI())
          .isEqualTo("http://www.sitemaps.org/schemas/sitemap/0.9");
    } catch (ParserConfigurationException | SAXException | IOException failure) {
      throw new AssertionError(path, failure);
    }
    return Jsoup.parse(text, Parser.xmlParser());
  }

  private String text(String path, String type) {
    MockHttpServletResponse response = pages.get(path);
    assertThat(response.getStatus()).as(path).isEqualTo(200);
    assertThat(response.getContentType()).isEqualTo(type + ";charset=UTF-8");
    assertThat(response.getHeader("Cache-Control"))
        .isEqualTo(path.endsWith(".xml") ? "no-cache" : "max-age=3600, public");
    return Pages.text(response);
  }

  private static List<String> paths(Document map, String locations) {
    return map.select(locations).eachText().stream().map(CrawlIT::path).toList();
  }

  private static List<String> links(String markdown) {
    return LINK.matcher(markdown).results().map(link -> path(link.group(1))).toList();
  }

  private static String path(String address) {
    assertThat(address).startsWith(BASE + "/");
    return address.substring(BASE.length());
  }
}
