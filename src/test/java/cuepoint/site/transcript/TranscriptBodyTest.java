// SPDX-License-Identifier: Apache-2.0
package cuepoint.site.transcript;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import cuepoint.alignment.Segment;
import cuepoint.alignment.Segment.Kind;
import cuepoint.search.EpisodeFindings;
import cuepoint.site.Stretch;
import cuepoint.transcript.Cue;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TranscriptBodyTest {
  private static final int VERY_MANY = 2001;
  private static final int CUES = 1000;

  private final BlockDeflater deflater = new BlockDeflater(4);

  @Test
  void hasEveryCueWithItsTimeAsALink() {
    Document page = page(body(cues()).blocks());
    assertThat(page.select("span > a")).hasSize(CUES);
    Element third = page.select("span").get(3);
    assertThat(third.id()).isEqualTo("c15250");
    assertThat(third.text()).isEqualTo("0:15 Line 3 – said.");
    assertThat(third.select("a").attr("href")).isEqualTo("?t=15.25#c15250");
    assertThat(page.select("[autofocus]")).isEmpty();
  }

  @ParameterizedTest(name = "cue {0}")
  @ValueSource(ints = {0, 1, 399, 400, 401, 799, 800, 999})
  void marksOneCueAndChangesNothingElse(int marked) {
    TranscriptBody body = body(cues());
    Document page = page(body.blocks(Passage.of(marked), deflater));
    assertThat(page.select("a[autofocus]")).hasSize(1);
    Element link = page.expectFirst("a[autofocus]");
    assertThat(link.attr("aria-current")).isEqualTo("location");
    assertThat(link.parent()).isEqualTo(page.select("span").get(marked));
    link.removeAttr("autofocus").removeAttr("aria-current");
    assertThat(page.html()).isEqualTo(page(body.blocks()).html());
  }

  @Test
  void givesCuesOfEqualStartOneId() {
    List<Cue> cues =
        List.of(
            new Cue(0, 1000, null, "one"),
            new Cue(1000, 2000, null, "two"),
            new Cue(1000, 2000, null, "three"));
    Document page = page(body(cues).blocks());
    assertThat(page.select("span").eachAttr("id")).containsExactly("c0", "c1000");
  }

  @Test
  void everyCueHasItsTime() {
    List<Cue> cues = List.of(new Cue(0, 400, "Mara", "word"), new Cue(400, 900, "Mara", "word"));
    Document page = page(body(cues).blocks());
    assertThat(page.select("span > a").eachAttr("href")).containsExactly("?t=0#c0", "?t=0.4#c400");
  }

  @Test
  void ofVeryManyCuesWritesATimeEveryTwoSecondsAndAtEveryParagraph() {
    Document page = page(body(many()).blocks());
    assertThat(page.select("span[id]")).hasSize(VERY_MANY);
    assertThat(page.select("span > a").eachAttr("href").subList(0, 4))
        .containsExactly("?t=0#c0", "?t=2.7#c2700", "?t=4.5#c4500", "?t=7.2#c7200");
  }

  @Test
  void writesTheTimeOfACueThatIsMarkedOrFoundOrQuoted() {
    EpisodeFindings found =
        new EpisodeFindings(
            List.of(new EpisodeFindings.Moment(1, 900), new EpisodeFindings.Moment(3, 2700)),
            List.of(new EpisodeFindings.Mark(1, 0, 4, false)),
            List.of(),
            0,
            Set.of());
    Document page = page(body(many()).blocks(new Passage(1, 3, ""), found, deflater));
    assertThat(page.select("span > a").eachAttr("href").subList(0, 4))
        .containsExactly("?t=0#c0", "?t=0.9#c900", "?t=1.8#c1800", "?t=2.7#c2700");
    assertThat(page.select("a[autofocus][data-found]").eachText()).containsExactly("0:00");
    assertThat(page.select("a[data-quoted]").eachAttr("href")).containsExactly("?t=1.8#c1800");
    assertThat(page.expectFirst("#c900").html()).endsWith(">0:00</a> <mark>word</mark>");
  }

  /// Mara says five words, then Jonas all others.
  private static List<Cue> many() {
    List<Cue> cues = new ArrayList<>();
    for (int i = 0; i < VERY_MANY; i++) {
      cues.add(new Cue(i * 900L, i * 900L + 900, i < 5 ? "Mara" : "Jonas", "word"));
    }
    return cues;
  }

  @Test
  void namesASpeakerOnceATurnAndDividesLongTurns() {
    String sentence = "word ".repeat(45).strip() + ".";
    List<Cue> cues =
        List.of(
            new Cue(0, 1000, "Mara", sentence),
            new Cue(1000, 2000, "Mara", "And more."),
            new Cue(2000, 3000, "Jonas", "Yes."));
    Document page = page(body(cues).blocks());
    assertThat(page.select("p")).hasSize(3);
    assertThat(page.select("p > b").eachText()).containsExactly("Mara", "Jonas");
  }

  @Test
  void printsWhatWasSaidAsTextAndNothingElse() {
    String hostile = "<script>alert(1)</script> & \"'</span><img src=x onerror=alert(1)>";
    Document page = page(body(List.of(new Cue(0, 1, hostile, hostile))).blocks());
    assertThat(page.select("script, img")).isEmpty();
    assertThat(page.expectFirst("b").text()).isEqualTo(hostile);
    assertThat(page.expectFirst("span").text()).isEqualTo("0:00 " + hostile);
  }

  private static List<Cue> cues() {
    List<Cue> cues = new ArrayList<>();
    for (int i = 0; i < CUES; i++) {
      cues.add(new Cue(i * 5000L + 250, i * 5000L + 4000, null, "Line " + i + " – said."));
    }
    return cues;
  }

  private static Document page(List<Block> blocks) {
    return Jsoup.parse(new String(GzipPage.plain(blocks), UTF_8));
  }

  private TranscriptBody body(List<Cue> cues, Stretch... stretches) {
    return TranscriptBody.of(cues, List.of(stretches), "Contents", deflater);
  }

  private static Stretch stretch(Kind kind, int fromCue, int toCue) {
    long start = fromCue * 5000L;
    return new Stretch(
        new Segment(kind, 1, start, start + 1, 1, false),
        "<b>" + kind,
        "/page",
        fromCue,
        toCue,
        "/moment",
        "0:00",
        "0:00",
        "1 s",
        "exact");
  }

  @Test
  void headingsStandBeforeTheirFirstCue() {
    TranscriptBody body = body(cues(), stretch(Kind.TOPIC, 7, 150), stretch(Kind.EXTRAS, 200, 201));
    Document page = page(body.blocks());
    assertThat(page.select("h2").eachAttr("id")).containsExactly("s35000", "s1000000");
    assertThat(page.select("h2 + p > span:first-of-type").eachAttr("id"))
        .containsExactly("c35250", "c1000250");
    assertThat(page.select("hr + p > span:first-of-type").eachAttr("id"))
        .containsExactly("c750250", "c1005250");
    assertThat(page.select("span > a")).hasSize(CUES);
    assertThat(page.select("b")).isEmpty();
    assertThat(page(List.of(body.contents())).select("nav a").eachAttr("href"))
        .containsExactly("#s35000", "#s1000000");
    assertThat(page(List.of(body(cues()).contents())).select("nav")).isEmpty();
  }

  @ParameterizedTest(name = "cue {0}: {1}")
  @CsvSource({
    "0, false",
    "94, false",
    "95, true",
    "99, true",
    "100, true",
    "219, true",
    "220, false",
    "230, false",
    "240, true"
  })
  void aMarkedCueIsNeverFoldedAway(int marked, boolean folded) {
    TranscriptBody body =
        body(cues(), stretch(Kind.SPONSOR, 95, 220), stretch(Kind.SPONSOR, 240, 250));
    assertThat(page(body.blocks()).select("details[open]")).isEmpty();
    Document page = page(body.blocks(Passage.of(marked), deflater));
    assertThat(page.select("details")).hasSize(2);
    assertThat(page.select("details[open]")).hasSize(folded ? 1 : 0);
    assertThat(page.select("a[autofocus]")).hasSize(1);
    assertThat(page.select("details[open] a[autofocus]")).hasSize(folded ? 1 : 0);
    page.select("details").removeAttr("open");
    page.select("[autofocus]").removeAttr("autofocus").removeAttr("aria-current");
    assertThat(page.html()).isEqualTo(page(body.blocks()).html());
  }

  @Test
  void segmentsThatShareACueKeepTheirHeadings() {
    TranscriptBody body =
        body(
            cues(),
            stretch(Kind.TOPIC, 3, 3),
            stretch(Kind.SPONSOR, 3, 3),
            stretch(Kind.JOKE, 3, 5));
    Document page = page(body.blocks());
    assertThat(page.select("h2")).hasSize(3);
    assertThat(page.select("details")).isEmpty();
    assertThat(page.select("span > a")).hasSize(CUES);
  }
}
