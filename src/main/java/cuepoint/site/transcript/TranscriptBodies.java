// SPDX-License-Identifier: Apache-2.0
package cuepoint.site.transcript;

import cuepoint.catalog.Episode;
import cuepoint.site.Outlines;
import cuepoint.site.WeighedCache;
import cuepoint.site.Words;
import cuepoint.transcript.Cue;
import cuepoint.transcript.Transcripts;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;

/// Bodies of transcript pages, those used last kept in memory.
@Component
class TranscriptBodies {
  private final Transcripts transcripts;
  private final Outlines outlines;
  private final Words words;
  private final WeighedCache<Long, Kept> cache;
  private final long enough;

  /// @param memory how much may be kept; the whole archive of two long-running shows is about 45 MB
  TranscriptBodies(
      Transcripts transcripts,
      Outlines outlines,
      Words words,
      @Value("${cuepoint.transcript-memory:64MB}") DataSize memory) {
    this.transcripts = transcripts;
    this.outlines = outlines;
    this.words = words;
    enough = memory.toBytes() / 10 * 9;
    cache = new WeighedCache<>(memory.toBytes(), kept -> kept.body().weight());
  }

  private record Kept(long revision, TranscriptBody body) {}

  /// The body of an episode's transcript as of the episode's revision, if it has one.
  Optional<TranscriptBody> of(Episode episode, BlockDeflater deflater) {
    Kept kept = cache.get(episode.id());
    if (kept != null && kept.revision() == episode.revision()) {
      return Optional.of(kept.body());
    }
    return transcripts
        .of(episode.id())
        .map(transcript -> {
          TranscriptBody body = make(episode, transcript.cues(), deflater);
          cache.put(episode.id(), new Kept(episode.revision(), body));
          return body;
        });
  }

  private TranscriptBody make(Episode episode, List<Cue> cues, BlockDeflater deflater) {
    return TranscriptBody.of(
        cues, outlines.of(episode, cues).stretches(), words.of("when.heading"), deflater);
  }

  /// How many bodies are kept.
  int kept() {
    return cache.size();
  }

  /// Whether hardly any more can be kept without letting go of others.
  boolean isFull() {
    return cache.weight() >= enough;
  }
}
