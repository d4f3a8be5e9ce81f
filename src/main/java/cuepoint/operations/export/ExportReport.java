// SPDX-License-Identifier: Apache-2.0
package cuepoint.operations.export;

import java.util.List;

/// What an export wrote, and what it could not.
///
/// @param pages how many pages for people, those that only lead on among them
/// @param files how many other files
/// @param bytes size of all of them
/// @param failures a sentence for each address that is missing, in order
public record ExportReport(long pages, long files, long bytes, List<String> failures) {
  /// Copies the failures.
  public ExportReport {
    failures = List.copyOf(failures);
  }
}
