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
import cuepoint.search.Reading;
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
import java.util.Map;
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
  private final NothingPages nothing;
  private final Frames frames;
  private final Shows shows;
  private final Words words;

  @Autowired
  SearchPageIT(
      Pages pages,
      SearchPages searchPages,
      NothingPages nothing,
      Frames frames,
      Shows shows,
      Words words) {
    this.pages = pages;
    this.searchPages = searchPages;
    this.nothing = nothing;
    this.frames = frames;
    this.shows = shows;
    this.words = words;
  }

  @Test
  void saysWhetherAndWhenThisWasCovered() {
    Document page = pages.page("/search?q=%22leap%20seconds%22");
    assertThat(page.select("h1").text()).isEqualTo("\"leap seconds\"");
    assertThat(page.select(".answer").text())
        .isEqualTo(
            "Topics on it: 1, first Soft Hyphen #1 (2021) Mentioned: 29 moments in 1 episode");
    assertThat(page.select(".answer a").attr("href"))
        .isEqualTo("/soft-hyphen/1/clocks-and-calendars");
    assertThat(page.select("#q").attr("value")).isEqualTo("\"leap seconds\"");
    assertThat(page.select("meta[name=robots]").attr("content")).isEqualTo("noindex");
    assertThat(page.select(".by-year")).as("all in one year").isEmpty();
  }

  @Test
  void putsTopicsBeforeMoments() {
    Document page = pages.page("/search?q=%22leap%20seconds%22");
    assertThat(page.select(".lists h2").eachText())
        .containsExactly("On it", "Articles that have it", "Mentioned in");
    assertThat(page.select(".topic-hit:not(.article-hit) h3 a").eachAttr("href"))
        .containsExactly(
            "/soft-hyphen/1/clocks-and-calendars/topics/1-leap-seconds-and-why-they-end");
    assertThat(page.select(".article-hit h3 a").attr("href")).startsWith("/articles/");
    assertThat(page.select(".hit h3 a").attr("href"))
        .isEqualTo("/soft-hyphen/1/clocks-and-calendars");
    assertThat(page.select(".moments li")).hasSize(3);
    Element first = page.expectFirst(".moments a");
    assertThat(first.attr("href"))
        .isEqualTo("/soft-hyphen/1/clocks-and-calendars/transcript?t=0.88#c880");
    assertThat(first.select(".time").text()).isEqualTo("0:00");
    assertThat(first.select("b").text()).isEqualTo("Mara Tindal");
    assertThat(first.select("mark").eachText()).contains("leap seconds");
  }

  @Test
  void leadsFromATopicToWhereItIsTalkedAbout() {
    Document page = pages.page("/search?q=pendulums");
    Element topic = page.expectFirst(".topic-hit");
    assertThat(topic.select("h3").text()).isEqualTo("Pendulums in a moving ship");
    assertThat(topic.select(".play").text()).isEqualTo("Talked about at 1:40");
    assertThat(topic.select(".play").attr("href"))
        .isEqualTo(PlacedEpisode.ADDRESS + "/transcript?t=100#c100000");
  }

  @Test
  void namesAnEpisodeWithoutTopicsAsAWhole() {
    Document page = pages.page("/search?q=owls");
    Element topic = page.expectFirst(".topic-hit");
    assertThat(topic.select("h3 a").attr("href")).isEqualTo("/night-shift/1/owls");
    assertThat(topic.select(".meta").text()).isEqualTo("Night Shift The whole episode");
    assertThat(page.select(".answer .mentioned").text()).isEqualTo("Not said in any transcript");
  }

  @Test
  void leadsToAllMomentsOfAnEpisode() {
    Document page = pages.page("/search?q=%22leap%20seconds%22");
    Element more = page.expectFirst(".hit .all a");
    assertThat(more.text()).isEqualTo("26 more in this episode");
    Document all = pages.page(more.attr("href"));
    assertThat(all.select("#q").attr("value"))
        .isEqualTo("\"leap seconds\" show:soft-hyphen episode:1");
    assertThat(all.select(".moments li")).hasSize(29);
    assertThat(all.select(".hit .all")).isEmpty();
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
  }

  @Test
  void offersToNarrowByWhatIsThere() {
    Document page = pages.page("/search?q=line");
    assertThat(page.select(".facets h2").eachText()).containsExactly("Show", "Host", "Who says it");
    assertThat(page.select(".facets [aria-current]").text()).isEqualTo("All shows");
    Element jonas = page.expectFirst(".facets section:last-child a:contains(Jonas)");
    Document narrowed = pages.page(jonas.attr("href"));
    assertThat(narrowed.select("#q").attr("value")).isEqualTo("line speaker:\"Jonas Okoro\"");
    assertThat(narrowed.select("h1").text()).isEqualTo("line");
    assertThat(narrowed.select(".moments b").eachText()).containsOnly("Jonas Okoro");
    assertThat(narrowed.select(".chips a").text()).isEqualTo("Said by: Jonas Okoro (take out)");
    assertThat(narrowed.select(".chips a").attr("href")).isEqualTo("/search?q=line");
    assertThat(narrowed.select(".facets h2").eachText()).doesNotContain("Who says it");
  }

  @Test
  void tellsOneYearAsOneFilter() {
    Document page = pages.page("/search?q=line+from:2021+to:2021+in:spoken");
    assertThat(page.select(".chips a").eachText())
        .containsExactly("Year: 2021 (take out)", "Moments only (take out)");
    assertThat(page.select(".chips a").eachAttr("href"))
        .containsExactly("/search?q=line+in%3Aspoken", "/search?q=line+from%3A2021+to%3A2021");
  }

  @Test
  void switchesBetweenTopicsAndMoments() {
    Document both = pages.page("/search?q=%22leap%20seconds%22");
    assertThat(both.select(".switch [aria-current]").eachText())
        .containsExactly("All", "Best first");
    Document topics = pages.page(both.expectFirst(".switch a:contains(Topics)").attr("href"));
    assertThat(topics.select(".hit")).isEmpty();
    assertThat(topics.select(".answer").text())
        .isEqualTo("Topics on it: 1, first Soft Hyphen #1 (2021)");
    Document moments = pages.page(topics.expectFirst(".switch a:contains(Moments)").attr("href"));
    assertThat(moments.select(".topic-hit")).isEmpty();
    assertThat(moments.select(".hit")).hasSize(1);
    assertThat(moments.select("#q").attr("value")).isEqualTo("\"leap seconds\" in:spoken");
  }

  @Test
  void keepsOrderAndExactnessFromLinkToLink() {
    Document page = pages.page("/search?q=line&sort=oldest&exact=1");
    assertThat(page.select(".switch [aria-current]").eachText()).contains("Oldest");
    assertThat(page.select(".tick").text()).isEqualTo("Exactly as typed (on)");
    assertThat(page.select(".tick").attr("href")).isEqualTo("/search?q=line&sort=oldest");
    assertThat(page.select(".switch a:contains(Newest)").attr("href"))
        .isEqualTo("/search?q=line&sort=newest&exact=1");
    assertThat(page.select(".facets a").eachAttr("href"))
        .allMatch(href -> href.endsWith("&sort=oldest&exact=1"));
    assertThat(pages.page("/search?q=%22a%20line%22%20OR%20%22line%201%22").select(".tick"))
        .as("quotes are exact")
        .isEmpty();
  }

  @Test
  void saysThatTopicsAreOnlyTheClosest() {
    Document page = pages.page("/search?q=leap%20seconds%20line");
    assertThat(page.select(".answer .on-it").text()).doesNotContain("Topics on it");
    assertThat(page.select(".lists h2").eachText()).contains("The closest topics");
  }

  @Test
  void takesFiltersOfOlderAddressesIntoTheQuery() {
    Document page = pages.page("/search?q=leap&show=soft-hyphen&in=spoken");
    assertThat(page.select("#q").attr("value")).isEqualTo("leap show:soft-hyphen in:spoken");
    assertThat(page.select(".chips a").eachText())
        .containsExactly("Show: Soft Hyphen (take out)", "Moments only (take out)");
  }

  @Test
  void offersWhatFindsSomethingWhereNothingIsFound() {
    Document page = pages.page("/search?q=leap&show=night-shift");
    assertThat(page.select("h1").text()).isEqualTo("Nothing found");
    assertThat(page.select(".lead").text()).startsWith("With these filters");
    assertThat(page.expectFirst(".tips li").text())
        .isEqualTo("Without “Show: Night Shift” finds 1 topic and 29 moments, and 1 article");
    assertThat(page.expectFirst(".tips a").attr("href")).isEqualTo("/search?q=leap");
    Document quoted = pages.page("/search?q=%22seconds%20leap%22");
    assertThat(quoted.expectFirst(".tips li").text())
        .startsWith("Without the quotation marks finds");
  }

  @Test
  void leadsToSponsorReadsWhereNothingElseHasTheWord() {
    String stroke = "/search?q=21%20show:soft-hyphen%20episode:7";
    Document page = pages.page(stroke);
    assertThat(page.select("h1").text()).isEqualTo("Only in sponsor reads");
    assertThat(page.select(".lead").text()).startsWith("Sponsor reads have 21");
    assertThat(page.expectFirst(".tips li").text())
        .isEqualTo("With sponsor reads finds no topic and 1 moment");
    String more = page.expectFirst(".tips a").attr("href");
    assertThat(more).isEqualTo("/search?q=21+show%3Asoft-hyphen+episode%3A7+sponsor%3Ayes");
    assertThat(pages.page(more).select("article.hit")).hasSize(1);
    Document unwanted = pages.page(stroke + "%20sponsor:no");
    assertThat(unwanted.select("h1").text()).isEqualTo("Nothing found");
    assertThat(unwanted.expectFirst(".tips a").attr("href")).isEqualTo(more);
  }

  @Test
  void explainsTheLanguageWithExamplesThatWork() {
    Document page = pages.page("/search/help");
    assertThat(page.select("main h2").eachText())
        .containsExactly("Words and phrases", "Filters", "What a search may cost");
    assertThat(page.select(".examples a").eachText())
        .contains("music OR movie", "people show:soft-hyphen", "people host:\"Jonas Okoro\"");
    for (Element example : page.select(".examples a")) {
      assertThat(pages.get(example.attr("href")).getStatus()).as(example.text()).isEqualTo(200);
    }
    assertThat(page.text()).contains("at most 1,000 characters and 64 words");
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
    assertThat(page.select(".tips a").eachAttr("href")).contains("/search/help");
  }

  @Test
  void explainsAQueryThatMakesNoSense() {
    Document page = pages.page("/search?q=say%20%22leap", HttpStatus.BAD_REQUEST);
    assertThat(page.select("h1").text()).isEqualTo("This search makes no sense yet");
    assertThat(page.select(".lead").text()).isNotBlank();
    assertThat(page.select(".fault").text()).contains("say", "\"leap");
    assertThat(page.select("#q").attr("value")).isEqualTo("say \"leap");
    assertThat(page.select(".instead").text()).isEqualTo("Search instead for say \"leap\"");
    assertThat(page.select(".instead a").attr("href")).isEqualTo("/search?q=say+%22leap%22");
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
        "in=spoken",
        "sort=sideways",
        "exact=maybe"
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
          public void rehearse() {
            throw new UnsupportedOperationException();
          }

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
          public List<Reading> reading(Slug show, int number, int position, int most) {
            throw failure;
          }

          @Override
          public List<Related> about(String article, int most) {
            throw failure;
          }

          @Override
          public @Nullable String didYouMean(SearchQuery query, SearchAnswer answer) {
            throw failure;
          }

          @Override
          public void catchUp(Progress progress) {}

          @Override
          public void prepare() {}

          @Override
          public void rebuild(Progress progress) {}

          @Override
          public long revision() {
            return 0;
          }
        };
    return new SearchController(index, searchPages, nothing, frames, shows, words)
        .search(Map.of("q", "leap"));
  }
}
