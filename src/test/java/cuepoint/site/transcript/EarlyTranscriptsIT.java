// SPDX-License-Identifier: Apache-2.0
package cuepoint.site.transcript;

import static org.assertj.core.api.Assertions.assertThat;

import cuepoint.catalog.Episodes;
import cuepoint.site.SiteTest;
import cuepoint.transcript.Transcripts;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.util.unit.DataSize;

@SiteTest
class EarlyTranscriptsIT {
  private final Episodes episodes;
  private final Transcripts transcripts;

  @Autowired
  EarlyTranscriptsIT(Episodes episodes, Transcripts transcripts) {
    this.episodes = episodes;
    this.transcripts = transcripts;
  }

  @Test
  void areMadeUntilNoMoreCanBeKept() {
    TranscriptBodies ample = new TranscriptBodies(transcripts, DataSize.ofMegabytes(1));
    new EarlyTranscripts(episodes, ample).make();
    assertThat(ample.kept()).isEqualTo(4);
    assertThat(ample.isFull()).isFalse();
    TranscriptBodies scarce = new TranscriptBodies(transcripts, DataSize.ofBytes(1));
    new EarlyTranscripts(episodes, scarce).make();
    assertThat(scarce.kept()).isZero();
    assertThat(scarce.isFull()).isTrue();
  }
}
