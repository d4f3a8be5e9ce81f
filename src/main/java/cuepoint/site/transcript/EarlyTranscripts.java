// SPDX-License-Identifier: Apache-2.0
package cuepoint.site.transcript;

import cuepoint.catalog.Episode;
import cuepoint.catalog.Episodes;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/// Makes the newest transcripts before anybody asks. They are read most, and it is what gets the
/// code compiled before the first reader comes.
@Component
@ConditionalOnProperty("cuepoint.serve")
class EarlyTranscripts {
  private static final Logger LOG = LoggerFactory.getLogger(EarlyTranscripts.class);
  private static final int NEWEST = 100;

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

  private void make() {
    try (BlockDeflater deflater = new BlockDeflater(TranscriptController.LEVEL)) {
      for (Episode episode : episodes.newest(NEWEST)) {
        bodies.of(episode, deflater);
      }
    } catch (DataAccessException closed) {
      LOG.debug("The server ended before the newest transcripts were made", closed);
    }
  }
}
