// SPDX-License-Identifier: Apache-2.0
package cuepoint.operations;

import cuepoint.ingest.ArchiveSettings;
import cuepoint.ingest.ImportProgress;
import cuepoint.ingest.ImportReport;
import cuepoint.ingest.Importer;
import cuepoint.ingest.MalformedSettings;
import org.springframework.stereotype.Component;

/// Brings everything up to date: the store with the sources, then the index with the store.
@Component
class Update {
  private final ArchiveSettings settings;
  private final Importer importer;

  Update(ArchiveSettings settings, Importer importer) {
    this.settings = settings;
    this.importer = importer;
  }

  ImportReport run(boolean allowRemoval, ImportProgress progress) throws MalformedSettings {
    return importer.run(settings, allowRemoval, progress);
  }

  ImportReport check(ImportProgress progress) throws MalformedSettings {
    return importer.check(settings, progress);
  }
}
