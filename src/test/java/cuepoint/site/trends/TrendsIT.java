// SPDX-License-Identifier: Apache-2.0
package cuepoint.site.trends;

import static org.assertj.core.api.Assertions.assertThat;

import cuepoint.site.Pages;
import cuepoint.site.SiteTest;
import java.util.Objects;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;

/// The archive has transcripts of March and April 2021.
@SiteTest
class TrendsIT {
  private final Pages pages;

  @Autowired
  TrendsIT(Pages pages) {
    this.pages = pages;
  }

  @Test
  void drawsEveryTermWithItsNameAndWhatItShows() {
    Document page = pages.page("/trends?q=leap&q=%22goes%20here%22");
    assertThat(page.select(".term h2").eachText()).containsExactly("leap", "\"goes here\"");
    assertThat(page.expectFirst(".term .meta").text())
        .startsWith("29 moments, most often in Q1 2021: 16,384 in 100,000 words.");
    assertThat(page.select(".terms input[name=q]").eachAttr("value"))
        .containsExactly("leap", "\"goes here\"", "");
    for (Element svg : page.select(".term svg")) {
      assertThat(page.select("#" + svg.attr("aria-labelledby")).text()).startsWith("How often “");
      assertThat(page.select("#" + svg.attr("aria-describedby")).text())
          .contains("From Q1 2021 to Q2 2021");
      assertThat(svg.select("line.ground").attr("x1")).isEqualTo("0.00%");
      assertThat(svg.select("line.ground").attr("x2")).isEqualTo("100.00%");
    }
    assertThat(page.select(".term svg")).hasSize(2);
    assertThat(page.select("meta[name=robots]").attr("content")).isEqualTo("noindex");
  }

  @Test
  void everyBarAndFigureLeadsToAsManyMoments() {
    Document page = pages.page("/trends?q=leap&q=clock%20OR%20%22goes%20here%22");
    assertThat(page.select(".term svg a")).hasSize(2);
    assertThat(page.select(".sideways td a").eachAttr("href"))
        .containsExactlyInAnyOrderElementsOf(page.select(".term svg a").eachAttr("href"));
    for (Element figure : page.select(".sideways td a")) {
      // The mock does not read a plus as a blank, as a server does.
      Document found = pages.page(figure.attr("href").replace("+", "%20"));
      assertThat(found.select(".answer strong").text())
          .contains(": " + figure.select("small").text() + " moments");
    }
    assertThat(page.expectFirst(".term svg a").attr("href"))
        .isEqualTo("/search?q=leap+from%3A2021-01+to%3A2021-03");
  }

  @Test
  void tellsNothingSaidFromNoEpisode() {
    Document page = pages.page("/trends?q=leap&q=leap%20from%3A2021-04");
    assertThat(page.select(".sideways tbody tr").eachText()).hasSize(2);
    assertThat(page.expectFirst(".sideways tbody tr").select("td").eachText())
        .as("Q2: said by nobody")
        .startsWith("0", "0");
    assertThat(page.select(".sideways tbody tr").get(1).select("td").get(1).text())
        .as("Q1: not asked for")
        .isEmpty();
    Element second = page.select(".term svg").last();
    assertThat(Objects.requireNonNull(second).select("line.ground").attr("x1")).isEqualTo("50.00%");
  }

  @Test
  void termsCanBeTakenAwayAndNarrowedToAShow() {
    Document page = pages.page("/trends?q=leap&q=clock&show=soft-hyphen");
    assertThat(page.select(".term .meta a").eachAttr("href"))
        .containsExactly("/trends?q=clock&show=soft-hyphen", "/trends?q=leap&show=soft-hyphen");
    assertThat(page.select("option[selected]").attr("value")).isEqualTo("soft-hyphen");
    assertThat(page.expectFirst(".term svg a").attr("href")).endsWith("&show=soft-hyphen");
    Document other = pages.page("/trends?q=leap&show=night-shift");
    assertThat(other.select(".term .meta").text()).startsWith("Nobody said this.");
    assertThat(other.select(".term svg, table")).isEmpty();
  }

  @Test
  void explainsWhatItCannotUnderstandBesideTheRest() {
    Document page = pages.page("/trends?q=leap&q=%22clock");
    assertThat(page.select(".term svg")).hasSize(1);
    assertThat(page.select(".term .fault").text()).contains("\"clock");
    assertThat(page.select(".term p a[href*=clock%22]").attr("href"))
        .isEqualTo("/trends?q=leap&q=%22clock%22");
    Document alone = pages.page("/trends?q=%22clock", HttpStatus.BAD_REQUEST);
    assertThat(alone.select("table, svg:not(.wordmark svg)")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"/trends", "/trends?q=", "/trends?q=&q=%20", "/trends?show=nowhere"})
  void invitesWhereNothingIsAsked(String address) {
    Document page = pages.page(address);
    assertThat(page.select(".tips li")).hasSize(3);
    assertThat(page.select(".terms input[name=q]")).hasSize(2);
    assertThat(page.select(".term")).isEmpty();
  }

  @Test
  void drawsNoMoreThanFive() {
    Document page = pages.page("/trends?q=a&q=b&q=c&q=d&q=e&q=f&q=a");
    assertThat(page.select(".term")).hasSize(5);
    assertThat(page.select(".terms input[name=q]")).hasSize(5);
    assertThat(page.select(".remark").text()).isEqualTo("Only the first 5 terms are drawn.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"%00", "%3Cscript%3E", "a,b", "%ff", "x%20from%3A2021-03-02"})
  void answersAnything(String query) {
    assertThat(pages.get("/trends?q=" + query).getStatus()).isIn(200, 400);
  }
}
