// SPDX-License-Identifier: Apache-2.0
package cuepoint.ingest.htmltranscript;

import static cuepoint.ingest.cue.Cues.lines;
import static cuepoint.ingest.cue.Cues.reading;
import static cuepoint.ingest.cue.Cues.recognises;
import static cuepoint.ingest.cue.Cues.refusal;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import cuepoint.ingest.MalformedSource;
import cuepoint.ingest.Reading;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HtmlTranscriptTest {
  private static final String NAME = "show/001.html";

  private final HtmlTranscript format = new HtmlTranscript();

  @Test
  void readsSpeakersTimesAndWords() throws MalformedSource {
    Reading reading =
        read(
            """
            <cite>Ada:</cite>
            <time>0:00</time>
            <p>
              Clocks went on strike
              at noon.
            </p>
            <cite>Bob :</cite>
            <time>0:09</time>
            <p>Nobody saw it, did they&#8230; Q&amp;A &lt;b&gt;?</p>
            <time>1:00:01</time>
            <p>Me <em>neither</em>,<br>you know.</p><p>The end.</p>
            """);
    assertThat(lines(reading))
        .containsExactly(
            "0-9000 Ada: Clocks went on strike at noon.",
            "9000-3601000 Bob: Nobody saw it, did they… Q&A <b>?",
            "3601000-3602950 Bob: Me neither, you know. The end.");
    assertThat(reading.repairs()).isEmpty();
  }

  @Test
  void readsAWholePageInOneLineWithTagsInsideTheParagraph() throws MalformedSource {
    assertThat(
            lines(
                read(
                    "<!DOCTYPE html><HTML><head><title>0:00</title><STYLE>p {}</STYLE></head><body>"
                        + "<h1>A show</h1><script>if (a<b) \"<p>no</p>\"</SCRIPT><!-- <p>no</p> -->"
                        + "<p class=\"x\"><CITE>Ada</CITE> <TIME>[00:00:01.500]</TIME> One.</p>"
                        + "<p><cite>Bob</cite> <time>00:00:02</time> Two.</p></body></HTML>")))
        .containsExactly("1500-2000 Ada: One.", "2000-2500 Bob: Two.");
  }

  @Test
  void readsParagraphsThatAreNotClosed() throws MalformedSource {
    assertThat(lines(read("<time>0:01</time><p>One.\n<time>0:02</time><p>Two < three.\n")))
        .containsExactly("1000-2000 One.", "2000-2780 Two < three.");
  }

  @Test
  void startsAMonologueWithoutTimeWithTheOneBefore() throws MalformedSource {
    Reading reading =
        read(
            """
            <p>Before.</p>
            <cite>Ada</cite><time>0:01</time><p>One.</p>
            <cite>Bob</cite><p>Two.</p>
            <cite>Ada</cite><time>soon</time><p>Three.</p>
            <time>0:05</time><p></p>
            <time>0:06</time><p>Four.</p>
            """);
    assertThat(lines(reading))
        .containsExactly(
            "0-1000 Before.",
            "1000-6000 Ada: One.",
            "1000-6000 Bob: Two.",
            "1000-6000 Ada: Three.",
            "6000-6500 Ada: Four.");
    assertThat(reading.repairs())
        .containsExactly(
            entry("no time, the cue starts with the one before it", 3),
            entry("unreadable time, text joined to the cue before it", 1),
            entry("empty cue dropped", 1));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<time>0:02</time>",
        "<time>0:02",
        "<time>0:02</ti",
        "<cite>Bo",
        "<cite",
        "<time>0:02</time><p>Two",
      })
  void refusesAFileThatIsCutOff(String end) {
    assertThat(refusal(format, NAME, "<time>0:01</time>\n<p>One.</p>\n" + end))
        .endsWith("cut off: the file ends in the middle of a cue");
  }

  @Test
  void refusesWhatIsNoTimedTranscript() {
    assertThat(refusal(format, NAME, "")).isEqualTo("0: no readable cue");
    assertThat(refusal(format, NAME, "<cite>Ada</cite><p>Hello.</p>")).isEqualTo("0: no times");
    assertThat(
            refusal(
                format, NAME, "<time>2:00</time>\n<p>One.</p>\n\n<time>0:59</time>\n<p>\nTwo.</p>"))
        .isEqualTo("5: the time goes back by 61 s");
    assertThat(refusal(format, NAME, "<p>\n\u00EB".getBytes(StandardCharsets.ISO_8859_1)))
        .isEqualTo("2: not UTF-8");
  }

  @ParameterizedTest
  @ValueSource(strings = {"<", "<p>", "</", "<!--", "<script>", "&", "<time>0:01</time>", "<cite>"})
  void readsAHundredThousandTagsInTime(String tag) {
    String text = "<time>0:00</time><p>One.</p>\n" + (tag + "\n").repeat(100_000);
    Assertions.assertTimeout(
        Duration.ofSeconds(5),
        () -> {
          try {
            read(text);
          } catch (MalformedSource refused) {
            assertThat(refused.reason()).startsWith("cut off");
          }
        });
  }

  @Test
  void refusesALineOfAHundredMegabytesAtOnce() {
    byte[] file = new byte[100_000_000];
    Arrays.fill(file, (byte) '<');
    Assertions.assertTimeout(
        Duration.ofSeconds(5),
        () ->
            assertThat(refusal(format, NAME, file))
                .isEqualTo("1: a line of more than a million bytes"));
  }

  @Test
  void recognisesPositionsRatherThanDates() {
    assertThat(recognises(format, NAME, "<cite>A</cite><time>0:00</time><p>")).isTrue();
    assertThat(recognises(format, "x/1.HTM", "<time>May 3</time><TIME class=x> 00:01:02 </time>"))
        .isTrue();
    assertThat(recognises(format, NAME, "<time datetime=\"2020-03-03\">March 3</time><p>"))
        .isFalse();
    assertThat(recognises(format, NAME, "<time></time><p>")).isFalse();
    assertThat(recognises(format, NAME, "<p>12:30</p>")).isFalse();
    assertThat(recognises(format, "x/1-transcript.html", "<cite>A</cite><p>")).isTrue();
    assertThat(recognises(format, "x/notes.md", "<time>0:00</time>")).isFalse();
  }

  private Reading read(String text) throws MalformedSource {
    return reading(format, NAME, text);
  }
}
