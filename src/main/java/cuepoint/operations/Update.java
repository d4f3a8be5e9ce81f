// SPDX-License-Identifier: Apache-2.0
package cuepoint.operations;

import cuepoint.ingest.ArchiveSettings;
import cuepoint.ingest.ImportProgress;
import cuepoint.ingest.ImportReport;
import cuepoint.ingest.Importer;
import cuepoint.ingest.MalformedSettings;
import cuepoint.search.ArchiveIndex;
import org.springframework.stereotype.Component;

/// Brings everything up to date: the store with the sources, then the index with the store.
@Component
class Update {
  private final ArchiveSettings settings;
  private final Importer importer;
  private final ArchiveIndex index;

  Update(ArchiveSettings settings, Importer importer, ArchiveIndex index) {
    this.settings = settings;
    this.importer = importer;
    this.index = index;
  }

  ImportReport run(boolean allowRemoval, ImportProgress progress) throws MalformedSettings {
    ImportReport report = importer.run(settings, allowRemoval, progress);
    index.catchUp(ArchiveIndex.Progress.NONE);
    return report;
  }

  /// Brings the index up to date with what is stored already.
  void catchUp() {
    index.catchUp(ArchiveIndex.Progress.NONE);
  }

  ImportReport check(ImportProgress progress) throws MalformedSettings {
    return importer.check(settings, progress);
  }
}
