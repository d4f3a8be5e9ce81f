// SPDX-License-Identifier: Apache-2.0
package cuepoint.site;

import static org.assertj.core.api.Assertions.assertThat;

import cuepoint.article.ArticleRevision;
import cuepoint.catalog.Archive;
import cuepoint.catalog.Episodes;
import cuepoint.catalog.Shows;
import cuepoint.search.ArchiveIndex;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.util.unit.DataSize;

/// Which answers are kept, and what they are known by.
@SiteTest
class FreshPagesIT {
  private final Pages pages;
  private final ArchiveState state;
  private final Clock clock;
  private final Episodes episodes;
  private final ArticleRevision articles;
  private final Shows shows;
  private final ArchiveIndex index;
  private final Build build;

  @Autowired
  FreshPagesIT(
      Pages pages,
      ArchiveState state,
      Clock clock,
      Episodes episodes,
      ArticleRevision articles,
      Shows shows,
      ArchiveIndex index,
      Build build) {
    this.pages = pages;
    this.state = state;
    this.clock = clock;
    this.episodes = episodes;
    this.articles = articles;
    this.shows = shows;
    this.index = index;
    this.build = build;
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource({
    "/soft-hyphen, true",
    "/soft-hyphen?page=1, true",
    "/soft-hyphen/1/clocks-and-calendars, true",
    "/soft-hyphen/1/clocks-and-calendars/transcript, false",
    "/soft-hyphen/1/clocks-and-calendars/transcrip%74, false",
    "/soft-hyphen/1/clocks-and-calendars/%63hapters.json, false",
    "/about/import, false",
    "/about/%69mport, false",
    "/%73earch, false"
  })
  void anAddressIsJudgedAsItIsLookedUp(String address, boolean kept) throws Exception {
    FreshPages fresh = new FreshPages(state, clock, DataSize.ofMegabytes(1));
    assertThat(timesMade(fresh, address)).isEqualTo(kept ? 1 : 2);
  }

  @Test
  void theMapsOfTheSiteAreKnownByTheArchivesState() {
    for (String map : List.of("/sitemap.xml", "/sitemap-1.xml")) {
      MockHttpServletResponse first = pages.get(map, "Accept-Encoding", "gzip");
      assertThat(first.getContentType()).isEqualTo("application/xml;charset=UTF-8");
      assertThat(first.getHeader("Content-Encoding")).isEqualTo("gzip");
      assertThat(first.getHeader("Cache-Control")).isEqualTo("no-cache");
      String tag = String.valueOf(first.getHeader("ETag"));
      assertThat(pages.get(map, "If-None-Match", tag).getStatus()).isEqualTo(304);
    }
  }

  @Test
  void aDailyPageIsKnownByTheDayHoweverItsAddressIsWritten() {
    String today = String.valueOf(pages.get("/on-this-day").getHeader("ETag"));
    assertThat(pages.get("/on-this-da%79").getHeader("ETag")).isEqualTo(today).contains("-20");
  }

  @Test
  void answersOfEndlessAddressesAreNotKept() throws Exception {
    FreshPages fresh = new FreshPages(state, clock, DataSize.ofMegabytes(1));
    assertThat(timesMade(fresh, "/about?page=" + "1".repeat(200))).isEqualTo(1);
    assertThat(timesMade(fresh, "/about?page=" + "1".repeat(120_000))).isEqualTo(2);
  }

  @Test
  void answersAreKnownByTheArchivesNameAndAddress() {
    assertThat(
            Stream.of(
                    new Archive("One", "https://one.example.org", false, false),
                    new Archive("Two", "https://one.example.org", false, false),
                    new Archive("One", "https://one.example.org/two", false, false))
                .map(archive ->
                    new ArchiveState(archive, episodes, articles, shows, index, build).tag("")))
        .doesNotHaveDuplicates();
  }

  /// How often a page is made for two that ask for it.
  private static int timesMade(FreshPages fresh, String address)
      throws ServletException, IOException {
    AtomicInteger made = new AtomicInteger();
    FilterChain chain =
        (_, response) -> {
          made.incrementAndGet();
          response.setContentType("text/html");
          response.getWriter().write("<p>A page</p>");
        };
    for (int i = 0; i < 2; i++) {
      fresh.doFilter(request(address), new MockHttpServletResponse(), chain);
    }
    return made.get();
  }

  private static MockHttpServletRequest request(String address) {
    int query = address.indexOf('?');
    String path = query < 0 ? address : address.substring(0, query);
    MockHttpServletRequest request = new MockHttpServletRequest("GET", path);
    request.setServletPath(URI.create(path).getPath());
    request.setQueryString(query < 0 ? null : address.substring(query + 1));
    request.addHeader("Accept-Encoding", "gzip");
    return request;
  }
}
