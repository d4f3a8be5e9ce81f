// SPDX-License-Identifier: Apache-2.0
package cuepoint.site;

import static org.assertj.core.api.Assertions.assertThat;

import cuepoint.catalog.Archive;
import cuepoint.catalog.Shows;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What pages say to machines of what they are about.
@SiteTest
class SubjectsIT {
  private static final String BASE = "http://localhost:8080";
  private static final String EPISODE = "/soft-hyphen/1/clocks-and-calendars";
  private static final String PLACED = "/soft-hyphen/7";

  private final Pages pages;
  private final Shows shows;
  private final Subjects subjects;
  private final Words words;

  @Autowired
  SubjectsIT(Pages pages, Shows shows, Subjects subjects, Words words) {
    this.pages = pages;
    this.shows = shows;
    this.subjects = subjects;
    this.words = words;
  }

  @Test
  void theFirstPageSaysHowTheArchiveIsSearched() {
    Document page = pages.page("/");
    assertThat(types(page)).containsExactly("WebSite");
    assertThat(text(page, "/@graph/0/potentialAction/target/urlTemplate"))
        .isEqualTo(BASE + "/search?q={search_term_string}");
    assertThat(property(page, "og:type")).isEqualTo("website");
    assertThat(feeds(page))
        .containsExactly("application/rss+xml /feed.xml", "application/feed+json /feed.json");
  }

  @Test
  void aShowIsASeriesWithAFeed() {
    Document page = pages.page("/soft-hyphen");
    assertThat(types(page)).containsExactly("BreadcrumbList", "PodcastSeries");
    assertThat(text(page, "/@graph/1/webFeed")).isEqualTo(BASE + "/soft-hyphen/feed.xml");
    assertThat(text(page, "/@graph/1/author/0/name")).isEqualTo("Mara Tindal");
    assertThat(feeds(page))
        .containsExactly(
            "application/rss+xml /soft-hyphen/feed.xml",
            "application/feed+json /soft-hyphen/feed.json");
    assertThat(page.select(".foot .feeds a").eachAttr("href"))
        .containsExactly("/soft-hyphen/feed.xml", "/soft-hyphen/feed.json");
  }

  @Test
  void theWayToAPageLiesBelowTheArchivesAddress() {
    Archive below = new Archive("Below", "https://example.org/podcasts", false, false);
    Frame frame = new Frames(below, shows, subjects, words).page("Help", "", "/help");
    assertThat(JsonMapper.shared().readTree(frame.jsonLd()).findValuesAsString("item"))
        .containsExactly("https://example.org/podcasts/", "https://example.org/podcasts/help");
  }

  @Test
  void anEpisodeIsPartOfItsSeriesAndHasSound() {
    Document page = pages.page(EPISODE);
    assertThat(types(page)).containsExactly("BreadcrumbList", "PodcastEpisode");
    assertThat(text(page, "/@graph/0/itemListElement/1/item")).isEqualTo(BASE + "/soft-hyphen");
    assertThat(text(page, "/@graph/0/itemListElement/2/item")).isEqualTo(BASE + EPISODE);
    assertThat(text(page, "/@graph/1/datePublished")).isEqualTo("2021-03-05");
    assertThat(text(page, "/@graph/1/duration")).isEqualTo("PT19M35S");
    assertThat(text(page, "/@graph/1/partOfSeries/url")).isEqualTo(BASE + "/soft-hyphen");
    assertThat(text(page, "/@graph/1/author/1/name")).isEqualTo("Jonas Okoro");
    assertThat(text(page, "/@graph/1/contributor/0/url")).isEqualTo(BASE + "/people/ana-reyes");
    assertThat(text(page, "/@graph/1/associatedMedia/contentUrl"))
        .isEqualTo("https://audio.example.org/1.mp3");
    assertThat(text(page, "/@graph/1/associatedMedia/transcript"))
        .isEqualTo(BASE + EPISODE + "/transcript.txt");
    assertThat(property(page, "og:type")).isEqualTo("article");
    assertThat(property(page, "og:audio")).isEqualTo("https://audio.example.org/1.mp3");
    assertThat(property(page, "article:published_time")).isEqualTo("2021-03-05");
    assertThat(property(page, "og:locale")).isEmpty();
  }

  @Test
  void everyPlacedTopicIsAClipWhoseAddressPlaysIt() {
    Document page = pages.page(pages.redirect(PLACED).substring("302 ".length()));
    JsonNode clips = data(page).at("/@graph/1/hasPart");
    assertThat(clips.size()).isGreaterThan(1);
    for (JsonNode clip : clips) {
      assertThat(clip.get("@type").asString()).isEqualTo("Clip");
      assertThat(clip.get("endOffset").decimalValue())
          .isGreaterThan(clip.get("startOffset").decimalValue());
      String address = clip.get("url").asString();
      assertThat(address)
          .isEqualTo(
              BASE + PLACED + "?t=" + clip.get("startOffset").decimalValue().toPlainString());
      assertThat(pages.redirect(address.substring(BASE.length())))
          .startsWith("302 /soft-hyphen/7/");
    }
  }

  @Test
  void aTopicAndAMomentAreClipsOfTheirEpisode() {
    String transcript = EPISODE + "/transcript?t=5.88";
    Document moment = pages.page(transcript);
    assertThat(types(moment)).containsExactly("BreadcrumbList", "Clip");
    assertThat(data(moment).at("/@graph/1/startOffset").decimalValue()).isEqualTo("5.88");
    assertThat(text(moment, "/@graph/1/partOfEpisode/url")).isEqualTo(BASE + EPISODE);
    Document episode = pages.page(pages.redirect(PLACED).substring("302 ".length()));
    String topic = episode.expectFirst(".topic h3 a[href*=/topics/]").attr("href");
    Document page = pages.page(topic);
    assertThat(types(page)).containsExactly("BreadcrumbList", "Clip");
    assertThat(text(page, "/@graph/1/url")).isEqualTo(BASE + topic);
  }

  @Test
  void aPersonHasAProfileAndAFeed() {
    Document page = pages.page("/people/ana-reyes");
    assertThat(types(page)).containsExactly("BreadcrumbList", "Person");
    assertThat(text(page, "/@graph/1/sameAs")).isEqualTo("https://ana.example.org");
    assertThat(property(page, "og:type")).isEqualTo("profile");
    assertThat(feeds(page)).startsWith("application/atom+xml /people/ana-reyes/feed.xml");
    assertThat(feeds(pages.page("/sponsors/tidewater-clocks")))
        .startsWith("application/atom+xml /sponsors/tidewater-clocks/feed.xml");
  }

  @Test
  void aSearchCanBeSubscribedTo() {
    Document page = pages.page("/search?q=leap+seconds");
    assertThat(feeds(page))
        .containsExactly(
            "application/atom+xml /search/feed.xml?q=leap+seconds",
            "application/feed+json /search/feed.json?q=leap+seconds");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/soft-hyphen/4", "/soft-hyphen/4?t=0"})
  void hostileTextStaysText(String address) {
    Document page = pages.page(pages.redirect(address).substring("302 ".length()));
    assertThat(page.select("script[type=application/ld+json]")).hasSize(1);
    assertThat(data(page).toString()).contains("alert(1)");
  }

  private static JsonNode data(Document page) {
    return JsonMapper.shared()
        .readTree(page.expectFirst("head > script[type=application/ld+json]").data());
  }

  private static List<String> types(Document page) {
    List<String> types = new ArrayList<>();
    data(page).get("@graph").forEach(thing -> types.add(thing.get("@type").asString()));
    return types;
  }

  private static String text(Document page, String pointer) {
    return data(page).at(pointer).asString();
  }

  private static String property(Document page, String name) {
    return page.select("meta[property=" + name + "]").attr("content");
  }

  private static List<String> feeds(Document page) {
    return page.select("head > link[rel=alternate]").stream()
        .map(link -> link.attr("type") + " " + link.attr("href"))
        .toList();
  }
}
