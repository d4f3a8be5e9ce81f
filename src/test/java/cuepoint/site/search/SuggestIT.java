// SPDX-License-Identifier: Apache-2.0
package cuepoint.site.search;

import static org.assertj.core.api.Assertions.assertThat;

import cuepoint.site.Pages;
import cuepoint.site.SiteTest;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@SiteTest
class SuggestIT {
  private static final JsonMapper JSON = new JsonMapper();

  private final Pages pages;

  @Autowired
  SuggestIT(Pages pages) {
    this.pages = pages;
  }

  private JsonNode json(String address) {
    return JSON.readTree(Pages.text(pages.get(address)));
  }

  private static List<String> texts(JsonNode array) {
    List<String> texts = new ArrayList<>();
    array.forEach(each -> texts.add(each.asString()));
    return texts;
  }

  /// The stand-in for a server does not read a plus as a blank, as servers do.
  private static String url(JsonNode item) {
    return item.get("url").asString().replace("+", "%20");
  }

  @Test
  void answersClientsOfOpenSearchWithFourLists() {
    MockHttpServletResponse response = pages.get("/search/suggest?q=calen");
    assertThat(response.getContentType()).startsWith("application/x-suggestions+json");
    assertThat(response.getHeader("Cache-Control")).contains("max-age=60", "public");
    JsonNode answer = JSON.readTree(Pages.text(response));
    assertThat(answer.size()).isEqualTo(4);
    assertThat(answer.get(0).asString()).isEqualTo("calen");
    assertThat(texts(answer.get(1)))
        .containsSubsequence("Calendars without a year zero", "Clocks & calendars");
    assertThat(texts(answer.get(2))).contains("Soft Hyphen #1");
    assertThat(texts(answer.get(3)))
        .allMatch(url -> url.startsWith("http://localhost:8080/"))
        .anyMatch(url -> url.endsWith("/soft-hyphen/1/clocks-and-calendars"));
  }

  @Test
  void answersTheSitesOwnBoxesByKind() {
    MockHttpServletResponse response = pages.get("/search/suggest?format=json&q=ma");
    assertThat(response.getContentType()).startsWith("application/json");
    JsonNode answer = JSON.readTree(Pages.text(response));
    JsonNode people = answer.get("groups").get(0);
    assertThat(people.get("kind").asString()).isEqualTo("person");
    assertThat(people.get("heading").asString()).isEqualTo("People");
    assertThat(people.get("items").get(0).get("label").asString()).isEqualTo("Mara Tindal");
    assertThat(people.get("items").get(0).get("url").asString()).isEqualTo("/people/mara-tindal");
    assertThat(answer.get("summary").asString()).startsWith("1 suggestion");
  }

  @ParameterizedTest
  @ValueSource(strings = {"l", "s", "c", "a", "b", "n", "e", "w", "o", "m", "j", "script", "t"})
  void leadsNowhereThatIsNot(String typed) {
    for (JsonNode group : json("/search/suggest?format=json&q=" + typed).get("groups")) {
      for (JsonNode item : group.get("items")) {
        String url = url(item);
        assertThat(pages.get(url).getStatus()).as(url).isEqualTo(200);
      }
    }
  }

  @Test
  void findsTopicsThatLinkToASite() {
    JsonNode sites = json("/search/suggest?format=json&q=articles.ex").get("groups").get(0);
    assertThat(sites.get("kind").asString()).isEqualTo("site");
    Document page = pages.page(url(sites.get("items").get(0)));
    assertThat(page.text()).contains("Leap seconds, and why they end");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "?q=",
        "?q=%20",
        "?q=%22%22",
        "?q=%ff%fe",
        "?format=json",
        "?q=%00&format=x",
        "?q=zzzz"
      })
  void answersWithAnEmptyListWhereNothingFits(String query) {
    MockHttpServletResponse response = pages.get("/search/suggest" + query);
    assertThat(response.getStatus()).isEqualTo(200);
    JsonNode answer = JSON.readTree(Pages.text(response));
    assertThat((answer.isArray() ? answer.get(1) : answer.get("groups")).isEmpty()).isTrue();
  }

  @Test
  void answersNoneOfWhatIsTooLong() {
    JsonNode answer = json("/search/suggest?q=" + "calendars".repeat(30));
    assertThat(answer.get(0).asString()).isEmpty();
    assertThat(answer.get(1).isEmpty()).isTrue();
  }

  @Test
  void tellsInTheApiWhatWasLikelyMeant() {
    JsonNode answer = json("/api/v1/search?q=show:soft-hyphen%20Calandars%20-owls");
    assertThat(answer.get("didYouMean").asString()).isEqualTo("show:soft-hyphen Calendars -owls");
    assertThat(json("/api/v1/search?q=calendars").has("didYouMean")).isFalse();
  }

  @Test
  void everySearchBoxAndHeadLeadsThere() {
    for (String address :
        List.of("/", "/search", "/people", "/soft-hyphen/1/clocks-and-calendars")) {
      Document page = pages.page(address);
      assertThat(page.select("form.search input[name=q]"))
          .as(address)
          .isNotEmpty()
          .allSatisfy(box -> {
            assertThat(box.attr("data-suggest")).isEqualTo("/search/suggest");
            assertThat(page.select("label[for=" + box.id() + "]")).hasSize(1);
            assertThat(box.hasAttr("role")).as("plain without JavaScript").isFalse();
          });
      Element link = page.expectFirst("head link[rel=search]");
      assertThat(link.attr("href")).isEqualTo("/opensearch.xml");
      assertThat(link.attr("type")).isEqualTo("application/opensearchdescription+xml");
      assertThat(link.attr("title")).isNotBlank();
    }
  }

  @Test
  void describesItselfToBrowsers() {
    MockHttpServletResponse response = pages.get("/opensearch.xml");
    assertThat(response.getStatus()).isEqualTo(200);
    assertThat(response.getContentType()).startsWith("application/opensearchdescription+xml");
    Document xml = Jsoup.parse(Pages.text(response), Parser.xmlParser());
    assertThat(xml.expectFirst("ShortName").text()).isNotBlank().hasSizeLessThanOrEqualTo(16);
    assertThat(xml.select("Url"))
        .hasSize(3)
        .allMatch(url -> url.attr("template").startsWith("http://localhost:8080/"));
    assertThat(xml.expectFirst("Url[type=text/html]").attr("template"))
        .endsWith("/search?q={searchTerms}");
    assertThat(xml.expectFirst("Url[rel=suggestions]").attr("template"))
        .endsWith("/search/suggest?q={searchTerms}");
    String icon = xml.expectFirst("Image").text().substring("http://localhost:8080".length());
    assertThat(pages.get(icon).getContentType()).isEqualTo("image/svg+xml");
  }
}
