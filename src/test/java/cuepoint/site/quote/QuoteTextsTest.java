// SPDX-License-Identifier: Apache-2.0
package cuepoint.site.quote;

import static org.assertj.core.api.Assertions.assertThat;

import cuepoint.address.TimeLink;
import cuepoint.site.quote.Quote.Said;
import cuepoint.transcript.Cue;
import cuepoint.transcript.Transcript;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuoteTextsTest {
  private static final String ADDRESS = "https://example.org/a/1/b/transcript?t=1,2";

  private static final Transcript TALK =
      new Transcript(
          List.of(
              new Cue(0, 2000, "Mara", "Zero."),
              new Cue(2500, 4000, "Mara", "Two and"),
              new Cue(4000, 6000, "Mara", "four."),
              new Cue(6000, 9500, "Jonas", "Six,"),
              new Cue(9000, 12_000, "Jonas", "nine."),
              new Cue(20_000, 20_000, "Mara", "Twenty.")));

  @ParameterizedTest(name = "{0}: {1} to {2}, {3} to {4}")
  @CsvSource({
    "'2.5,6', 1, 3, 2500, 6000",
    "'2.5,6.001', 1, 4, 2500, 9000",
    "'2,7', 1, 4, 2500, 9000",
    "'0,3', 0, 2, 0, 4000",
    "'13,14', 5, 6, 20000, 21000",
    "'9,100000', 4, 6, 9000, 21000",
    "'99,100', 5, 6, 20000, 21000",
    "'6,6.5', 3, 4, 6000, 9000"
  })
  void isOfWholeCuesAndItsOwnAddressMeansTheSame(
      String t, int from, int to, long startMs, long endMs) {
    Quote quote = Quotes.of(TALK, TimeLink.parse(t).orElseThrow());
    assertThat(quote.from()).isEqualTo(from);
    assertThat(quote.to()).isEqualTo(to);
    assertThat(quote.startMs()).isEqualTo(startMs);
    assertThat(quote.endMs()).isEqualTo(endMs);
    String own = quote.query().substring("?t=".length());
    assertThat(Quotes.of(TALK, TimeLink.parse(own).orElseThrow())).isEqualTo(quote);
  }

  @Test
  void saysWhereItIsCut() {
    Transcript speech =
        new Transcript(
            IntStream.range(0, 121)
                .mapToObj(i -> new Cue(i * 1000L, i * 1000L + 1000, "Mara", "Word " + i + "."))
                .toList());
    Quote whole = Quotes.of(speech, TimeLink.parse("0,120").orElseThrow());
    Quote longer = Quotes.of(speech, TimeLink.parse("0,121").orElseThrow());
    assertThat(whole.text()).endsWith("Word 119.");
    assertThat(longer.text()).endsWith("Word 119. …");
    assertThat(longer.endMs()).isEqualTo(121_000);
    assertThat(Quotes.of(speech, TimeLink.parse("0").orElseThrow()).text()).endsWith("Word 3.");
  }

  @Test
  void namesWhoeverSpeaksOnce() {
    Quote quote = Quotes.of(TALK, TimeLink.parse("2.5,9.5").orElseThrow());
    assertThat(quote.said())
        .containsExactly(new Said("Mara", "Two and four."), new Said("Jonas", "Six, nine."));
    assertThat(quote.speakers()).isEqualTo("Mara, Jonas");
    assertThat(quote.spoken()).isEqualTo("Mara: Two and four. Jonas: Six, nine.");
  }

  @Test
  void aMomentGoesOn() {
    Quote moment = Quotes.of(TALK, TimeLink.parse("4").orElseThrow());
    assertThat(moment.endMs()).isNull();
    assertThat(moment.link()).isEqualTo("?t=4#c4000");
    assertThat(moment.text()).isEqualTo("four. Six, nine. Twenty.");
  }

  @Test
  void aQuoteOfOnePersonIsWrittenInThreeForms() {
    QuoteTexts texts = texts(new Said("Mara", "It is 1 < 2 & *so*."));
    assertThat(texts.plain())
        .isEqualTo("“It is 1 < 2 & *so*.”\n— Mara, Show #1: Title, 0:01\n" + ADDRESS);
    assertThat(texts.markdown())
        .isEqualTo(
            "> It is 1 \\< 2 \\& \\*so\\*.\n>\n> — Mara, [Show \\#1: Title, 0:01]("
                + ADDRESS
                + ")");
    assertThat(texts.html())
        .isEqualTo(
            "<figure><blockquote cite=\"%1$s\"><p>It is 1 &lt; 2 &amp; *so*.</p></blockquote>\n"
                    .formatted(ADDRESS)
                + "<figcaption>— Mara, <a href=\"%1$s\">Show #1: Title, 0:01</a></figcaption></figure>"
                    .formatted(ADDRESS));
  }

  @Test
  void severalAreNamedEach() {
    QuoteTexts texts =
        texts(new Said("Mara", "One."), new Said("", "Two."), new Said("Jo", "Three."));
    assertThat(texts.plain())
        .startsWith("Mara: “One.”\n“Two.”\nJo: “Three.”\n— Show #1: Title, 0:01\n");
    assertThat(texts.markdown())
        .startsWith("> **Mara:** One.\n>\n> Two.\n>\n> **Jo:** Three.\n>\n> — [Show");
    assertThat(texts.html())
        .contains("<p><b>Mara:</b> One.</p><p>Two.</p><p><b>Jo:</b> Three.</p>");
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "1. one, > 1\\. one",
    "12) twelve, > 12\\) twelve",
    "- dash, > \\- dash",
    "+ plus, > \\+ plus",
    "12 monkeys, > 12 monkeys"
  })
  void wordsNeverBecomeAList(String words, String line) {
    assertThat(texts(new Said("", words)).markdown().lines().findFirst()).contains(line);
  }

  @Test
  void hostileWordsAreWordsInEveryForm() {
    String hostile = "\"><script>alert(1)</script>'](javascript:alert(2))";
    QuoteTexts texts =
        new QuoteTexts(List.of(new Said(hostile, hostile)), hostile, ADDRESS + "&x=\"><b>");
    Document page = Jsoup.parseBodyFragment(texts.html());
    assertThat(page.select("script")).isEmpty();
    assertThat(Objects.requireNonNull(page.selectFirst("blockquote p")).text()).isEqualTo(hostile);
    assertThat(texts.markdown()).doesNotContainPattern("(?<!\\\\)[<>]script|(?<!\\\\)]\\(java");
    Document code = Jsoup.parseBodyFragment(EmbedCode.of("https://x/?a=\"&b", hostile, 600, 200));
    assertThat(code.select("body *")).hasSize(1);
    assertThat(code.select("iframe").attr("title")).isEqualTo(hostile);
    assertThat(code.select("iframe").attr("src")).isEqualTo("https://x/?a=\"&b");
  }

  @Test
  void nothingTurnsAroundWhatComesAfterIt() {
    assertThat(PlainText.of(" a\u202Eb\u2067 \u0000\t\n c\u00a0d ")).isEqualTo("ab c d");
  }

  private static QuoteTexts texts(Said... said) {
    return new QuoteTexts(List.of(said), "Show #1: Title, 0:01", ADDRESS);
  }
}
