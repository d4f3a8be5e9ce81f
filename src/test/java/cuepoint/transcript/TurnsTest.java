// SPDX-License-Identifier: Apache-2.0
package cuepoint.transcript;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class TurnsTest {
  private static final String TWENTY_WORDS =
      "one two three four five six seven eight nine ten ".repeat(2).strip();

  private final List<Cue> cues = new ArrayList<>();
  private long now;

  @Test
  void putsConsecutiveCuesOfASpeakerTogether() {
    say("Ada", "One.");
    pause(10_000);
    say("Ada", "Two.");
    say("Bob", "Three.");
    say("Ada", "Four.");
    assertThat(texts()).containsExactly("Ada: One. Two.", "Bob: Three.", "Ada: Four.");
  }

  @Test
  void keepsAnUnknownSpeakerApartFromKnownOnes() {
    say(null, "One.");
    say("Ada", "Two.");
    say(null, "Three.");
    say(null, "Four.");
    assertThat(texts()).containsExactly("One.", "Ada: Two.", "Three. Four.");
  }

  @Test
  void endsAParagraphWithASentenceOnceItHasFortyWords() {
    say(null, TWENTY_WORDS + ".");
    say(null, TWENTY_WORDS);
    say(null, "and on?");
    say(null, "Next.");
    assertThat(texts()).containsExactly(TWENTY_WORDS + ". " + TWENTY_WORDS + " and on?", "Next.");
  }

  @Test
  void endsAParagraphAtAPauseOfMoreThanTwoSeconds() {
    say(null, "One.");
    pause(2000);
    say(null, "Two.");
    pause(2001);
    say(null, "Three.");
    assertThat(texts()).containsExactly("One. Two.", "Three.");
  }

  @Test
  void countsAPauseFromTheLatestEnd() {
    cues.add(new Cue(0, 9000, null, "Long."));
    cues.add(new Cue(1000, 2000, null, "Short."));
    cues.add(new Cue(9500, 9900, null, "Next."));
    assertThat(texts()).containsExactly("Long. Short. Next.");
  }

  @Test
  void endsAParagraphWithoutFullStopsAtLast() {
    for (int i = 0; i < 16; i++) {
      say(null, TWENTY_WORDS);
    }
    assertThat(Turns.of(new Transcript(cues)))
        .extracting(turn -> turn.cues().size())
        .containsExactly(8, 8);
  }

  @Test
  void knowsTheEndOfASentence() {
    assertThat(List.of("Yes.", "So?", "“Oh!”", "well…", "it was I.", "(Done.)", "in 3.13."))
        .allMatch(Turns::endsSentence);
    assertThat(List.of("This is by A.", "yes,", "and", "R.", "\"", "—"))
        .noneMatch(Turns::endsSentence);
  }

  @Test
  void tellsWhenATurnStartsAndEnds() {
    cues.add(new Cue(1000, 9000, "Ada", "Long."));
    cues.add(new Cue(2000, 3000, "Ada", "Short."));
    Turn turn = Turns.of(cues).getFirst();
    assertThat(turn.startMs()).isEqualTo(1000);
    assertThat(turn.endMs()).isEqualTo(9000);
    assertThat(Turns.of(List.of())).isEmpty();
  }

  private void say(@Nullable String speaker, String text) {
    cues.add(new Cue(now, now + 1000, speaker, text));
    now += 1000;
  }

  private void pause(long ms) {
    now += ms;
  }

  private List<String> texts() {
    return Turns.of(new Transcript(cues)).stream()
        .map(turn ->
            (turn.speaker() == null ? "" : turn.speaker() + ": ")
                + String.join(" ", turn.cues().stream().map(Cue::text).toList()))
        .toList();
  }
}
