// SPDX-License-Identifier: Apache-2.0
package cuepoint.feed;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.SyndFeedInput;
import cuepoint.ingest.MalformedSource;
import cuepoint.ingest.SourceFile;
import cuepoint.ingest.Stated;
import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import java.util.stream.Stream;
import javax.xml.stream.XMLStreamException;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Feeds as they must be: to the byte, by the rules, and as others read them.
class FeedWritersTest {
  @Test
  void writeWhatStandsInTheFilesBesideThem() throws IOException, XMLStreamException {
    Golden.check("show.rss", onLines(RssWriter.write(SampleFeeds.ofAShow())));
    Golden.check("show.atom", onLines(AtomWriter.write(SampleFeeds.ofAShow())));
    Golden.check("show.feed.json", JsonFeedWriter.write(SampleFeeds.ofAShow()));
    Golden.check("search.atom", onLines(AtomWriter.write(SampleFeeds.ofASearch())));
    Golden.check("search.feed.json", JsonFeedWriter.write(SampleFeeds.ofASearch()));
  }

  /// Feeds are written without line ends; so are they easier to read.
  private static String onLines(String feed) {
    return feed.replace("><", ">\n<");
  }

  @Test
  void keepToTheRules() throws IOException, XMLStreamException {
    for (Feed feed : List.of(SampleFeeds.ofAShow(), SampleFeeds.ofASearch())) {
      assertThat(FeedRules.atom(AtomWriter.write(feed))).isEmpty();
      assertThat(FeedRules.json(JsonFeedWriter.write(feed))).isEmpty();
    }
    assertThat(FeedRules.rss(RssWriter.write(SampleFeeds.ofAShow()))).isEmpty();
  }

  @Test
  void loseNothingOfATextButWhatXmlCannotHold() throws XMLStreamException {
    String kept = "</title>]]><script>alert(1)</script> \"&amp;'  \uD83C\uDF89";
    Document rss = xml(RssWriter.write(SampleFeeds.ofAShow()));
    assertThat(last(rss, "item > title").wholeText()).isEqualTo(kept);
    assertThat(rss.select("script")).isEmpty();
    Document atom = xml(AtomWriter.write(SampleFeeds.ofAShow()));
    assertThat(last(atom, "entry > title").wholeText()).isEqualTo(kept);
  }

  @Test
  void sayWhoseTheRightsAre() throws XMLStreamException {
    Feed feed = SampleFeeds.ofAShow();
    String rights = requireNonNull(feed.rights());
    assertThat(xml(RssWriter.write(feed)).select("channel > copyright").text()).isEqualTo(rights);
    assertThat(xml(AtomWriter.write(feed)).select("feed > rights").text()).isEqualTo(rights);
    JsonNode json = JsonMapper.shared().readTree(JsonFeedWriter.write(feed));
    assertThat(json.at("/_cuepoint/rights").asString()).isEqualTo(rights);
    assertThat(JsonFeedWriter.write(SampleFeeds.ofASearch())).doesNotContain("_cuepoint");
  }

  @Test
  void tellAnUnknownSizeAsTheRulesHaveIt() throws XMLStreamException {
    assertThat(xml(RssWriter.write(SampleFeeds.ofAShow())).select("enclosure").eachAttr("length"))
        .containsExactly("9400123", "0");
    assertThat(
            xml(AtomWriter.write(SampleFeeds.ofAShow()))
                .select("link[rel=enclosure]")
                .eachAttr("length"))
        .containsExactly("9400123");
  }

  /// The archive's own reader takes from a feed what the archive wrote into it.
  @Test
  void areReadBackByTheArchiveItself() throws MalformedSource, XMLStreamException {
    String feed = RssWriter.write(SampleFeeds.ofAShow());
    List<Stated> read =
        new cuepoint.ingest.feed.Feed().read(SourceFile.of("feed.xml", feed)).items();
    assertThat(read).hasSize(3);
    Feed written = SampleFeeds.ofAShow();
    for (int i = 0; i < 2; i++) {
      FeedEntry entry = written.entries().get(i);
      FeedEpisode episode = requireNonNull(entry.episode());
      FeedEpisode.Audio audio = requireNonNull(episode.audio());
      Stated stated = read.get(i);
      assertThat(stated.number()).isEqualTo(episode.number());
      assertThat(stated.title()).isEqualTo(episode.title());
      assertThat(stated.published()).isEqualTo(entry.day());
      Long seconds = episode.seconds();
      assertThat(stated.durationMs()).isEqualTo(seconds == null ? null : seconds * 1000);
      assertThat(stated.audio()).isEqualTo(audio.url());
      assertThat(stated.audioBytes()).isEqualTo(audio.bytes());
      assertThat(stated.season()).isEqualTo(episode.season());
      assertThat(stated.guid()).isEqualTo(episode.guid() == null ? entry.id() : episode.guid());
    }
  }

  @Test
  void areUnderstoodByAReaderThatKnowsNothingOfThisArchive()
      throws FeedException, XMLStreamException {
    Feed feed = SampleFeeds.ofAShow();
    for (String text : List.of(RssWriter.write(feed), AtomWriter.write(feed))) {
      SyndFeed read = new SyndFeedInput().build(new StringReader(text));
      assertThat(read.getTitle()).isEqualTo("Soft Hyphen & friends");
      assertThat(read.getEntries()).hasSize(3);
      SyndEntry first = read.getEntries().getFirst();
      assertThat(first.getTitle()).isEqualTo("Clocks & calendars");
      assertThat(first.getLink()).isEqualTo(SampleFeeds.BASE + "/soft-hyphen/23/clocks-calendars");
      assertThat(first.getPublishedDate()).isEqualTo("2021-03-05T12:00:00Z");
      assertThat(first.getEnclosures().getFirst().getUrl())
          .isEqualTo("https://audio.example.org/023.m4a?from=feed");
      assertThat(first.getEnclosures().getFirst().getType()).isEqualTo("audio/mp4");
      assertThat(first.getEnclosures().getFirst().getLength()).isEqualTo(9_400_123);
      assertThat(first.getContents().getFirst().getValue()).contains("<p>1 &lt; 2</p>");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "https://a.example/1.mp3, audio/mpeg",
    "https://a.example/1.MP3?b=c.ogg, audio/mpeg",
    "https://a.example/1.m4a#t=3, audio/mp4",
    "https://a.example/1.opus, audio/ogg",
    "https://a.example/1.flac, audio/flac",
    "https://a.example/1.wav, audio/wav",
    "https://a.example/1.aac, audio/aac",
    "https://a.example/1.weba, audio/webm",
    "https://a.example/play/1, audio/mpeg",
    "https://a.ogg, audio/ogg",
  })
  void knowTheTypeOfSoundByItsName(String address, String type) {
    assertThat(new FeedEpisode.Audio(address, null).type()).isEqualTo(type);
  }

  /// Rules that nothing can break would prove nothing.
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "<guid isPermaLink=\"false\">clocks-0023 | <guid isPermaLink=\"true\">clocks-0023",
        "Fri, 5 Mar | Thu, 5 Mar",
        "Fri, 5 Mar | Fri, 35 Mar",
        "length=\"0\" | length=\"\"",
        "<itunes:duration>1175 | <itunes:duration>0",
        "</podcast:guid> | x</podcast:guid>",
        "rel=\"next\" | rel=\"last\"",
        "<title>Nothing but a title</title> | <title> </title>",
        "<title>Nothing but a title</title> | <title>a</title><title>b</title>",
        "href=\"https://example.org | href=\"//example.org",
        "&lt;p&gt;1 | &lt;script&gt;1",
        "&lt;p&gt;1 | &lt;p onclick=\"1\"&gt;1",
        "role=\"guest\" | role=\"cat\"",
        "type=\"text/vtt\" | kind=\"text/vtt\"",
        "<item> | <item><item>",
        "</rss> | ''",
      })
  void breakTheRulesWhenTheyAreDamaged(String from, String to)
      throws IOException, XMLStreamException {
    String feed = RssWriter.write(SampleFeeds.ofAShow());
    String damaged = feed.replace(from, to);
    assertThat(damaged).isNotEqualTo(feed);
    assertThat(FeedRules.rss(damaged)).isNotEmpty();
  }

  @Test
  void breakTheRulesOfTheOtherFormsToo() throws IOException, XMLStreamException {
    String atom = AtomWriter.write(SampleFeeds.ofAShow());
    String json = JsonFeedWriter.write(SampleFeeds.ofAShow());
    assertThat(
            Stream.of(
                FeedRules.atom(atom.replace("<updated>", "<updated>x")),
                FeedRules.atom(atom.replace("rel=\"self\"", "rel=\"next\"")),
                FeedRules.atom(atom.replaceFirst("<author>.*?</author>", "<author/>")),
                FeedRules.atom(atom.replace("<id>https:", "<id>")),
                FeedRules.json(json.replace("\"id\":", "\"ID\":")),
                FeedRules.json(json.replace("2021-03-05T12", "2021-03-35T12")),
                FeedRules.json(json.replace("\"url\":\"https:", "\"url\":\""))))
        .allSatisfy(wrong -> assertThat(wrong).isNotEmpty());
  }

  private static Element last(Document xml, String elements) {
    return requireNonNull(xml.select(elements).last());
  }

  private static Document xml(String text) {
    return Jsoup.parse(text, Parser.xmlParser());
  }
}
