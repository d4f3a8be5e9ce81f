// SPDX-License-Identifier: Apache-2.0
package cuepoint.ingest.webvtt;

import static cuepoint.ingest.cue.Cues.lines;
import static cuepoint.ingest.cue.Cues.reading;
import static org.assertj.core.api.Assertions.assertThat;

import cuepoint.ingest.MalformedSource;
import java.util.List;
import org.junit.jupiter.api.Test;

class WebVttVoicesTest {
  @Test
  void readsAVoiceWithClassesAndClosing() throws MalformedSource {
    assertThat(read("<v.loud.first Mary  Ann&amp;Co>Hello</v>", "<v Zoë>Bye.</v>"))
        .containsExactly("0-1000 Mary Ann&Co: Hello", "1000-2000 Zoë: Bye.");
  }

  @Test
  void joinsTagsOfOneVoiceInACue() throws MalformedSource {
    assertThat(read("<v Ada>I do not know, maybe,\n<v Ada>because it rains."))
        .containsExactly("0-1000 Ada: I do not know, maybe, because it rains.");
  }

  @Test
  void splitsACueInWhichTheVoiceChanges() throws MalformedSource {
    assertThat(read("- <v Ada>Is it late?</v>\n- <v Bob>It is."))
        .containsExactly("0-1000 Ada: Is it late?", "0-1000 Bob: It is.");
    assertThat(read("Yes. <v Bob>It is.")).containsExactly("0-1000 Yes.", "0-1000 Bob: It is.");
  }

  @Test
  void carriesAVoiceOnWhereOnlyChangesAreMarked() throws MalformedSource {
    assertThat(read("Hm.", "<v Ada>One.", "Two.", "<v Bob>Three.", "Four.", "<v Ada>Five."))
        .containsExactly(
            "0-1000 Hm.",
            "1000-2000 Ada: One.",
            "2000-3000 Ada: Two.",
            "3000-4000 Bob: Three.",
            "4000-5000 Bob: Four.",
            "5000-6000 Ada: Five.");
  }

  @Test
  void leavesCuesWithoutVoiceUnknownWhereEveryCueIsMarked() throws MalformedSource {
    assertThat(read("<v Ada>One.", "<v Ada>Two.", "Three.", "<v Bob>Four.", "Five."))
        .containsExactly(
            "0-1000 Ada: One.",
            "1000-2000 Ada: Two.",
            "2000-3000 Three.",
            "3000-4000 Bob: Four.",
            "4000-5000 Five.");
  }

  @Test
  void endsAClosedVoiceWithItsCue() throws MalformedSource {
    assertThat(read("<v Ada>One.</v>", "Two.", "<v Ada>Three."))
        .containsExactly("0-1000 Ada: One.", "1000-2000 Two.", "2000-3000 Ada: Three.");
  }

  @Test
  void takesATagWithoutNameOrEndAsWords() throws MalformedSource {
    assertThat(read("<v>Who?", "<v Ada has no end"))
        .containsExactly("0-1000 <v>Who?", "1000-2000 <v Ada has no end");
  }

  private static List<String> read(String... cues) throws MalformedSource {
    StringBuilder text = new StringBuilder("WEBVTT\n");
    for (int i = 0; i < cues.length; i++) {
      text.append("\n00:0%d.000 --> 00:0%d.000\n%s\n".formatted(i, i + 1, cues[i]));
    }
    return lines(reading(new WebVtt(), "show/001.vtt", text.toString()));
  }
}
