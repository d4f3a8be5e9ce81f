// SPDX-License-Identifier: Apache-2.0
package cuepoint.ingest.webvtt;

import static cuepoint.ingest.cue.Cues.lines;
import static cuepoint.ingest.cue.Cues.reading;
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

class WebVttDamageTest {
  private static final String NAME = "show/001.vtt";

  private final WebVtt format = new WebVtt();

  @Test
  void endsACueOfNoLengthAtTheNextLaterStart() throws MalformedSource {
    Reading reading =
        read(
            """
            00:01.000 --> 00:01.000
            One.

            00:01.000 --> 00:02.000
            Two.

            00:03.000 --> 00:02.980
            Three.

            00:04.000 --> 00:04.000
            The last one.
            """);
    assertThat(lines(reading))
        .containsExactly(
            "1000-3000 One.", "1000-2000 Two.", "3000-4000 Three.", "4000-4845 The last one.");
    assertThat(reading.repairs())
        .containsExactly(
            entry("cue without length, ends at the next later start", 2),
            entry("cue that ends before it starts, ends at the next later start", 1));
  }

  @Test
  void dropsEmptyCues() throws MalformedSource {
    Reading reading =
        read(
            """
            00:01.000 --> 00:01.000


            00:02.000 --> 00:03.000
            <v Ada> &nbsp; </v>

            00:03.000 --> 00:04.000
            Words.

            00:05.000 --> 00:05.000

            """);
    assertThat(lines(reading)).containsExactly("3000-4000 Words.");
    assertThat(reading.repairs()).containsExactly(entry("empty cue dropped", 3));
  }

  @Test
  void keepsOverlapsAndCountsThem() throws MalformedSource {
    Reading reading =
        read(
            """
            00:01.000 --> 00:05.000
            One.

            00:02.000 --> 00:03.000
            Two.

            00:02.000 --> 00:06.000
            Three.

            00:06.000 --> 00:07.000
            Four.
            """);
    assertThat(lines(reading))
        .containsExactly("1000-5000 One.", "2000-3000 Two.", "2000-6000 Three.", "6000-7000 Four.");
    assertThat(reading.repairs()).containsExactly(entry("overlap with the cue before, kept", 1));
  }

  @Test
  void sortsCuesThatGoBackByUpToAMinute() throws MalformedSource {
    Reading reading =
        read(
            """
            01:01.000 --> 01:02.000
            Late.

            00:01.000 --> 00:02.000
            Early.

            00:01.000 --> 00:03.000
            As early.
            """);
    assertThat(lines(reading))
        .containsExactly("1000-2000 Early.", "1000-3000 As early.", "61000-62000 Late.");
    assertThat(reading.repairs())
        .containsEntry("time goes back by up to a minute, cue put in its place", 2);
  }

  @Test
  void refusesTimesThatGoBackFurther() {
    assertThat(
            refusal(
                format,
                NAME,
                """
                WEBVTT

                01:01.001 --> 01:02.000
                Late.

                00:40.000 --> 00:41.000
                Early.

                00:01.000 --> 00:02.000
                Earlier.
                """))
        .isEqualTo("9: the time goes back by 61 s");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "00:02.000 --> 00:03.000",
        "00:02.000 --> 00:03.000\n",
        "00:02.000 --> 00:0",
        "00:02.000 --> ",
        "00:02.000 -",
        "00:02.0",
        "00:0",
        "17",
        "17\n",
        "17\n00:02.000 --> 00:03.000",
      })
  void refusesAFileThatIsCutOffInACue(String end) {
    assertThat(refusal(format, NAME, "WEBVTT\n\n00:01.000 --> 00:02.000\nWords.\n\n" + end))
        .endsWith("cut off: the file ends in the middle of a cue");
  }

  @Test
  void namesTheLineWhereTheFileIsCutOff() {
    assertThat(refusal(format, NAME, "WEBVTT\n\n00:01.000 --> 00:02.000\nWords.\n\n00:02.000 -->"))
        .isEqualTo("6: cut off: the file ends in the middle of a cue");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "\n\n", "WEBVTT", "WEBVTT\n\nNOTE nothing here\n", "Hello.\n\nWorld.\n"})
  void refusesAFileWithoutCue(String text) {
    assertThat(refusal(format, NAME, text)).isEqualTo("0: no readable cue");
  }

  @Test
  void refusesAnotherEncoding() {
    byte[] latin =
        "WEBVTT\n\n00:01.000 --> 00:02.000\nZo\u00EB.\n".getBytes(StandardCharsets.ISO_8859_1);
    byte[] wide =
        "WEBVTT\n\n00:01.000 --> 00:02.000\nZo\u00EB.\n".getBytes(StandardCharsets.UTF_16);
    assertThat(refusal(format, NAME, latin)).isEqualTo("4: not UTF-8");
    assertThat(refusal(format, NAME, wide)).isEqualTo("1: not UTF-8");
  }

  @Test
  void refusesACharacterThatIsCutOff() {
    byte[] whole = "WEBVTT\n\n00:01.000 --> 00:02.000\nZo\u00EB".getBytes(StandardCharsets.UTF_8);
    assertThat(refusal(format, NAME, Arrays.copyOf(whole, whole.length - 1)))
        .isEqualTo("4: not UTF-8");
  }

  @Test
  void refusesALineOfAHundredMegabytesAtOnce() {
    byte[] head = "WEBVTT\r\n\r\n00:01.000 --> 00:02.000\r\n".getBytes(StandardCharsets.UTF_8);
    byte[] file = Arrays.copyOf(head, 100_000_000);
    Arrays.fill(file, head.length, file.length, (byte) '<');
    Assertions.assertTimeout(
        Duration.ofSeconds(5),
        () ->
            assertThat(refusal(format, NAME, file))
                .isEqualTo("4: a line of more than a million bytes"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"<", "&", "<v ", "&#", "<c", "-->", "00:00 ", " \t"})
  void readsALineOfAMillionEqualPiecesInTime(String piece) {
    String text = piece.repeat(999_000 / piece.length());
    Assertions.assertTimeout(
        Duration.ofSeconds(5),
        () -> read("00:01.000 --> 00:02.000\n" + text + "\n\n00:03.000 --> 00:04.000\nEnd.\n"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a\n\n",
        "1 -->\n\n",
        "00:01.000 --> 00:02.000\n\n",
        "00:01.000 -->\n",
        "NOTE\n\n"
      })
  void readsAMillionSmallBlocksInTime(String block) {
    String text = "WEBVTT\n\n00:01.000 --> 00:02.000\nWords.\n\n" + block.repeat(1_000_000);
    Assertions.assertTimeout(
        Duration.ofSeconds(10),
        () -> {
          try {
            reading(format, NAME, text);
          } catch (MalformedSource refused) {
            assertThat(refused.reason()).containsAnyOf("a million characters", "cut off");
          }
        });
  }

  @Test
  void refusesACueWithoutEnd() {
    String text = "WEBVTT\n\n00:01.000 --> 00:02.000\n" + "many words in a line\n".repeat(60_000);
    assertThat(refusal(format, NAME, text)).isEqualTo("3: a cue of more than a million characters");
  }

  @Test
  void takesTimesThatCannotBe() throws MalformedSource {
    Reading reading =
        read(
            """
            -00:01.000 --> 00:00.500
            Before the beginning.

            00:01.000 --> NaN
            No end.

            00:02.000 --> 99999999999999:00:00.000
            An endless one.

            7
            00:61.000 --> 00:62.000
            No such second.

            99999999999999:00:00.000 --> 99999999999999:00:01.000
            Too late.
            """);
    assertThat(lines(reading))
        .containsExactly(
            "0-500 Before the beginning.",
            "1000-2000 No end.",
            "2000-4665 An endless one. No such second. Too late.");
    assertThat(reading.repairs())
        .isEqualTo(
            Map.of(
                "time before the beginning set to 0", 1,
                "unreadable end, the cue ends at the next later start", 2,
                "unreadable time, text joined to the cue before it", 2));
  }

  private Reading read(String cues) throws MalformedSource {
    return reading(format, NAME, "WEBVTT\n\n" + cues);
  }
}
