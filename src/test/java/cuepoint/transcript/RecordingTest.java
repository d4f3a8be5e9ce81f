// SPDX-License-Identifier: Apache-2.0
package cuepoint.transcript;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/// Which lengths and names tell of another recording.
class RecordingTest {
  @Test
  void aMinuteOfMusicAtTheEndIsStillTheSameRecording() {
    assertThat(Recording.isSame(600_000, 660_000)).isTrue();
    assertThat(Recording.isSame(660_000, 600_000)).isTrue();
    assertThat(Recording.isSame(600_000, 660_001)).isFalse();
    assertThat(Recording.isSame(660_001, 600_000)).isFalse();
  }

  @Test
  void aFolderOrANameTellsOfAFilm() {
    assertThat(Recording.isVideo("show/youtube_transcripts/12.vtt")).isTrue();
    assertThat(Recording.isVideo("show/012-YouTube.vtt")).isTrue();
    assertThat(Recording.isVideo("show/transcripts/012-you-tube.vtt")).isFalse();
  }
}
