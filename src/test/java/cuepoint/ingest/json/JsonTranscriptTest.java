// SPDX-License-Identifier: Apache-2.0
package cuepoint.ingest.json;

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

class JsonTranscriptTest {
  private static final String NAME = "show/001.json";

  private final JsonTranscript format = new JsonTranscript();

  @Test
  void readsPodcasting() throws MalformedSource {
    Reading reading =
        read(
            """
            {
              "version": "1.0.0",
              "segments": [
                {"speaker": "Ada", "startTime": 0.5, "endTime": 0.75, "body": "Is"},
                {"speaker": "Ada", "startTime": 1, "endTime": 1.25, "body": "it\\n late?\\n"},
                {"speaker": "Bob", "startTime": 36.88, "body": "It is & was."},
                {"startTime": 40.001, "endTime": 41.0, "body": "\\u2026 \\ud83d\\udd70 \\ud800"}
              ]
            }
            """);
    assertThat(lines(reading))
        .containsExactly(
            "500-750 Ada: Is",
            "1000-1250 Ada: it late?",
            "36880-40001 Bob: It is & was.",
            "40001-41000 … 🕰 \uFFFD");
    assertThat(reading.repairs()).isEmpty();
  }

  @Test
  void readsWhisper() throws MalformedSource {
    Reading reading =
        read(
            """
            {"text": " Clocks. Strike.",
             "segments": [
              {"id": 0, "seek": 0, "start": 0.0, "end": 2.44, "text": " Clocks.",
               "tokens": [50364, 2425], "temperature": 0.0, "avg_logprob": NaN,
               "words": [{"word": " Clocks.", "start": 0.1, "end": 2.4, "probability": 0.9}]},
              {"id": 1, "start": 2.44, "end": 2.44, "text": " Strike.", "speaker": "SPEAKER_00"},
              {"id": 2, "start": 3.0, "end": 4.0, "text": "  "},
              {"id": 3, "start": 5, "end": 4.0, "text": " End.", "speaker": 1}],
             "language": "en", "duration": 5.5, "word_segments": []}
            """);
    assertThat(lines(reading))
        .containsExactly("0-2440 Clocks.", "2440-5000 SPEAKER_00: Strike.", "5000-5500 1: End.");
    assertThat(reading.repairs())
        .containsExactly(
            entry("cue without length, ends at the next later start", 1),
            entry("empty cue dropped", 1),
            entry("cue that ends before it starts, ends at the next later start", 1));
  }

  @Test
  void readsWhisperCpp() throws MalformedSource {
    assertThat(
            lines(
                read(
                    """
                    {"systeminfo": "AVX = 1", "model": {"type": "base"}, "params": {}, "result": {"language": "en"},
                     "transcription": [
                      {"timestamps": {"from": "00:00:00,000", "to": "00:00:03,200"},
                       "offsets": {"from": 0, "to": 3200}, "text": " Clocks.", "speaker": "0"},
                      {"timestamps": {"from": "00:00:03,200", "to": "01:00:05,000"},
                       "text": " Strike.", "speaker_turn_next": true,
                       "tokens": [{"text": " x", "offsets": {"from": 1, "to": 2}}]}]}
                    """)))
        .containsExactly("0-3200 0: Clocks.", "3200-3605000 Strike.");
  }

  @Test
  void takesTimesThatAreWrittenAsText() throws MalformedSource {
    assertThat(
            lines(
                read(
                    """
                    {"segments": [{"startTime": "1.5", "endTime": "2", "body": "One."},
                                  {"startTime": "00:00:02.500", "endTime": "0:03", "body": "Two."}]}
                    """)))
        .containsExactly("1500-2000 One.", "2500-3000 Two.");
  }

  @Test
  void takesTimesThatCannotBe() throws MalformedSource {
    Reading reading =
        read(
            """
            {"segments": [
              {"startTime": -1.5, "endTime": 1, "body": "a"},
              {"startTime": 2, "endTime": 1e400, "body": "b"},
              {"startTime": NaN, "endTime": -Infinity, "body": "c"},
              {"startTime": 1e300, "endTime": 99999999999999999999, "body": "d"},
              {"startTime": true, "endTime": [1, {"x": 2}], "body": "e"},
              {"startTime": {"startTime": 9}, "body": "f", "speaker": null},
              {"startTime": 3, "endTime": -9, "body": "g", "speaker": ["x"]},
              "h", 7, null, ["i"], {},
              {"startTime": 4, "body": {"text": "j"}}
            ]}
            """);
    assertThat(lines(reading))
        .containsExactly(
            "0-1000 a",
            "2000-3000 b",
            "2000-3000 c",
            "2000-3000 d",
            "2000-3000 e",
            "2000-3000 f",
            "3000-3500 g");
    assertThat(reading.repairs())
        .containsEntry("time before the beginning set to 0", 1)
        .containsEntry("no time, the cue starts with the one before it", 5)
        .containsEntry("empty cue dropped", 2);
  }

  @Test
  void refusesTimesThatGoBack() {
    assertThat(
            refusal(
                format,
                NAME,
                """
                {"segments": [{"startTime": 100, "body": "a"},
                {"startTime": 50, "body": "b"},
                {"startTime": 39, "body": "c"}]}
                """))
        .isEqualTo("3: the time goes back by 61 s");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"segments\": [{\"startTime\": 1, \"body\": \"a\"}",
        "{\"segments\": [{\"startTime\": 1, \"body\": \"a\"}]",
        "{\"segments\": [{\"startTime\": 1, \"body\": \"a",
      })
  void refusesAFileThatIsCutOff(String text) {
    assertThat(refusal(format, NAME, text)).isEqualTo("1: cut off: the JSON ends in the middle");
  }

  @Test
  void refusesWhatIsNoTranscript() {
    assertThat(refusal(format, NAME, "")).isEqualTo("0: no list of segments");
    assertThat(refusal(format, NAME, "{}")).isEqualTo("0: no list of segments");
    assertThat(refusal(format, NAME, "{\"segments\": []}")).isEqualTo("0: no readable cue");
    assertThat(refusal(format, NAME, "{\n\"segments\": [}")).isEqualTo("2: not valid JSON");
    assertThat(refusal(format, NAME, "{\"segments\": [] } x")).isEqualTo("1: not valid JSON");
  }

  @Test
  void refusesAnotherEncoding() {
    String text = "{\"segments\": [\n{\"startTime\": 1, \"body\": \"Zo\u00EB\"}]}";
    assertThat(refusal(format, NAME, text.getBytes(StandardCharsets.ISO_8859_1)))
        .isEqualTo("2: not UTF-8");
    assertThat(refusal(format, NAME, text.getBytes(StandardCharsets.UTF_16)))
        .isEqualTo("1: not UTF-8");
  }

  @Test
  void refusesDeepNestingAndHugeNumbersAndStrings() {
    String deep = "{\"segments\": [" + "[".repeat(100_000) + "]".repeat(100_000) + "]}";
    String wide = "{\"x\": " + "9".repeat(1_000_000) + ", \"segments\": []}";
    String number = "{\"segments\": [{\"startTime\": 1" + "0".repeat(500) + ", \"body\": \"a\"}]}";
    String words =
        "{\"segments\": [{\"startTime\": 1, \"body\": \"" + "a".repeat(5_000_000) + "\"}]}";
    for (String text : new String[] {deep, wide, number, words}) {
      assertThat(refusal(format, NAME, text)).isEqualTo("1: deeper or longer than any transcript");
    }
  }

  @Test
  void refusesAHundredMegabytesOfOneStringInTime() {
    byte[] head =
        "{\"segments\": [{\"startTime\": 1, \"body\": \"".getBytes(StandardCharsets.UTF_8);
    byte[] file = Arrays.copyOf(head, 100_000_000);
    Arrays.fill(file, head.length, file.length, (byte) 'a');
    Assertions.assertTimeout(
        Duration.ofSeconds(10),
        () ->
            assertThat(refusal(format, NAME, file))
                .isEqualTo("1: deeper or longer than any transcript"));
  }

  @Test
  void recognisesTranscriptsByTheirKeys() {
    assertThat(recognises(format, NAME, "{\"segments\": [{\"startTime\": 1, \"body\": \"a\""))
        .as("cut off in its first cue, which reading it tells")
        .isTrue();
    assertThat(
            recognises(format, NAME, "{\"segments\": [{\"startTime\": 1, \"body\": \"a\"}, {\"sta"))
        .isTrue();
    assertThat(
            recognises(
                format,
                "x/1.txt",
                "\n {\"text\": \"a\", \"segments\": [{\"start\": 1, \"text\": \"a\"}]}"))
        .isTrue();
    assertThat(
            recognises(
                format,
                NAME,
                "{\"transcription\": [{\"offsets\": {\"from\": 1}, \"text\": \"a\"}]}"))
        .isTrue();
    assertThat(recognises(format, NAME, "{\"version\": \"1.0.0\", \"segments\": []}")).isTrue();
    assertThat(recognises(format, NAME, "{\"name\": \"x\", \"version\": \"1.0.0\"}")).isFalse();
    assertThat(recognises(format, NAME, "{\"segments\": [{\"x\": 1, \"y\": 2}]}")).isFalse();
    assertThat(recognises(format, NAME, "{\"segments\": 3}")).isFalse();
    assertThat(
            recognises(
                format, NAME, "{\"version\": \"1.2.0\", \"chapters\": [{\"startTime\": 1}]}"))
        .isFalse();
    assertThat(recognises(format, NAME, "[1]")).isFalse();
    assertThat(recognises(format, NAME, "")).isFalse();
    assertThat(recognises(format, "x/1.md", "{\"segments\": [{\"start\": 1, \"text\": \"a\"}]}"))
        .isFalse();
  }

  private Reading read(String text) throws MalformedSource {
    return reading(format, NAME, text);
  }
}
