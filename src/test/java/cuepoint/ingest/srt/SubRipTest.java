// SPDX-License-Identifier: Apache-2.0
package cuepoint.ingest.srt;

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
import java.util.Map;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SubRipTest {
  private static final String NAME = "show/001.srt";

  private final SubRip format = new SubRip();

  @Test
  void readsNumberedCues() throws MalformedSource {
    Reading reading =
        read(
            """
            1
            00:00:00,000 --> 00:00:02,760
            Clocks went on strike
            at noon & nobody saw.

            2
            00:00:02,760 --> 00:00:06,090 X1:10 X2:20 Y1:30 Y2:40
            Q&A: <i>later</i>.
            """);
    assertThat(lines(reading))
        .containsExactly(
            "0-2760 Clocks went on strike at noon & nobody saw.", "2760-6090 Q&A: later.");
    assertThat(reading.repairs()).isEmpty();
  }

  @Test
  void readsWindowsFilesAndPoints() throws MalformedSource {
    assertThat(lines(read("\uFEFF1\r\n00:00:01.000 --> 00:00:02.000\r\nHello.\r\n\r\n")))
        .containsExactly("1000-2000 Hello.");
  }

  @Test
  void readsCuesWithoutBlankLinesBetween() throws MalformedSource {
    assertThat(
            lines(
                read(
                    """
                    1
                    00:00:01,000 --> 00:00:02,000
                    In
                    1984
                    2
                    00:00:02,000 --> 00:00:03,000
                    2001
                    3
                    00:00:03,000 --> 00:00:04,000
                    4
                    """)))
        .containsExactly("1000-2000 In 1984", "2000-3000 2001", "3000-4000 4");
  }

  @Test
  void takesWrongMissingAndRepeatedNumbers() throws MalformedSource {
    assertThat(
            lines(
                read(
                    """
                    7
                    00:00:01,000 --> 00:00:02,000
                    One.

                    00:00:02,000 --> 00:00:03,000
                    Two.

                    7
                    00:00:03,000 --> 00:00:04,000
                    Three.
                    """)))
        .containsExactly("1000-2000 One.", "2000-3000 Two.", "3000-4000 Three.");
  }

  @Test
  void leavesDressOut() throws MalformedSource {
    assertThat(
            lines(
                read(
                    """
                    1
                    00:00:01,000 --> 00:00:02,000
                    {\\an8}<font color="#ff0000">Red</font> <b>and</b> {set}<br>a <TAB> &amp; <s>old</s>
                    """)))
        .containsExactly("1000-2000 Red and {set} a <TAB> & old");
  }

  @Test
  void readsSpeakersInFrontOfTheWords() throws MalformedSource {
    assertThat(
            lines(
                read(
                    """
                    1
                    00:00:00,000 --> 00:00:01,000
                    Ada: Is it late?

                    2
                    00:00:01,000 --> 00:00:02,000
                    Is it? Note: I sleep.

                    3
                    00:00:02,000 --> 00:00:03,000
                    Speaker 2: It is.

                    4
                    00:00:03,000 --> 00:00:04,000
                    Ada: Oh.

                    5
                    00:00:04,000 --> 00:00:05,000
                    Speaker 2: and so: good night.

                    6
                    00:00:05,000 --> 00:00:06,000
                    Warning: the end.
                    """)))
        .containsExactly(
            "0-1000 Ada: Is it late?",
            "1000-2000 Ada: Is it? Note: I sleep.",
            "2000-3000 Speaker 2: It is.",
            "3000-4000 Ada: Oh.",
            "4000-5000 Speaker 2: and so: good night.",
            "5000-6000 Speaker 2: Warning: the end.");
  }

  @Test
  void takesNoWordsForSpeakersWhereTheFirstCueHasNone() throws MalformedSource {
    Reading reading =
        read(
            """
            1
            00:00:00,000 --> 00:00:01,000
            Hello.

            2
            00:00:01,000 --> 00:00:02,000
            Note: I sleep.

            3
            00:00:02,000 --> 00:00:03,000
            Note: I do.
            """);
    assertThat(reading.transcript()).isNotNull();
    assertThat(lines(reading)).contains("1000-2000 Note: I sleep.");
    assertThat(java.util.Objects.requireNonNull(reading.transcript()).cues())
        .allMatch(cue -> cue.speaker() == null);
  }

  @Test
  void keepsWordsAfterABlankLine() throws MalformedSource {
    Reading reading =
        read(
            "1\n00:00:01,000 --> 00:00:02,000\nOne\n\nand on.\n\n2\n00:00:03,000 --> 00:00:03,000\nTwo.\n");
    assertThat(lines(reading)).containsExactly("1000-2000 One and on.", "3000-3500 Two.");
    assertThat(reading.repairs())
        .isEqualTo(
            Map.of(
                "text outside a cue joined to the cue before it", 1,
                "cue without length, ends at the next later start", 1));
  }

  @Test
  void sortsDropsAndCounts() throws MalformedSource {
    Reading reading =
        read(
            """
            1
            00:00:05,000 --> 00:00:06,000
            Late.

            2
            00:00:01,000 --> 00:00:02,000
            Early.

            3
            00:00:07,000 --> 00:00:08,000

            """);
    assertThat(lines(reading)).containsExactly("1000-2000 Early.", "5000-6000 Late.");
    assertThat(reading.repairs())
        .containsExactly(
            entry("time goes back by up to a minute, cue put in its place", 1),
            entry("empty cue dropped", 1));
  }

  @ParameterizedTest
  @ValueSource(strings = {"2", "2\n", "2\n00:00:02,000", "2\n00:00:02,000 --> 00:00:03,000\n"})
  void refusesAFileThatIsCutOffInACue(String end) {
    assertThat(refusal(format, NAME, "1\n00:00:01,000 --> 00:00:02,000\nOne.\n\n" + end))
        .endsWith("cut off: the file ends in the middle of a cue");
  }

  @Test
  void refusesWhatIsNoTranscript() {
    assertThat(refusal(format, NAME, "")).isEqualTo("0: no readable cue");
    assertThat(refusal(format, NAME, "Words.\n\nMore words.\n")).isEqualTo("0: no readable cue");
    assertThat(
            refusal(
                format,
                NAME,
                "1\n00:02:00,000 --> 00:02:01,000\nA\n\n2\n00:00:59,000 --> 00:01:00,000\nB\n"))
        .isEqualTo("6: the time goes back by 61 s");
    assertThat(
            refusal(
                format,
                NAME,
                "1\n00:00:01,000 --> 00:00:02,000\nZo\u00EB\n"
                    .getBytes(StandardCharsets.ISO_8859_1)))
        .isEqualTo("3: not UTF-8");
  }

  @Test
  void refusesALineOfAHundredMegabytesAtOnce() {
    byte[] file = new byte[100_000_000];
    Arrays.fill(file, (byte) '1');
    Assertions.assertTimeout(
        Duration.ofSeconds(5),
        () ->
            assertThat(refusal(format, NAME, file))
                .isEqualTo("1: a line of more than a million bytes"));
  }

  @Test
  void recognisesByNameOrContent() {
    assertThat(recognises(format, "a/001.SRT", "")).isTrue();
    assertThat(recognises(format, "a/001.txt", "1\n00:00:01,000 --> 00:00:02,000\nHi\n")).isTrue();
    assertThat(recognises(format, "a/001.txt", "\n00:00:01,000 --> 00:00:02,000\nHi\n")).isTrue();
    assertThat(recognises(format, "a/001.txt", "00:00:01 Hi\n")).isFalse();
    assertThat(recognises(format, "a/001.srt", "WEBVTT\n\n00:01.000 --> 00:02.000\nHi")).isFalse();
    assertThat(recognises(format, "a/README.md", "1\n00:00:01,000 --> 00:00:02,000")).isFalse();
    assertThat(recognises(format, "a/README.txt", "Read\nme\n")).isFalse();
  }

  private Reading read(String text) throws MalformedSource {
    return reading(format, NAME, text);
  }
}
