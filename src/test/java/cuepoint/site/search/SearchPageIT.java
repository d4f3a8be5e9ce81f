// SPDX-License-Identifier: Apache-2.0
package cuepoint.site.search;

import static org.assertj.core.api.Assertions.assertThat;

import cuepoint.catalog.Shows;
import cuepoint.kernel.Slug;
import cuepoint.search.ArchiveIndex;
import cuepoint.search.Clause;
import cuepoint.search.EpisodeFindings;
import cuepoint.search.Filters;
import cuepoint.search.IndexNotReady;
import cuepoint.search.Related;
import cuepoint.search.SearchAnswer;
import cuepoint.search.SearchQuery;
import cuepoint.search.SearchRequest;
import cuepoint.search.Suggestion;
import cuepoint.search.Trend;
import cuepoint.site.Frames;
import cuepoint.site.Pages;
import cuepoint.site.PlacedEpisode;
import cuepoint.site.SiteTest;
import cuepoint.site.Words;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.ModelAndView;

@SiteTest
class SearchPageIT {
  private final Pages pages;
  private final SearchPages searchPages;
  private final Frames frames;
  private final Shows shows;
  private final Words words;

  @Autowired
  SearchPageIT(Pages pages, SearchPages searchPages, Frames frames, Shows shows, Words words) {
    this.pages = pages;
    this.searchPages = searchPages;
    this.frames = frames;
    this.shows = shows;
    this.words = words;
  }

  @Test
  void showsEpisodesWithMomentsAndTopicsBesideThem() {
    Document page = pages.page("/search?q=%22leap%20seconds%22");
    assertThat(page.select(".answer strong").text()).isEqualTo("29 moments in 1 episode");
    assertThat(page.select(".hit h3 a").attr("href"))
        .isEqualTo("/soft-hyphen/1/clocks-and-calendars");
    assertThat(page.select(".moments li")).hasSize(3);
    Element first = page.expectFirst(".moments a");
    assertThat(first.attr("href"))
        .isEqualTo("/soft-hyphen/1/clocks-and-calendars/transcript?t=0.88#c880");
    assertThat(first.select(".time").text()).isEqualTo("0:00");
    assertThat(first.select("b").text()).isEqualTo("Mara Tindal");
    assertThat(first.select("mark").eachText()).contains("leap seconds");
    assertThat(page.select(".further a")).hasSize(26);
    assertThat(page.select(".topic-hits a").eachAttr("href"))
        .contains("/soft-hyphen/1/clocks-and-calendars/topics/1-leap-seconds-and-why-they-end");
    assertThat(page.select("#q").attr("value")).isEqualTo("\"leap seconds\"");
    assertThat(page.select("meta[name=robots]").attr("content")).isEqualTo("noindex");
  }

  @Test
  void saysHowManyMomentsItDoesNotList() {
    Document page = pages.page("/search?q=%22goes%20here%22");
    assertThat(page.select(".answer strong").text()).isEqualTo("250 moments in 1 episode");
    assertThat(page.select(".further").text()).endsWith("and 210 more");
  }

  @Test
  void linksTheTopicBesideAMoment() {
    Document spoken = pages.page("/search?q=%22stroke%203%20of%22");
    Element topic = spoken.expectFirst(".moments li .topic a");
    assertThat(topic.text()).isEqualTo("Sundials & their shadows");
    assertThat(topic.attr("href"))
        .isEqualTo(PlacedEpisode.ADDRESS + "/topics/1-sundials-and-their-shadows");
    assertThat(pages.page("/search?q=%22stroke%201%20of%22").select(".moments li .topic"))
        .as("in the intro")
        .isEmpty();
    Document everywhere = pages.page("/search?q=%22of%20the%20clock%22");
    assertThat(everywhere.select(".moments li .topic")).isEmpty();
    assertThat(everywhere.select(".further li .topic a").eachText())
        .as("a topic that comes back is there twice")
        .containsExactly(
            "Sundials & their shadows",
            "Pendulums in a moving ship",
            "Why noon moves",
            "Pendulums in a moving ship",
            "A clock without hands");
    assertThat(everywhere.select(".further li").eachText())
        .startsWith("0:30 0:40 0:50 1:00 1:10 1:20 1:30 Topic: Sundials & their shadows")
        .contains("3:20 3:30 3:40 3:50 4:00 4:10");
  }

  @Test
  void narrowsToAShow() {
    Document page = pages.page("/search?q=leap&show=night-shift");
    assertThat(page.select("h1").text()).isEqualTo("Nothing found");
    assertThat(page.select(".years [aria-current]").text()).isEqualTo("Night Shift");
    assertThat(page.select(".years a").eachAttr("href"))
        .containsExactly("/search?q=leap", "/search?q=leap&show=soft-hyphen");
  }

  @Test
  void invitesWhereNothingIsAsked() {
    for (String address : new String[] {"/search", "/search?q=", "/search?q=%20%20"}) {
      Document page = pages.page(address);
      assertThat(page.select("h1").text()).isEqualTo("Search the archive");
      assertThat(page.select("main form[role=search] input[autofocus]")).hasSize(1);
    }
  }

  @Test
  void saysThatNothingWasFoundAndHowToAsk() {
    Document page = pages.page("/search?q=%22no%20such%20thing%20at%20all%22");
    assertThat(page.select("h1").text()).isEqualTo("Nothing found");
    assertThat(page.select("[role=status]").text()).contains("\"no such thing at all\"");
    assertThat(page.select(".tips li")).hasSize(3);
  }

  @Test
  void explainsAQueryThatMakesNoSense() {
    Document page = pages.page("/search?q=say%20%22leap", HttpStatus.BAD_REQUEST);
    assertThat(page.select("h1").text()).isEqualTo("This search makes no sense yet");
    assertThat(page.select(".lead").text()).isNotBlank();
    assertThat(page.select(".fault").text()).contains("say", "\"leap");
    assertThat(page.select("#q").attr("value")).isEqualTo("say \"leap");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "page=-1",
        "page=x",
        "page=99999999999",
        "page=0",
        "show=%22",
        "in=nowhere",
        "in=notes",
        "in=spoken"
      })
  void forgivesNonsenseAroundTheQuery(String parameter) {
    assertThat(pages.get("/search?q=leap&" + parameter).getStatus()).isEqualTo(200);
  }

  @Test
  void leadsBackFromBeyondTheLastPage() {
    assertThat(pages.redirect("/search?q=leap&page=5000")).isEqualTo("302 /search?q=leap");
  }

  @ParameterizedTest
  @ValueSource(strings = {"%00", "%22%22", "%3Cscript%3E%22", "%ff%fe", "!!!"})
  void answersAnything(String query) {
    assertThat(pages.get("/search?q=" + query).getStatus()).isIn(200, 400);
    assertThat(pages.get("/search?q=" + "word%20".repeat(10_000)).getStatus()).isEqualTo(400);
  }

  @Test
  void tellsAnIndexInTheMakingFromAFailure() {
    ModelAndView unready = failing(new IndexNotReady());
    assertThat(unready.getStatus()).isEqualTo(HttpStatus.SERVICE_UNAVAILABLE);
    ModelAndView failed = failing(new IllegalStateException("made up by a test"));
    assertThat(failed.getStatus()).isEqualTo(HttpStatus.INTERNAL_SERVER_ERROR);
    assertThat(heading(failed)).isEqualTo("The search failed").isNotEqualTo(heading(unready));
  }

  private static String heading(ModelAndView view) {
    return ((FaultPage) Objects.requireNonNull(view.getModel().get("page"))).heading();
  }

  private ModelAndView failing(RuntimeException failure) {
    ArchiveIndex index =
        new ArchiveIndex() {
          @Override
          public SearchAnswer search(SearchRequest request) {
            throw failure;
          }

          @Override
          public EpisodeFindings find(
              Slug show, int number, Clause what, Filters filters, boolean exactly) {
            throw failure;
          }

          @Override
          public List<Suggestion> suggest(String typed, int most) {
            throw failure;
          }

          @Override
          public Trend trend(Clause what, Filters filters, boolean exactly, Duration most) {
            throw failure;
          }

          @Override
          public List<Related> related(Slug show, int number, int position, int most) {
            throw failure;
          }

          @Override
          public @Nullable String didYouMean(SearchQuery query, SearchAnswer answer) {
            throw failure;
          }

          @Override
          public void catchUp(Progress progress) {}

          @Override
          public void rebuild(Progress progress) {}

          @Override
          public long revision() {
            return 0;
          }
        };
    return new SearchController(index, searchPages, frames, shows, words)
        .search("leap", "", "", "1");
  }
}
