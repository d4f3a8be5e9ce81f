// SPDX-License-Identifier: Apache-2.0
package cuepoint.ingest;

import cuepoint.ingest.ImportReport.Entry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;

/// A folder with an `archive.yml` that a test writes and imports.
record SourceFolder(Path folder, Importer importer) {
  void write(String path, String text) throws IOException {
    Path file = folder.resolve(path);
    Files.createDirectories(Objects.requireNonNull(file.getParent()));
    Files.writeString(file, text);
  }

  ImportReport run() throws MalformedSettings {
    return importer.run(settings(), true, ImportProgress.SILENT);
  }

  ImportReport check() throws MalformedSettings {
    return importer.check(settings(), ImportProgress.SILENT);
  }

  private ArchiveSettings settings() throws MalformedSettings {
    return SettingsReader.read(folder.resolve("archive.yml"));
  }

  static List<String> told(ImportReport report, Outcome outcome) {
    return report.entries().stream()
        .filter(entry -> entry.outcome() == outcome)
        .map(Entry::sentence)
        .toList();
  }
}
