// SPDX-License-Identifier: Apache-2.0
package cuepoint.operations;

import cuepoint.ingest.ImportReport;
import cuepoint.ingest.Outcome;
import cuepoint.operations.export.ExportReport;
import java.io.PrintStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/// Prints what an import did, as a person at a terminal wants to read it.
final class ReportPrinter {
  private static final Set<Outcome> EPISODES =
      Set.of(Outcome.ADDED, Outcome.CHANGED, Outcome.REMOVED);

  private ReportPrinter() {}

  /// Prints refusals and doubts line by line, and everything else counted.
  ///
  /// @param everything whether repaired and passed-over files get their lines too
  static void print(ImportReport report, PrintStream out, boolean everything) {
    for (ImportReport.Entry entry : report.entries()) {
      boolean news = entry.outcome() == Outcome.REFUSED || entry.outcome() == Outcome.REMOVED;
      if (news || (everything && !EPISODES.contains(entry.outcome()))) {
        out.println(word(entry.outcome()) + " " + entry.sentence());
      }
    }
    out.println(summary(report));
  }

  /// `Imported in 1.2 s: 12 added, 3 unchanged, 2 refused.`
  static String summary(ImportReport report) {
    Map<Outcome, Integer> counts = report.counts();
    List<String> parts = new ArrayList<>();
    for (Outcome outcome : Outcome.values()) {
      if (counts.containsKey(outcome)) {
        parts.add(counts.get(outcome) + " " + word(outcome));
      }
    }
    parts.add(Math.min(3, parts.size()), report.unchanged() + " unchanged");
    double seconds = Duration.between(report.startedAt(), report.endedAt()).toMillis() / 1000.0;
    return String.format(Locale.ROOT, "Done in %.1f s: %s.", seconds, String.join(", ", parts));
  }

  /// Prints what an export could not write line by line, and everything else counted.
  static void print(ExportReport report, PrintStream out) {
    report.failures().forEach(failure -> out.println("failed " + failure));
    out.printf(
        Locale.ROOT,
        "Exported %d pages and %d files, %.1f MB, %d failed.%n",
        report.pages(),
        report.files(),
        report.bytes() / 1e6,
        report.failures().size());
  }

  private static String word(Outcome outcome) {
    return outcome.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }
}
