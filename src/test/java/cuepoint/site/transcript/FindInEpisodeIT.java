// SPDX-License-Identifier: Apache-2.0
package cuepoint.site.transcript;

import static org.assertj.core.api.Assertions.assertThat;

import cuepoint.site.Pages;
import cuepoint.site.PlacedEpisode;
import cuepoint.site.SiteTest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPInputStream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.mock.web.MockHttpServletResponse;

/// Finding something in one episode without a script.
@SiteTest
class FindInEpisodeIT {
  private static final String TALK = "/soft-hyphen/1/clocks-and-calendars/transcript";
  private static final String MONOLOGUE = "/soft-hyphen/2/a-quiet-one/transcript";
  private static final String PLACED = PlacedEpisode.ADDRESS + "/transcript";

  private final Pages pages;

  @Autowired
  FindInEpisodeIT(Pages pages) {
    this.pages = pages;
  }

  private static String status(Document page) {
    return page.select(".find [role=status]").text();
  }

  @Test
  void episodeAndTranscriptAskForWhatToFind() {
    for (String address : new String[] {"/soft-hyphen/1/clocks-and-calendars", TALK}) {
      Element form = pages.page(address).expectFirst("form.find");
      assertThat(form.attr("action")).isEqualTo(TALK);
      assertThat(form.attr("method")).isEqualTo("get");
      assertThat(form.select("input[name=q]")).hasSize(1);
      assertThat(form.select("label").attr("for")).isEqualTo(form.select("input").attr("id"));
      assertThat(form.select("a, mark")).isEmpty();
    }
    assertThat(pages.page("/soft-hyphen/6/nothing-but-a-title").select("form.find")).isEmpty();
  }

  @Test
  void opensAtTheFirstPlaceAndMarksAll() {
    Document page = pages.page(TALK + "?q=%22line%201*%22%20OR%20%22line%203%22");
    assertThat(page.select(".find input").attr("value")).isEqualTo("\"line 1*\" OR \"line 3\"");
    assertThat(page.select(".cues mark").eachText()).containsExactly("Line 1", "Line 3");
    assertThat(status(page)).isEqualTo("1 of 2");
    assertThat(page.select("a[autofocus]").attr("href")).isEqualTo("?t=5.88#c5880");
    assertThat(page.select("[data-found]").eachAttr("href"))
        .containsExactly("?t=5.88#c5880", "?t=15.88#c15880");
    assertThat(page.select("[rel=next]").attr("href"))
        .isEqualTo("?q=%22line+1*%22+OR+%22line+3%22&t=15.88#c15880");
    assertThat(page.select("meta[name=robots]").attr("content")).isEqualTo("noindex");
    assertThat(page.title()).contains("OR", "Clocks & calendars");
  }

  @ParameterizedTest(name = "at {0}: {1}")
  @CsvSource({
    "0.88, 1 of 29, 140.88, 5.88",
    "5.88, 2 of 29, 0.88, 10.88",
    "140.88, 29 of 29, 135.88, 0.88",
    "12, 3 of 29, 5.88, 15.88"
  })
  void goesFromPlaceToPlaceAndAround(String t, String status, String previous, String next) {
    Document page = pages.page(TALK + "?q=leap%20seconds&t=" + t);
    assertThat(status(page)).isEqualTo(status);
    assertThat(page.select("[rel=prev]").attr("href"))
        .startsWith("?q=leap+seconds&t=" + previous + "#c");
    assertThat(page.select("[rel=next]").attr("href"))
        .startsWith("?q=leap+seconds&t=" + next + "#c");
    assertThat(page.select("[aria-current=location]")).hasSize(1);
  }

  @Test
  void leadsToThePlacesAroundWhereNoneIsShown() {
    Document page = pages.page(PLACED + "?q=%22stroke%2020%22%20OR%20%22stroke%2030%22&t=250");
    assertThat(status(page)).isEqualTo("2 places");
    assertThat(page.select("[rel=prev]").attr("href")).endsWith("&t=200#c200000");
    assertThat(page.select("[rel=next]").attr("href")).endsWith("&t=300#c300000");
    assertThat(page.select("a[autofocus]").attr("href")).isEqualTo("?t=250#c250000");
  }

  @Test
  void unfoldsTheSponsorReadItOpensAt() {
    Document page = pages.page(PLACED + "?q=%22stroke%2021%22");
    assertThat(page.select("details[open] mark").text()).isEqualTo("Stroke 21");
    assertThat(status(page)).isEqualTo("1 of 1");
    assertThat(page.select(".find [rel=prev], .find [rel=next]")).isEmpty();
  }

  @Test
  void saysThatNothingIsThereAndLeadsToTheWholeArchive() {
    Document page = pages.page(TALK + "?q=sundial");
    assertThat(status(page)).isEqualTo("Not said in this episode");
    assertThat(page.select(".find .remark a").attr("href")).isEqualTo("/search?q=sundial");
    assertThat(page.select(".cues mark, [autofocus], [data-found]")).isEmpty();
    assertThat(page.select(".cues span > a")).hasSize(30);
    assertThat(page.select(".find .end").attr("href")).isEqualTo(TALK);
  }

  @Test
  void saysWhatIsMissingWhereNoPlaceHasAll() {
    Document page = pages.page(TALK + "?q=leap%20gnomon");
    assertThat(status(page)).isEqualTo("1 of 29");
    assertThat(page.select(".find .remark").text()).contains("gnomon");
  }

  @Test
  void explainsAQueryThatMakesNoSenseAboveTheTranscript() {
    Document page = pages.page(TALK + "?q=%22leap", HttpStatus.BAD_REQUEST);
    assertThat(status(page)).isEqualTo("This makes no sense yet");
    assertThat(page.select(".find .remark").text()).contains("no closing quote");
    assertThat(page.select(".find .remark a").attr("href")).isEqualTo("?q=%22leap%22");
    assertThat(page.select(".cues span > a")).hasSize(30);
  }

  @Test
  void marksTextAsTextWhateverIsInIt() {
    String hostile = pages.page("/soft-hyphen").select(".row a[href*=/4/]").attr("href");
    Document page = pages.page(hostile + "/transcript?q=alert%20OR%20onerror");
    assertThat(page.select(".cues mark").eachText()).containsExactly("alert", "onerror", "alert");
    assertThat(page.select(".cues script, .cues img")).isEmpty();
    Document query = pages.page(TALK + "?q=%3Cscript%3E%22%27", HttpStatus.BAD_REQUEST);
    assertThat(query.select("script:not([src], [type=application/ld+json])")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"?q=sentence", "?q=goes&t=400", "?q=here&t=996", "?q=99"})
  void isTheSameWithAndWithoutCompression(String query) throws IOException {
    MockHttpServletResponse plain = pages.get(MONOLOGUE + query);
    MockHttpServletResponse gzip = pages.get(MONOLOGUE + query, "Accept-Encoding", "gzip");
    try (GZIPInputStream in =
        new GZIPInputStream(new ByteArrayInputStream(gzip.getContentAsByteArray()))) {
      assertThat(new String(in.readAllBytes(), StandardCharsets.UTF_8))
          .isEqualTo(Pages.text(plain));
    }
    assertThat(plain.getHeader("ETag")).as("what is found changes with the index").isNull();
  }

  @Test
  void leavesNothingBehind() {
    String before = Pages.text(pages.get(MONOLOGUE));
    assertThat(pages.page(MONOLOGUE + "?q=sentence").select(".cues mark")).hasSize(250);
    assertThat(Pages.text(pages.get(MONOLOGUE))).isEqualTo(before);
    assertThat(Pages.text(pages.get(MONOLOGUE + "?q=%20%20"))).isEqualTo(before);
  }
}
