// SPDX-License-Identifier: Apache-2.0
package cuepoint.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;

/// Every page that can be reached: no link leads nowhere, nothing comes from elsewhere, nothing
/// runs.
@SiteTest
class PageSafetyIT {
  private static final Set<String> TEXT_ATTRIBUTES =
      Set.of("alt", "title", "content", "aria-label", "value", "placeholder", "data-source");

  private final Pages pages;

  @Autowired
  PageSafetyIT(Pages pages) {
    this.pages = pages;
  }

  @Test
  void noLinkLeadsNowhereAndNothingComesFromElsewhereOrRuns() {
    Set<String> seen = new HashSet<>();
    Deque<String> open = new ArrayDeque<>();
    open.add("/");
    int hostile = 0;
    while (!open.isEmpty()) {
      String address = open.pop();
      if (!seen.add(address)) {
        continue;
      }
      MockHttpServletResponse response = pages.get(address);
      assertThat(response.getStatus()).as(address).isIn(200, 302, 308);
      if (response.getStatus() != 200) {
        open.add(withoutFragment(String.valueOf(response.getHeader("Location"))));
      } else if (String.valueOf(response.getContentType()).startsWith("text/html")) {
        Document page = pages.page(address);
        assertHarmless(page, address);
        hostile += page.text().contains("<script>alert(1)</script>") ? 1 : 0;
        page.select("a[href], link[href], form[action]")
            .forEach(element -> follow(element, address, open));
      }
    }
    assertThat(seen).hasSizeGreaterThan(30).noneMatch(address -> address.contains("javascript"));
    assertThat(hostile).as("pages that show hostile text").isGreaterThan(5);
  }

  private static void follow(Element element, String from, Deque<String> open) {
    String href = element.hasAttr("href") ? element.attr("href") : element.attr("action");
    if (href.startsWith("/search?") && from.startsWith("/search?") && from.contains("%3A")) {
      return; // Filters can be put together in more ways than anybody can try.
    }
    if (href.startsWith("/")) {
      open.add(withoutFragment(href));
    } else if (href.startsWith("?t=") && open.size() < 500) {
      open.add(withoutFragment(withoutQuery(from) + href));
    } else {
      assertThat(href).as(from).matches("(#|\\?t=|https?://|mailto:).*");
    }
  }

  private static String withoutFragment(String address) {
    int hash = address.indexOf('#');
    return hash < 0 ? address : address.substring(0, hash);
  }

  private static String withoutQuery(String address) {
    int mark = address.indexOf('?');
    return mark < 0 ? address : address.substring(0, mark);
  }

  private static void assertHarmless(Document page, String address) {
    assertThat(page.select("style, iframe, object, embed, base, main img")).as(address).isEmpty();
    for (Element subject : page.select("head > script[type=application/ld+json]")) {
      assertThat(subject.attributesSize()).as(address).isEqualTo(1);
      assertThat(subject.data()).as(address).startsWith("{").doesNotContain("<", ">", "&");
    }
    for (Element script : page.select("script:not(head > [type=application/ld+json])")) {
      assertThat(script.data()).as(address).isEmpty();
      assertThat(script.attr("src")).as(address).matches("/static/[a-z]+-[0-9a-f]{32}\\.js");
    }
    for (Element element : page.getAllElements()) {
      for (Attribute attribute : element.attributes()) {
        String key = attribute.getKey();
        assertThat(key).as(address).doesNotStartWith("on").isNotEqualTo("style");
        if (!TEXT_ATTRIBUTES.contains(key)) {
          assertThat(attribute.getValue()).as(address + " " + key).doesNotContain("alert(");
        }
      }
    }
    for (Element loaded : page.select("[src], link[rel=stylesheet], link[rel=icon]")) {
      String source = loaded.hasAttr("src") ? loaded.attr("src") : loaded.attr("href");
      if (loaded.normalName().equals("audio")) {
        assertThat(loaded.attr("preload")).as(address).isEqualTo("none");
      } else if (loaded.normalName().equals("track")) {
        assertThat(source).as(address).matches("/.*/chapters\\.vtt");
      } else {
        assertThat(source).as(address).startsWith("/static/");
      }
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/",
        "/nowhere",
        "/soft-hyphen/5",
        "/search?q=%22",
        "/soft-hyphen/1",
        "/soft-hyphen/1/clocks-and-calendars/transcript",
        "/soft-hyphen/1/clocks-and-calendars/transcript.vtt"
      })
  void everyAnswerTellsBrowsersToRunAndLoadNothingElse(String address) {
    MockHttpServletResponse response = pages.get(address);
    assertThat(String.valueOf(response.getHeader("Content-Security-Policy")).split("; "))
        .contains(
            "default-src 'none'",
            "script-src 'self'",
            "style-src 'self'",
            "object-src 'none'",
            "base-uri 'none'",
            "form-action 'self'",
            "frame-ancestors 'none'")
        .noneMatch(part -> part.contains("unsafe"));
    assertThat(response.getHeader("X-Content-Type-Options")).isEqualTo("nosniff");
    assertThat(response.getHeader("X-Frame-Options")).isEqualTo("DENY");
    assertThat(response.getHeader("Referrer-Policy")).isEqualTo("strict-origin-when-cross-origin");
    assertThat(response.getHeader("Cross-Origin-Opener-Policy")).isEqualTo("same-origin");
    assertThat(response.getHeader("Permissions-Policy")).contains("camera=()");
    assertThat(response.getHeader("Strict-Transport-Security")).isNull();
    assertThat(response.getHeader("Set-Cookie")).isNull();
  }

  @Test
  void onlyTranscriptsAndChaptersAreForOtherSites() {
    String episode = PlacedEpisode.ADDRESS;
    for (String file :
        new String[] {
          "/transcript.vtt",
          "/transcript.srt",
          "/transcript.txt",
          "/transcript.json",
          "/chapters.json",
          "/chapters.vtt"
        }) {
      MockHttpServletResponse response = pages.get(episode + file);
      assertThat(response.getHeader("Access-Control-Allow-Origin")).isEqualTo("*");
      assertThat(response.getHeader("Cross-Origin-Resource-Policy")).isEqualTo("cross-origin");
    }
    MockHttpServletResponse page = pages.get(episode);
    assertThat(page.getHeader("Access-Control-Allow-Origin")).isNull();
    assertThat(page.getHeader("Cross-Origin-Resource-Policy")).isEqualTo("same-origin");
  }

  @Test
  void styleSheetsStayInABrowserForGood() {
    String sheet = pages.page("/").expectFirst("link[rel=stylesheet]").attr("href");
    assertThat(sheet).matches("/static/site-[0-9a-f]{32}\\.css");
    MockHttpServletResponse response = pages.get(sheet);
    assertThat(response.getHeader("Cache-Control")).contains("max-age=31536000", "immutable");
    assertThat(Pages.text(response)).doesNotContain("http:", "https:", "@import");
  }
}
