// SPDX-License-Identifier: Apache-2.0
package cuepoint.ingest.feed;

import static cuepoint.ingest.cue.Cues.reading;
import static cuepoint.ingest.cue.Cues.recognises;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import cuepoint.ingest.MalformedSource;
import cuepoint.ingest.Reading;
import cuepoint.ingest.SourceFile;
import cuepoint.ingest.Stated;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FeedTest {
  private final Feed format = new Feed();

  @Test
  void readsWhatAFeedSaysOfItsEpisodes() throws MalformedSource {
    Reading reading =
        read(
            """
            <?xml version="1.0" encoding="UTF-8"?>
            <rss version="2.0" xmlns:itunes="http://www.itunes.com/dtds/podcast-1.0.dtd"
                 xmlns:podcast="https://podcastindex.org/namespace/1.0">
            <channel>
              <title>Clocks</title>
              <itunes:episode>99</itunes:episode>
              <item>
                <title>#23: Who winds &amp;amp; whom?</title>
                <link>https://clocks.example/episodes/23/who-winds</link>
                <guid isPermaLink="false">abc</guid>
                <pubDate>Wed, 26 Apr 2017 00:30:00 -0700</pubDate>
                <description><![CDATA[<p><title>No</title></p>]]></description>
                <itunes:episode>23</itunes:episode>
                <itunes:duration>19:34</itunes:duration>
                <itunes:image href="x"><title>Nor this</title></itunes:image>
                <enclosure url="https://clocks.example/23.pdf" type="application/pdf" length="1"/>
                <enclosure url="https://clocks.example/023.mp3?a=b" type="audio/mpeg" length="9"/>
                <enclosure url="https://clocks.example/other.mp3" type="audio/mpeg" length="9"/>
              </item>
              <item>
                <title>The strike</title>
                <pubDate>2017-04-19T08:00:00Z</pubDate>
                <podcast:episode display="Ch.22">22</podcast:episode>
                <itunes:duration>1:02:03</itunes:duration>
              </item>
              <item><title>Coming soon</title><itunes:episodeType>trailer</itunes:episodeType>
                <itunes:episode>1</itunes:episode></item>
              <item><title>Untold</title></item>
            </channel></rss>
            """);
    assertThat(reading.items())
        .containsExactly(
            new Stated(
                23,
                "Who winds & whom?",
                LocalDate.of(2017, 4, 26),
                null,
                1_174_000L,
                "https://clocks.example/023.mp3?a=b",
                null,
                "abc",
                9L),
            new Stated(
                22,
                "The strike",
                LocalDate.of(2017, 4, 19),
                null,
                3_723_000L,
                null,
                null,
                null,
                null));
    assertThat(reading.stated()).isEqualTo(Stated.NOTHING);
    assertThat(reading.transcript()).isNull();
    assertThat(reading.repairs())
        .containsExactly(entry("item of the feed that is no numbered episode, left out", 2));
  }

  @ParameterizedTest
  @CsvSource({"0", "-1", "1.5", "9MB", "''", "9999999999999999999"})
  void takesNoNonsenseForASize(String length) throws MalformedSource {
    String enclosure = "<enclosure url=\"https://a.example/1.mp3\" length=\"" + length + "\"/>";
    Stated item = read(feed("<title>#1: A</title>" + enclosure)).items().getFirst();
    assertThat(item.audio()).isEqualTo("https://a.example/1.mp3");
    assertThat(item.audioBytes()).isNull();
  }

  @Test
  void prefersTheTitleForITunes() throws MalformedSource {
    Stated item =
        read(feed("<title>Clocks #7 - Tick</title><itunes:title>Tick</itunes:title>"))
            .items()
            .getFirst();
    assertThat(item.number()).isEqualTo(7);
    assertThat(item.title()).isEqualTo("Tick");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      textBlock =
          """
          #23: Grok            | 23    | Grok
          #23 Grok             | 23    | Grok
          Episode 23: Grok     | 23    | Grok
          Episode #23 – Grok   | 23    | Grok
          ep. 023 - Grok       | 23    | Grok
          023 - Grok           | 23    | Grok
          23. Grok             | 23    | Grok
          23: Grok             | 23    | Grok
          Clocks #23: Grok     | 23    | Grok
          0: The beginning     | 0     | The beginning
          #23                  | 23    | -
          10 tips for clocks   | -     | -
          2017 - a review      | -     | -
          3.13 is out          | -     | -
          Learning C#7: a trap | -     | -
          #123456: too many    | -     | -
          """)
  void findsTheNumberInTheTitle(String title, Integer number, String rest) {
    assertThat(NumberedTitle.number(title)).isEqualTo(number);
    if (number != null) {
      assertThat(NumberedTitle.withoutNumber(title, number)).isEqualTo(rest);
    }
  }

  @Test
  void keepsANumberInTheTitleThatIsNotTheEpisodes() {
    assertThat(NumberedTitle.withoutNumber("7: a lucky number", 23)).isEqualTo("7: a lucky number");
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {
        "https://a.example/episodes/show/23/can-you,23",
        "https://a.example/23,23",
        "https://a.example/show/023-can-you/,23",
        "https://a.example/2017/04/26/can-you,-",
        "https://a.example/2017/can-you,-",
        "https://a.example/2017-04-26-can-you,-",
        "https://a.example/moving-to-python-3,-",
        "https://a.example/?p=23,-",
        "https://a23.example,-",
        "https://a.example/1234567/x,-",
        "23,-",
        "-,-",
      })
  void findsTheNumberInALink(String link, Integer number) {
    assertThat(NumberedTitle.inLink(link)).isEqualTo(number);
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {
        "https://a.example/x/023-can-you.mp3,23",
        "https://a.example/x/23.mp3?x=9,23",
        "https://a.example/x/clocks-023.mp3,23",
        "https://a.example/x/goodbye-python-2.mp3,-",
        "https://a.example/x/clocks-2017.mp3,-",
        "https://a.example/x/clocks-20170426.mp3,-",
        "-,-",
      })
  void findsTheNumberInTheNameOfTheAudio(String address, Integer number) {
    assertThat(NumberedTitle.inAudio(address)).isEqualTo(number);
  }

  @Test
  void takesNoNumberFromAddressesThatShareOne() throws MalformedSource {
    Reading reading =
        read(
            feed(
                "<title>A</title><link>https://host.example/5555/a</link>",
                "<title>B</title><link>https://host.example/5555/b</link>",
                "<title>C</title><link>https://host.example/7/c</link>"));
    assertThat(reading.items()).extracting(Stated::number).containsExactly(7);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      textBlock =
          """
          Wed, 26 Apr 2017 23:59:00 -1100 | 2017-04-26
          26 April 2017                   | 2017-04-26
          Wed, 6 Sept 17 08:00 PST        | 2017-09-06
          2017-04-26                      | 2017-04-26
          Wed, 31 Apr 2017 08:00:00 GMT   | -
          Wed, 26 Foo 2017 08:00:00 GMT   | -
          yesterday                       | -
          """)
  void readsDates(String text, LocalDate date) {
    assertThat(FeedTimes.date(text)).isEqualTo(date);
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {
        "1174,1174000",
        "1174.78,1174780",
        "19:34,1174000",
        "1:02:03,3723000",
        "75:00,4500000",
        "0,-",
        "0:00,-",
        "-5,-",
        "NaN,-",
        "1e300,-",
        "99999999:00:00,-",
        "x,-",
        "1:2:3,-",
        "1:,-"
      })
  void readsDurations(String text, Long millis) {
    assertThat(FeedTimes.durationMs(text)).isEqualTo(millis);
  }

  @Test
  void readsOtherPrefixesAndEncodings() throws MalformedSource {
    String text =
        """
        <?xml version="1.0" encoding="ISO-8859-1"?>
        <rss xmlns:i="http://www.itunes.com/DTDs/Podcast-1.0.dtd"><channel>
        <item><title>Zo\u00EB</title><i:episode>4</i:episode></item></channel></rss>
        """;
    Reading reading =
        format.read(new SourceFile("x/feed.xml", text.getBytes(StandardCharsets.ISO_8859_1)));
    assertThat(reading.items())
        .containsExactly(new Stated(4, "Zo\u00EB", null, null, null, null, null, null, null));
  }

  @Test
  void takesOnlyAddressesOfTheWeb() throws MalformedSource {
    Reading reading =
        read(
            feed(
                "<title>#1: A</title><enclosure url='javascript:alert(1)' type='audio/mpeg'/>",
                "<title>#2: B</title><enclosure url='https://a.example/ x.mp3' type='audio/mpeg'/>",
                "<title>#3: C</title><enclosure url=' https://a.example/3.mp3 '/>"));
    assertThat(reading.items())
        .extracting(Stated::audio)
        .containsExactly(null, null, "https://a.example/3.mp3");
  }

  @Test
  void tellsTheSeasonOnlyWhereItIsStated() throws MalformedSource {
    Reading reading =
        read(
            feed(
                "<itunes:episode>1</itunes:episode><itunes:season>3</itunes:season>",
                "<itunes:episode>2</itunes:episode><podcast:season name='Sea'>4</podcast:season>",
                "<itunes:episode>3</itunes:episode><itunes:season>0</itunes:season>",
                "<itunes:episode>4</itunes:episode><itunes:season>three</itunes:season>",
                "<itunes:episode>5</itunes:episode>"));
    assertThat(reading.items()).extracting(Stated::season).containsExactly(3, 4, null, null, null);
  }

  @Test
  void recognisesFeeds() {
    assertThat(recognises(format, "x/feed.rss", "")).isTrue();
    assertThat(recognises(format, "x/feed.xml", "<?xml version='1.0'?>\n<rss")).isTrue();
    assertThat(recognises(format, "x/feed", "\n<rss version='2.0'>")).isTrue();
    assertThat(recognises(format, "x/pom.xml", "<?xml version='1.0'?><project>")).isFalse();
    assertThat(recognises(format, "x/notes.md", "An `<rss>` element")).isFalse();
  }

  private Reading read(String text) throws MalformedSource {
    return reading(format, "show/feed.xml", text);
  }

  private static String feed(String... items) {
    return "<rss xmlns:itunes='http://www.itunes.com/dtds/podcast-1.0.dtd'><channel><item>"
        + String.join("</item><item>", items)
        + "</item></channel></rss>";
  }
}
