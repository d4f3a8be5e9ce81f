// SPDX-License-Identifier: Apache-2.0
package cuepoint.ingest;

import cuepoint.kernel.Slug;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What one pass over the sources did, and why.
///
/// @param unchanged how many episodes stayed as they were
/// @param entries everything worth telling, in the order it happened; grouped by show
public record ImportReport(Instant startedAt, Instant endedAt, int unchanged, List<Entry> entries) {
  /// Copies the entries.
  public ImportReport {
    entries = List.copyOf(entries);
  }

  /// One thing that happened.
  ///
  /// @param number of the episode, or null where none is concerned
  /// @param path of the file, relative to the YAML, or null where an episode is meant
  /// @param line in the file, from 1; 0 where no line is meant
  public record Entry(
      Slug show,
      @Nullable Integer number,
      @Nullable String path,
      int line,
      Outcome outcome,
      String reason) {

    /// `notes/012.md:3: not UTF-8`, `#12: cut off …`: where and why, on one line.
    public String sentence() {
      String where = path != null ? path : number != null ? "#" + number : show.value();
      return where + (line > 0 ? ":" + line : "") + ": " + reason;
    }
  }

  /// How many entries have each outcome; outcomes without entries are missing.
  public Map<Outcome, Integer> counts() {
    Map<Outcome, Integer> counts = new EnumMap<>(Outcome.class);
    entries.forEach(entry -> counts.merge(entry.outcome(), 1, Integer::sum));
    return counts;
  }

  /// Whether anything was refused.
  public boolean hasRefusals() {
    return entries.stream().anyMatch(entry -> entry.outcome() == Outcome.REFUSED);
  }

  /// Whether the archive is other than before.
  public boolean hasChanges() {
    return entries.stream()
        .anyMatch(entry ->
            entry.outcome() == Outcome.ADDED
                || entry.outcome() == Outcome.CAPTURED
                || entry.outcome() == Outcome.CHECKED
                || entry.outcome() == Outcome.CHANGED
                || entry.outcome() == Outcome.REMOVED);
  }

  /// Gathers a report while an import runs.
  static final class Builder {
    private final Instant startedAt;
    private final List<Entry> entries = new ArrayList<>();
    private int unchanged;

    Builder(Instant startedAt) {
      this.startedAt = startedAt;
    }

    void episode(Slug show, int number, Outcome outcome, String reason) {
      entries.add(new Entry(show, number, null, 0, outcome, reason));
    }

    void file(
        Slug show, @Nullable Integer number, String path, int line, Outcome outcome, String why) {
      entries.add(new Entry(show, number, path, line, outcome, why));
    }

    void unchanged() {
      unchanged++;
    }

    void ignored(Slug show, int files) {
      if (files > 0) {
        String reason = files == 1 ? "1 file is none of ours" : files + " files are none of ours";
        entries.add(new Entry(show, null, null, 0, Outcome.IGNORED, reason));
      }
    }

    ImportReport build(Instant endedAt) {
      return new ImportReport(startedAt, endedAt, unchanged, entries);
    }
  }
}
