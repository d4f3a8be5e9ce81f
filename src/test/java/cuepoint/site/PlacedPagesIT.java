// SPDX-License-Identifier: Apache-2.0
package cuepoint.site;

import static org.assertj.core.api.Assertions.assertThat;

import org.jsoup.nodes.Document;
import org.jsoup.select.Elements;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// When things are talked about, where people look for it.
@SiteTest
class PlacedPagesIT {
  private static final String EPISODE = PlacedEpisode.ADDRESS;
  private static final String TRANSCRIPT = EPISODE + "/transcript";

  private final Pages pages;

  @Autowired
  PlacedPagesIT(Pages pages) {
    this.pages = pages;
  }

  @Test
  void theTimeLineLeadsToEveryStretchInTheTranscript() {
    Elements bars = pages.page(EPISODE).select("svg.line a");
    assertThat(bars).hasSize(11);
    assertThat(bars.eachAttr("href"))
        .startsWith(TRANSCRIPT + "?t=0#c0", TRANSCRIPT + "?t=30#c30000")
        .endsWith(TRANSCRIPT + "?t=570#c570000");
    assertThat(bars.select("title").eachText())
        .contains(
            "Sundials & their shadows: 0:30, 1 min 10 s, exact",
            "Pendulums in a moving ship: about 1:40, about 50 s, approximate",
            "Why noon moves: 2:30, 50 s, placed by hand",
            "Sponsor: Meridian Maps: 3:20, 40 s, exact",
            "Pendulums in a moving ship, continued: 4:20, 40 s, exact",
            "Sponsor: about 7:30, about 30 s, approximate");
    assertThat(bars.get(1).select(".shape").attr("width")).isEqualTo("11.67%");
    assertThat(bars.get(10).select(".shape").attr("x")).isEqualTo("95.00%");
  }

  @Test
  void exactApproximateAndByHandLookDifferent() {
    Document page = pages.page(EPISODE);
    assertThat(page.select(".line .bar-approximate .shape").eachAttr("fill"))
        .containsExactly("url(#rough-topic)", "url(#rough)");
    assertThat(page.select("pattern").eachAttr("id")).containsExactly("rough-topic", "rough");
    assertThat(page.select(".line .bar-by-hand")).hasSize(1);
    assertThat(page.select(".line .bar-exact")).hasSize(8);
    assertThat(page.select(".line .bar-exact .shape, .line .bar-by-hand .shape").eachAttr("fill"))
        .isEmpty();
  }

  @Test
  void theListBelowSaysTheSameInWords() {
    Document page = pages.page(EPISODE);
    Elements rows = page.select(".stretches li");
    assertThat(rows.eachText())
        .containsExactly(
            "0:00 Intro 30 s exact",
            "0:30 Sundials & their shadows 1 min 10 s exact",
            "1:40 Pendulums in a moving ship about 50 s approximate",
            "2:30 Why noon moves 50 s placed by hand",
            "3:20 Sponsor: Meridian Maps 40 s exact",
            "4:20 Pendulums in a moving ship, continued 40 s exact",
            "5:00 A clock without hands 1 min 20 s exact",
            "6:20 Extras 1 min 10 s exact",
            "7:30 Sponsor about 30 s approximate",
            "8:00 Joke 1 min exact",
            "9:30 Outro 30 s exact");
    assertThat(rows.select(".time").eachAttr("href"))
        .isEqualTo(page.select("svg.line a").eachAttr("href"));
    assertThat(rows.select(".what a").eachAttr("href"))
        .hasSize(6)
        .contains(EPISODE + "/topics/3-why-noon-moves", "/sponsors/meridian-maps");
  }

  @Test
  void everyTopicSaysWhenItIsTalkedAboutOrThatNobodyKnows() {
    Document page = pages.page(EPISODE);
    assertThat(page.select(".topic .when").eachText())
        .containsExactly(
            "From 0:30 for 1 min 10 s",
            "From about 1:40 for about 50 s Again from 4:20 for 40 s",
            "From 2:30 for 50 s Placed by hand",
            "From 5:00 for 1 min 20 s",
            "Not found in the transcript, so there is no time to go to.",
            "Not discussed in this episode, says a person.");
    assertThat(page.select(".topic .when a").eachAttr("href"))
        .containsExactly(
            TRANSCRIPT + "?t=30#c30000",
            TRANSCRIPT + "?t=100#c100000",
            TRANSCRIPT + "?t=260#c260000",
            TRANSCRIPT + "?t=150#c150000",
            TRANSCRIPT + "?t=300#c300000");
    assertThat(page.select(".sponsor .when, .extras .when, .joke .when").eachText())
        .containsExactly("From 3:20 for 40 s", "From 6:20 for 1 min 10 s", "From 8:00 for 1 min");
  }

  @Test
  void aTopicLeadsToOthersAboutTheSameAndSaysWhy() {
    Document page = pages.page(EPISODE + "/topics/5-the-bell-that-is-never-rung");
    assertThat(page.select(".related h2").text()).isEqualTo("More like this");
    assertThat(page.select(".related li").eachText())
        .containsExactly("The week is older than the month Soft Hyphen #1, 2021 the same article");
    assertThat(page.select(".related a").attr("href"))
        .isEqualTo("/soft-hyphen/1/clocks-and-calendars/topics/3-the-week-is-older-than-the-month");
    Document alone = pages.page(EPISODE + "/topics/2-pendulums-in-a-moving-ship");
    assertThat(alone.select(".related")).isEmpty();
  }

  @Test
  void nothingIsInventedWhereNothingIsPlaced() {
    Document page = pages.page("/soft-hyphen/1/clocks-and-calendars");
    assertThat(page.select(".time-line")).isEmpty();
    assertThat(page.select(".when").eachText())
        .containsOnly("Not found in the transcript, so there is no time to go to.")
        .hasSize(3);
    assertThat(pages.page("/night-shift/1/owls").select(".when, .time-line")).isEmpty();
  }

  @Test
  void aTopicHasEverythingThatWasSaidAboutIt() {
    Document page = pages.page(EPISODE + "/topics/2-pendulums-in-a-moving-ship");
    assertThat(page.select(".title .when").text())
        .isEqualTo("From about 1:40 for about 50 s Again from 4:20 for 40 s");
    assertThat(page.select(".said h2").eachText())
        .containsExactly("What was said from about 1:40", "What was said from 4:20");
    assertThat(page.select(".said .meta").eachText())
        .containsExactly("about 50 s approximate", "40 s exact");
    assertThat(page.select(".said .lines").eachText())
        .containsExactly(
            "1:40 Jonas Okoro Stroke 10 of the clock. Stroke 11 of the clock. Stroke 12 of the"
                + " clock. Stroke 13 of the clock. 2:20 Mara Tindal Stroke 14 of the clock.",
            "4:20 Jonas Okoro Stroke 26 of the clock. Stroke 27 of the clock. 4:40 Mara Tindal"
                + " Stroke 28 of the clock. Stroke 29 of the clock.");
    assertThat(page.select(".said .time, .said .more a").eachAttr("href"))
        .containsExactly(
            TRANSCRIPT + "?t=100#c100000",
            TRANSCRIPT + "?t=140#c140000",
            TRANSCRIPT + "?t=100#c100000",
            TRANSCRIPT + "?t=260#c260000",
            TRANSCRIPT + "?t=280#c280000",
            TRANSCRIPT + "?t=260#c260000");
    assertThat(page.select("a[rel=prev]").text()).contains("Sundials");
    assertThat(page.select("a[rel=next]").text()).contains("Why noon moves");
    Document byHand = pages.page(EPISODE + "/topics/3-why-noon-moves");
    assertThat(byHand.select(".said .meta").text()).isEqualTo("50 s placed by hand");
  }

  @Test
  void aTopicNobodyPlacedSaysSoAndCanBeSearchedFor() {
    Document unplaced = pages.page(EPISODE + "/topics/5-the-bell-that-is-never-rung");
    assertThat(unplaced.select(".when").text()).startsWith("Not found in the transcript");
    assertThat(unplaced.select(".said, .play, main a[href*='?t=']")).isEmpty();
    assertThat(unplaced.select(".title .more a").attr("href"))
        .isEqualTo("/search?q=The+bell+that+is+never+rung&show=soft-hyphen");
    Document denied = pages.page(EPISODE + "/topics/6-sand-or-water");
    assertThat(denied.select(".when").text()).startsWith("Not discussed in this episode");
    assertThat(denied.select(".said, .play")).isEmpty();
  }

  @Test
  void theTranscriptHasItsSegmentsAsHeadingsAndContents() {
    Document page = pages.page(TRANSCRIPT);
    Elements headings = page.select(".cues h2");
    assertThat(headings.eachText())
        .containsExactly(
            "Intro 0:00 · 30 s",
            "Sundials & their shadows 0:30 · 1 min 10 s",
            "Pendulums in a moving ship about 1:40 · about 50 s · approximate",
            "Why noon moves 2:30 · 50 s · placed by hand",
            "Sponsor: Meridian Maps 3:20 · 40 s",
            "Pendulums in a moving ship, continued 4:20 · 40 s",
            "A clock without hands 5:00 · 1 min 20 s",
            "Extras 6:20 · 1 min 10 s",
            "Sponsor about 7:30 · about 30 s · approximate",
            "Joke 8:00 · 1 min",
            "Outro 9:30 · 30 s");
    assertThat(headings.select("a").eachAttr("href"))
        .hasSize(5)
        .contains(EPISODE + "/topics/3-why-noon-moves");
    assertThat(page.select(".contents a").eachAttr("href"))
        .isEqualTo(headings.eachAttr("id").stream().map(id -> "#" + id).toList());
    assertThat(page.select(".contents li").eachText()).contains("3:20 Sponsor: Meridian Maps 40 s");
    assertThat(page.select(".cues span > a")).hasSize(60);
  }

  @Test
  void turnsAreDividedWhereASegmentStarts() {
    Document page = pages.page(TRANSCRIPT);
    assertThat(page.select("h2#s100000 + p").text())
        .startsWith("Jonas Okoro 1:40 Stroke 10 of the clock.");
    assertThat(page.select("hr + p > span:first-of-type").eachAttr("id"))
        .containsExactly("c240000", "c540000");
  }

  @Test
  void sponsorReadsAreFoldedUnlessAMomentInThemIsAskedFor() {
    assertThat(pages.page(TRANSCRIPT).select("details")).hasSize(2);
    assertThat(pages.page(TRANSCRIPT).select("details[open]")).isEmpty();
    assertThat(pages.page(TRANSCRIPT + "?t=199").select("details[open]")).isEmpty();
    assertThat(pages.page(TRANSCRIPT + "?t=240").select("details[open]")).isEmpty();
    for (String t : new String[] {"200", "239.99", "3:25"}) {
      Document page = pages.page(TRANSCRIPT + "?t=" + t);
      assertThat(page.select("details[open] summary").text()).startsWith("Sponsor: Meridian Maps");
      assertThat(page.select("details[open]")).hasSize(1);
      assertThat(page.select("details[open] a[autofocus]")).hasSize(1);
    }
  }

  @Test
  void hostileHeadlinesAreTextInTitlesHeadingsAndContents() {
    String episode = pages.page("/soft-hyphen").select(".row a[href*=/4/]").attr("href");
    Document page = pages.page(episode);
    assertThat(page.select("svg.line title").eachText())
        .hasSize(2)
        .allMatch(title -> title.contains(FilledArchive.HOSTILE));
    Document transcript = pages.page(episode + "/transcript");
    assertThat(transcript.select(".cues h2, .contents a").eachText())
        .hasSize(4)
        .allMatch(text -> text.contains(FilledArchive.HOSTILE));
    assertThat(page.select("main script:not([src]), main img")).isEmpty();
    assertThat(transcript.select("main script:not([src]), main img")).isEmpty();
  }
}
