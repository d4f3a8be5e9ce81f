// SPDX-License-Identifier: Apache-2.0
package cuepoint.ingest.webvtt;

import static cuepoint.ingest.cue.Cues.lines;
import static cuepoint.ingest.cue.Cues.reading;
import static org.assertj.core.api.Assertions.assertThat;

import cuepoint.ingest.MalformedSource;
import cuepoint.ingest.Reading;
import cuepoint.ingest.cue.Cues;
import java.util.Map;
import org.junit.jupiter.api.Test;

class WebVttTest {
  private final WebVtt format = new WebVtt();

  @Test
  void readsTimesAndText() throws MalformedSource {
    Reading reading =
        read(
            """
            WEBVTT

            00:00:00.001 --> 00:00:06.920
            Clocks went on strike today.

            00:00:06.920 --> 00:00:11.800
            Nobody noticed until noon.
            """);
    assertThat(lines(reading))
        .containsExactly(
            "1-6920 Clocks went on strike today.", "6920-11800 Nobody noticed until noon.");
    assertThat(reading.repairs()).isEmpty();
    assertThat(reading.notes()).isNull();
    assertThat(reading.items()).isEmpty();
  }

  @Test
  void readsTimesWithoutHoursAndWithManyHours() throws MalformedSource {
    assertThat(
            lines(
                read(
                    """
                    WEBVTT

                    01:02.003 --> 01:04.000
                    Short.

                    100:00:00.000 --> 100:00:01.500
                    Long.
                    """)))
        .containsExactly("62003-64000 Short.", "360000000-360001500 Long.");
  }

  @Test
  void readsHeaderTextIdentifiersSettingsNotesStylesAndRegions() throws MalformedSource {
    Reading reading =
        read(
            """
            WEBVTT - a header with words
            Kind: captions
            Language: en

            STYLE
            ::cue(b) { color: peachpuff }

            REGION
            id:fred
            width:40%

            NOTE one line

            first
            00:00:01.000 --> 00:00:02.000 align:start position:10%,line-left
            One
            two

            NOTE
            several lines
            of remark

            2 - a long identifier
            00:00:02.000\t-->\t00:00:03.000
            Three.
            NOTE is a word here.
            """);
    assertThat(lines(reading))
        .containsExactly("1000-2000 One two", "2000-3000 Three. NOTE is a word here.");
    assertThat(reading.repairs()).isEmpty();
  }

  @Test
  void readsACueRightBelowTheSignature() throws MalformedSource {
    assertThat(lines(read("WEBVTT\n00:01.000 --> 00:02.000\nAt once.\n")))
        .containsExactly("1000-2000 At once.");
  }

  @Test
  void readsByteOrderMarkAndEveryLineEnd() throws MalformedSource {
    String cue = "\uFEFFWEBVTT@@00:01.000 --> 00:02.000@A line@and another.@@";
    for (String end : new String[] {"\n", "\r\n", "\r"}) {
      assertThat(lines(read(cue.replace("@", end))))
          .containsExactly("1000-2000 A line and another.");
    }
  }

  @Test
  void readsTheLastCueWithoutALineEnd() throws MalformedSource {
    assertThat(lines(read("WEBVTT\n\n00:01.000 --> 00:02.000\nThe end")))
        .containsExactly("1000-2000 The end");
  }

  @Test
  void keepsBareSignsAndResolvesReferences() throws MalformedSource {
    assertThat(
            lines(
                read(
                    """
                    WEBVTT

                    00:01.000 --> 00:02.000
                    Q&A at R&D: 1 &lt; 2 &amp;&nbsp;3 &#62; 2, git branch <TAB>, a < b, &unknown; &#x41;
                    """)))
        .containsExactly(
            "1000-2000 Q&A at R&D: 1 < 2 & 3 > 2, git branch <TAB>, a < b, &unknown; A");
  }

  @Test
  void leavesDressOutAndKeepsItsWords() throws MalformedSource {
    assertThat(
            lines(
                read(
                    """
                    WEBVTT

                    00:01.000 --> 00:02.000
                    <c.loud.red>Red</c> <i>or</i> <b.x>not</b>, <00:00:01.500><lang en-GB>colour</lang>
                    <ruby>base<rt>note</rt></ruby> <u>under</u>
                    """)))
        .containsExactly("1000-2000 Red or not, colour basenote under");
  }

  @Test
  void cleansWhiteSpaceAndControlCharacters() throws MalformedSource {
    assertThat(
            lines(
                read("WEBVTT\n\n00:01.000 --> 00:02.000\n  a\u00A0 b\t\u0007c \u2003d\uFEFFe  \n")))
        .containsExactly("1000-2000 a b c de");
  }

  @Test
  void takesTheTextOfACueThatABlankLineSplits() throws MalformedSource {
    Reading reading =
        read(
            """
            WEBVTT

            00:01.000 --> 00:02.000
            Before

            and after.

            00:02.000 --> 00:03.000

            Below a gap.
            """);
    assertThat(lines(reading))
        .containsExactly("1000-2000 Before and after.", "2000-3000 Below a gap.");
    assertThat(reading.repairs())
        .isEqualTo(Map.of("text outside a cue joined to the cue before it", 2));
  }

  @Test
  void takesAMissingSignatureAndCommas() throws MalformedSource {
    Reading reading = read("1\n00:00:01,000 --> 00:00:02,000\nHello.\n");
    assertThat(lines(reading)).containsExactly("1000-2000 Hello.");
    assertThat(reading.repairs()).isEqualTo(Map.of("the first line is not WEBVTT", 1));
  }

  @Test
  void recognisesByNameOrContent() {
    assertThat(Cues.recognises(format, "a/001.VTT", "")).isTrue();
    assertThat(Cues.recognises(format, "a/001.txt", "WEBVTT\n\n00:01.000")).isTrue();
    assertThat(Cues.recognises(format, "a/001.txt", "WEBVTT is a format")).isTrue();
    assertThat(Cues.recognises(format, "a/README.txt", "WEBVTTs are files")).isFalse();
    assertThat(Cues.recognises(format, "a/README.md", "# Archive")).isFalse();
  }

  private Reading read(String text) throws MalformedSource {
    return reading(format, "show/001.vtt", text);
  }
}
