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
  private final DataFolder folder;
  private final Importer importer;
  private final ArchiveIndex index;

  Update(ArchiveSettings settings, DataFolder folder, Importer importer, ArchiveIndex index) {
    this.folder = folder;
    this.settings = settings;
    this.importer = importer;
    this.index = index;
  }

  ImportReport run(boolean allowRemoval, ImportProgress progress) throws MalformedSettings {
    // A newer version's sample is another one, and nobody loses anything by it.
    boolean mayShrink = allowRemoval || folder.sample();
    ImportReport report = importer.run(settings, mayShrink, progress);
    Indexing indexing = new Indexing(progress);
    index.catchUp(indexing);
    indexing.end();
    return report;
  }

  /// Brings the index up to date with what is stored already.
  void catchUp() {
    index.catchUp(ArchiveIndex.Progress.NONE);
  }

  /// Builds the index anew and tells how many episodes it holds.
  long reindex(ImportProgress progress) {
    Indexing indexing = new Indexing(progress);
    index.rebuild(indexing);
    indexing.end();
    return indexing.done;
  }

  ImportReport check(ImportProgress progress) throws MalformedSettings {
    return importer.check(settings, progress);
  }

  /// Shows the index's progress as steps of the import's.
  private static final class Indexing implements ArchiveIndex.Progress {
    private final ImportProgress progress;
    private long done;

    Indexing(ImportProgress progress) {
      this.progress = progress;
    }

    @Override
    public void at(long indexed, long total) {
      if (done == 0 && total > 0) {
        progress.begins("Indexing", Math.toIntExact(total));
      }
      for (; done < indexed; done++) {
        progress.step((done + 1) + " episodes");
      }
    }

    void end() {
      if (done > 0) {
        progress.ends();
      }
    }
  }
}
