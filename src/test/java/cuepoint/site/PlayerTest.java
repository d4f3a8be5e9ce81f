// SPDX-License-Identifier: Apache-2.0
package cuepoint.site;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// What a player plays.
class PlayerTest {
  @Test
  void withoutATimeTheAudioIsPlayedFromItsBeginning() {
    Player player = player("/audio/a.mp3");
    assertThat(player.media()).isEqualTo("/audio/a.mp3");
    assertThat(player.start()).isNull();
    assertThat(player.clock()).isEmpty();
    assertThat(player.spoken()).isEqualTo("150.5");
  }

  @Test
  void aTimeIsAMediaFragmentAndAnAttributeForScripts() {
    Player player = player("/audio/a.mp3").from(763_250, null);
    assertThat(player.media()).isEqualTo("/audio/a.mp3#t=763.25");
    assertThat(player.start()).isEqualTo("763.25");
    assertThat(player.end()).isNull();
    assertThat(player.clock()).isEqualTo("12:43");
  }

  @Test
  void anEndIsToldToBrowserAndScripts() {
    Player player = player("/audio/a.mp3").from(763_000, 790_000L);
    assertThat(player.media()).isEqualTo("/audio/a.mp3#t=763,790");
    assertThat(player.end()).isEqualTo("790");
  }

  @Test
  void withoutAudioThereIsNothingToPlay() {
    assertThat(player(null).from(1000, 2000L).media()).isNull();
  }

  private static Player player(@Nullable String src) {
    return new Player("/show/1/a", "A", "Show", src, null, null, 150_500, null, "");
  }
}
