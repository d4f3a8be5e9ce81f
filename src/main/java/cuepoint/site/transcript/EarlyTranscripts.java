// SPDX-License-Identifier: Apache-2.0
package cuepoint.site.transcript;

import cuepoint.catalog.Episode;
import cuepoint.catalog.Episodes;
import java.util.concurrent.locks.LockSupport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/// Makes transcripts before anybody asks, the newest first, as many as may be kept. A reader then
/// never waits for a transcript to be read and compressed, nor the first one for the compiler. Half
/// of the time is left to others.
@Component
@ConditionalOnProperty("cuepoint.serve")
class EarlyTranscripts {
  private static final Logger LOG = LoggerFactory.getLogger(EarlyTranscripts.class);
  private static final int MOST = 5000;

  private final Episodes episodes;
  private final TranscriptBodies bodies;

  EarlyTranscripts(Episodes episodes, TranscriptBodies bodies) {
    this.episodes = episodes;
    this.bodies = bodies;
  }

  @EventListener(ApplicationReadyEvent.class)
  void begin() {
    Thread.ofPlatform().name("early-transcripts").daemon().start(this::make);
  }

  void make() {
    try (BlockDeflater deflater = new BlockDeflater(TranscriptController.LEVEL)) {
      for (Episode episode : episodes.newest(MOST)) {
        if (bodies.isFull()) {
          return;
        }
        long begun = System.nanoTime();
        bodies.of(episode, deflater);
        LockSupport.parkNanos(System.nanoTime() - begun);
      }
    } catch (DataAccessException closed) {
      LOG.debug("The server ended before all transcripts were made", closed);
    }
  }
}
