// SPDX-License-Identifier: Apache-2.0
package cuepoint.site.transcript;

import cuepoint.catalog.Episode;
import cuepoint.transcript.Transcripts;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// Bodies of transcript pages, those used last kept in memory.
@Component
class TranscriptBodies {
  private static final long MAX_BYTES = 64L << 20;

  private final Transcripts transcripts;
  private final WeighedCache<Long, Kept> cache =
      new WeighedCache<>(MAX_BYTES, kept -> kept.body().weight());

  TranscriptBodies(Transcripts transcripts) {
    this.transcripts = transcripts;
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
          TranscriptBody body = TranscriptBody.of(transcript.cues(), deflater);
          cache.put(episode.id(), new Kept(episode.revision(), body));
          return body;
        });
  }
}
