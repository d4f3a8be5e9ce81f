// SPDX-License-Identifier: Apache-2.0
package cuepoint.site.transcript;

import static org.assertj.core.api.Assertions.assertThat;

import cuepoint.catalog.Episodes;
import cuepoint.site.Outlines;
import cuepoint.site.SiteTest;
import cuepoint.site.Words;
import cuepoint.transcript.Transcripts;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.util.unit.DataSize;

@SiteTest
class EarlyTranscriptsIT {
  private final Episodes episodes;
  private final Transcripts transcripts;
  private final Outlines outlines;
  private final Words words;

  @Autowired
  EarlyTranscriptsIT(Episodes episodes, Transcripts transcripts, Outlines outlines, Words words) {
    this.episodes = episodes;
    this.transcripts = transcripts;
    this.outlines = outlines;
    this.words = words;
  }

  @Test
  void areMadeUntilNoMoreCanBeKept() {
    TranscriptBodies ample =
        new TranscriptBodies(transcripts, outlines, words, DataSize.ofMegabytes(1));
    new EarlyTranscripts(episodes, ample).make();
    assertThat(ample.kept()).isEqualTo(4);
    assertThat(ample.isFull()).isFalse();
    TranscriptBodies scarce =
        new TranscriptBodies(transcripts, outlines, words, DataSize.ofBytes(1));
    new EarlyTranscripts(episodes, scarce).make();
    assertThat(scarce.kept()).isZero();
    assertThat(scarce.isFull()).isTrue();
  }
}
