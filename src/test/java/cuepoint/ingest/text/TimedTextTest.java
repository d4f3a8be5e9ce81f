// SPDX-License-Identifier: Apache-2.0
package cuepoint.ingest.text;

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

class TimedTextTest {
  private static final String NAME = "show/transcripts/001.txt";

  private final TimedText format = new TimedText();

  @Test
  void readsHoursMinutesAndSeconds() throws MalformedSource {
    Reading reading =
        read(
            """
            00:00:00 Clocks went on strike.

            00:00:06 Nobody noticed.

            00:00:06 Not even me.

            01:00:10 The end.

            """);
    assertThat(lines(reading))
        .containsExactly(
            "0-6000 Clocks went on strike.",
            "6000-3610000 Nobody noticed.",
            "6000-3610000 Not even me.",
            "3610000-3610520 The end.");
    assertThat(reading.repairs()).isEmpty();
  }

  @Test
  void readsMinutesAndSecondsPastOneHour() throws MalformedSource {
    assertThat(lines(read("00:00 One\n59:59 Two\n1:00:01 Three\n")))
        .containsExactly("0-3599000 One", "3599000-3601000 Two", "3601000-3601500 Three");
    assertThat(lines(read("0:00 One\n59:59 Two\n75:01 Three\n")))
        .containsExactly("0-3599000 One", "3599000-4501000 Two", "4501000-4501500 Three");
  }

  @Test
  void readsBracketsDecimalsAndTimesOnTheirOwnLine() throws MalformedSource {
    assertThat(lines(read("[00:00:01.5] One\n(00:00:02) Two\n00:00:03\nThree\nfour\n")))
        .containsExactly("1500-2000 One", "2000-3000 Two", "3000-3650 Three four");
  }

  @Test
  void joinsLinesWithoutTime() throws MalformedSource {
    assertThat(lines(read("00:00:01 One goes\non here\n\nand here.\n00:00:09 Two.\n")))
        .containsExactly("1000-9000 One goes on here and here.", "9000-9500 Two.");
  }

  @Test
  void takesWordsThatLookLikeTimesAsWords() throws MalformedSource {
    assertThat(lines(read("00:00:01 From 3:13 to\n3:14 is fast,\n12:30 at noon.\n00:00:05 No.\n")))
        .containsExactly("1000-5000 From 3:13 to 3:14 is fast, 12:30 at noon.", "5000-5500 No.");
    assertThat(lines(read("00:01 Version\n3:14 is fast.\n00:05 No.\n")))
        .containsExactly("1000-5000 Version 3:14 is fast.", "5000-5500 No.");
  }

  @Test
  void readsVoicesAndNoOtherMarkup() throws MalformedSource {
    assertThat(
            lines(
                read(
                    """
                    00:00:01 <v Ada>Is a < b, <v Ada>or &lt;b>?
                    00:00:02 <v Ada>Well. <v Bob>It is.
                    """)))
        .containsExactly(
            "1000-2000 Ada: Is a < b, or &lt;b>?", "2000-2500 Ada: Well.", "2000-2500 Bob: It is.");
  }

  @Test
  void leavesTheTitleOut() throws MalformedSource {
    Reading reading = read("The strike of the clocks\nA radio play\n\n00:00:01 Tick.\n");
    assertThat(lines(reading)).containsExactly("1000-1500 Tick.");
    assertThat(reading.repairs()).containsExactly(entry("text before the first time left out", 2));
  }

  @Test
  void readsPartOfAText() throws MalformedSource {
    Reading reading = TimedText.read("\n00:00 Hello.\r\n\r\n00:06 Bye.\r\n", 70);
    assertThat(lines(reading)).containsExactly("0-6000 Hello.", "6000-6500 Bye.");
    MalformedSource refusal =
        Assertions.assertThrows(
            MalformedSource.class, () -> TimedText.read("02:00 Hello.\n00:06 Bye.\n", 70));
    assertThat(refusal.line()).isEqualTo(71);
  }

  @Test
  void knowsACueLine() {
    assertThat(TimedText.isCueLine("00:00 Hello")).isTrue();
    assertThat(TimedText.isCueLine("  1:02:03")).isTrue();
    assertThat(TimedText.isCueLine("[1:02] Hello")).isTrue();
    assertThat(TimedText.isCueLine("12:30pm is noon")).isFalse();
    assertThat(TimedText.isCueLine("at 12:30")).isFalse();
    assertThat(TimedText.isCueLine("2017-04-25")).isFalse();
    assertThat(TimedText.isCueLine("1:2:3 go")).isFalse();
    assertThat(TimedText.isCueLine("")).isFalse();
  }

  @Test
  void recognisesTranscriptsOnly() {
    assertThat(recognises(format, NAME, "00:00:00 Hello.\n")).isTrue();
    assertThat(recognises(format, "x/README.txt", "A show about time\n\n0:00 Hello.\n0:03 Bye."))
        .isTrue();
    assertThat(recognises(format, "x/README.txt", "Read me.\n\nOpen from\n10:00 to\nclose"))
        .isFalse();
    assertThat(recognises(format, "x/README.txt", "Read me.\nPlease.\n")).isFalse();
    assertThat(recognises(format, "x/notes.md", "00:00:00 Hello.\n")).isFalse();
    assertThat(recognises(format, "x/1.txt", "WEBVTT\n\n00:01.000 --> 00:02.000\nHello")).isFalse();
    assertThat(recognises(format, "x/1.txt", "1\n00:00:01,000 --> 00:00:02,000\nHello")).isFalse();
    assertThat(recognises(format, "x/1.txt", "#7: Title\n\n00:00 Hello\n00:03 Bye\n")).isFalse();
  }

  @Test
  void recognisesDamagedTranscripts() {
    assertThat(recognises(format, NAME, "")).isTrue();
    assertThat(recognises(format, "x/README.txt", "")).isFalse();
    String wide =
        new String("00:00:00 Hi\n".getBytes(StandardCharsets.UTF_16), StandardCharsets.UTF_8);
    assertThat(recognises(format, NAME, wide)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"00:00:05", "00:00:05\n", "00:00:0", "00:00", "00:", "0", "00:00:05 "})
  void refusesAFileThatIsCutOffInACue(String end) {
    assertThat(refusal(format, NAME, "00:00:01 Hello.\n\n" + end))
        .isEqualTo("3: cut off: the file ends in the middle of a cue");
  }

  @Test
  void takesAnEmptyCueThatWasEnded() throws MalformedSource {
    Reading reading = read("00:00:01 One.\n\n00:00:02\n\n00:00:03 \n\n");
    assertThat(lines(reading)).containsExactly("1000-1500 One.");
    assertThat(reading.repairs()).containsExactly(entry("empty cue dropped", 2));
  }

  @Test
  void refusesWhatIsNoTranscript() {
    assertThat(refusal(format, NAME, "")).isEqualTo("0: no readable cue");
    assertThat(refusal(format, NAME, "Words.\n")).isEqualTo("0: no readable cue");
    assertThat(refusal(format, NAME, "00:03:00 a\n\n00:01:59 b\n"))
        .isEqualTo("3: the time goes back by 61 s");
    assertThat(refusal(format, NAME, "00:00:01 Zo\u00EB\n".getBytes(StandardCharsets.ISO_8859_1)))
        .isEqualTo("1: not UTF-8");
  }

  @Test
  void sortsTimesThatGoBackALittle() throws MalformedSource {
    Reading reading = read("00:00:23 Three.\n00:00:17 One.\n00:00:18 Two.\n00:00:24 Four.\n");
    assertThat(lines(reading))
        .containsExactly(
            "17000-18000 One.", "18000-23000 Two.", "23000-24000 Three.", "24000-24500 Four.");
    assertThat(reading.repairs())
        .containsExactly(entry("time goes back by up to a minute, cue put in its place", 2));
  }

  @Test
  void refusesMoreThanAMillionCues() {
    assertThat(refusal(format, NAME, "0:00 a\n".repeat(1_000_001)))
        .isEqualTo("1000001: more than a million cues");
  }

  @Test
  void refusesALineOfAHundredMegabytesAtOnce() {
    byte[] file = new byte[100_000_000];
    Arrays.fill(file, (byte) '0');
    Assertions.assertTimeout(
        Duration.ofSeconds(5),
        () ->
            assertThat(refusal(format, NAME, file))
                .isEqualTo("1: a line of more than a million bytes"));
  }

  private Reading read(String text) throws MalformedSource {
    return reading(format, NAME, text);
  }
}
