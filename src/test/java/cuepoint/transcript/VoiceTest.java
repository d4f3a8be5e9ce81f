// SPDX-License-Identifier: Apache-2.0
package cuepoint.transcript;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class VoiceTest {
  @Test
  void countsWhatEachNamedVoiceSays() {
    List<Cue> cues =
        List.of(
            new Cue(0, 1000, "Ada", "One."),
            new Cue(1000, 1500, null, "Two."),
            new Cue(1500, 2500, "Ben", "Three."),
            new Cue(2500, 4500, "Ada", "Four."));
    assertThat(Voice.of(cues))
        .containsExactly(new Voice("Ada", 2, 3000), new Voice("Ben", 1, 1000));
    assertThat(Voice.of(List.of())).isEmpty();
  }
}
