// SPDX-License-Identifier: Apache-2.0
package cuepoint.ingest.feed;

import static cuepoint.ingest.cue.Cues.reading;
import static cuepoint.ingest.cue.Cues.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import cuepoint.ingest.MalformedSource;
import cuepoint.ingest.Reading;
import cuepoint.ingest.Stated;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FeedDamageTest {
  private static final String NAME = "show/feed.xml";
  private static final String ITEM = "<item><title>#7: Tick</title></item>";

  private final Feed format = new Feed();

  @Test
  void refusesAnEntityThatNamesAFile(@TempDir Path folder) throws IOException {
    Path secret = Files.writeString(folder.resolve("secret.txt"), "secret");
    String text =
        """
        <!DOCTYPE rss [<!ENTITY x SYSTEM "%s">]>
        <rss><channel><item><title>#7: &x;</title></item></channel></rss>
        """
            .formatted(secret.toUri());
    assertThat(refusal(format, NAME, text))
        .isEqualTo("1: a document type with declarations of its own");
    assertThat(refusal(format, NAME, text.getBytes(StandardCharsets.UTF_16)))
        .endsWith("a document type with declarations of its own");
  }

  @Test
  void refusesAnEntityBombInTime() {
    StringBuilder bomb = new StringBuilder("<!DOCTYPE rss [<!ENTITY e0 \"ha\">\n");
    for (int i = 1; i < 40; i++) {
      bomb.append("<!ENTITY e%d \"&e%d;&e%d;&e%d;\">\n".formatted(i, i - 1, i - 1, i - 1));
    }
    bomb.append("]>\n<rss><channel><item><title>#7: &e39;</title></item></channel></rss>");
    Assertions.assertTimeout(
        Duration.ofSeconds(5),
        () ->
            assertThat(refusal(format, NAME, bomb.toString()))
                .endsWith("a document type with declarations of its own"));
  }

  @Test
  void fetchesNoDocumentTypeFromElsewhere() throws MalformedSource {
    Reading reading =
        read(
            "<!DOCTYPE rss PUBLIC \"-//X//DTD RSS//EN\" \"http://127.0.0.1:9/rss.dtd\"><rss><channel>"
                + ITEM
                + "</channel></rss>");
    assertThat(reading.items()).extracting(Stated::title).containsExactly("Tick");
  }

  @Test
  void readsFeedsThatAreNotWellFormed() throws MalformedSource {
    Reading reading =
        read(
            """
            <rss xmlns:i="http://www.itunes.com/dtds/podcast-1.0.dtd"><channel><description>a & b&nbsp;<br></description>
            <item><title>Fish & chips</title><i:episode>7</i:episode><enclosure url="https://a.example/7.mp3" type="audio/mpeg"></item>
            </channel></rss>
            """);
    assertThat(reading.items())
        .containsExactly(
            new Stated(
                7, "Fish & chips", null, null, null, "https://a.example/7.mp3", null, null, null));
  }

  @Test
  void readsPrefixesThatAreNeverDeclared() throws MalformedSource {
    Reading reading =
        read(
            "<rss><channel><item><title>A</title><podcast:episode>7</podcast:episode>"
                + "<itunes:duration>90</itunes:duration></item></channel></rss>");
    assertThat(reading.items())
        .containsExactly(new Stated(7, "A", null, null, 90_000L, null, null, null, null));
  }

  @Test
  void refusesAFeedThatIsCutOff() {
    assertThat(refusal(format, NAME, "<rss><channel>\n" + ITEM + "\n<item><title>#8"))
        .isEqualTo("3: cut off: the feed ends in the middle");
  }

  @Test
  void refusesWhatIsNoFeed() {
    assertThat(refusal(format, NAME, "")).endsWith("not well-formed XML");
    assertThat(refusal(format, NAME, "Hello")).endsWith("not well-formed XML");
    assertThat(refusal(format, NAME, "<rss><channel/></rss>")).isEqualTo("0: a feed without items");
    assertThat(refusal(format, NAME, "<rss><item><title>A</title></item></rss>"))
        .isEqualTo("0: nobody can tell the number of any item");
    byte[] latin =
        "<rss>\n<item><title>Zo\u00EB</title></item></rss>".getBytes(StandardCharsets.ISO_8859_1);
    assertThat(refusal(format, NAME, latin)).isEqualTo("2: not UTF-8");
  }

  @Test
  void survivesDeepNesting() {
    String deep = "<a>".repeat(200_000);
    Assertions.assertTimeout(
        Duration.ofSeconds(10),
        () -> {
          assertThat(refusal(format, NAME, "<rss>" + deep))
              .endsWith("cut off: the feed ends in the middle");
          assertThat(refusal(format, NAME, "<rss>" + deep + ITEM + "</rss>")).isNotEmpty();
          String closed = "<rss>" + deep + ITEM + "</a>".repeat(200_000) + "</rss>";
          assertThat(refusal(format, NAME, closed)).isNotEmpty();
        });
  }

  @Test
  void readsAHundredMegabytesOfOneFieldInBoundedMemory() {
    byte[] head = ("<rss><channel>" + ITEM + "<item><title>#8: ").getBytes(StandardCharsets.UTF_8);
    byte[] tail = "</title></item></channel></rss>".getBytes(StandardCharsets.UTF_8);
    byte[] file = Arrays.copyOf(head, 100_000_000);
    Arrays.fill(file, head.length, file.length - tail.length, (byte) 'x');
    System.arraycopy(tail, 0, file, file.length - tail.length, tail.length);
    Assertions.assertTimeout(
        Duration.ofSeconds(20),
        () ->
            assertThat(format.read(new cuepoint.ingest.SourceFile(NAME, file)).items())
                .extracting(Stated::number)
                .containsExactly(7));
  }

  private Reading read(String text) throws MalformedSource {
    return reading(format, NAME, text);
  }
}
