// SPDX-License-Identifier: Apache-2.0
package cuepoint.operations;

import cuepoint.ingest.ImportProgress;
import cuepoint.ingest.ImportReport;
import cuepoint.ingest.MalformedSettings;
import cuepoint.search.ArchiveIndex;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// What a server does once it answers: say where, then bring the archive up to date behind it.
@Component
@ConditionalOnProperty("cuepoint.serve")
class Serving {
  private static final Logger LOG = LoggerFactory.getLogger(Serving.class);

  private final Update update;
  private final ArchiveIndex index;

  Serving(Update update, ArchiveIndex index) {
    this.update = update;
    this.index = index;
  }

  @EventListener
  void begin(ApplicationReadyEvent event) {
    String port = event.getApplicationContext().getEnvironment().getProperty("local.server.port");
    System.out.println("Cuepoint is at http://localhost:" + port);
    Thread.ofPlatform().name("update").daemon().start(this::bringUpToDate);
  }

  private void bringUpToDate() {
    try {
      update.catchUp();
      index.prepare();
      index.rehearse();
      ImportReport report = update.run(false, ImportProgress.SILENT);
      ReportPrinter.print(report, System.out, false);
    } catch (MalformedSettings e) {
      System.err.println(e.getMessage());
    } catch (RuntimeException e) {
      LOG.error("The archive was not brought up to date", e);
    }
  }
}
