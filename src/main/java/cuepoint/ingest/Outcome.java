// SPDX-License-Identifier: Apache-2.0
package cuepoint.ingest;

/// What became of an episode or a file in an import.
public enum Outcome {
  /// An episode came in.
  ADDED,
  /// Pages came in from a file of captures.
  CAPTURED,
  /// What a link checker found came in.
  CHECKED,
  /// An episode was made anew in place.
  CHANGED,
  /// An episode left with its last file, captured pages or link checks with theirs.
  REMOVED,
  /// A file was taken after mending.
  REPAIRED,
  /// A file could not be taken.
  REFUSED,
  /// A file was readable, but another one of the episode was chosen.
  PASSED_OVER,
  /// What was said is not believed.
  DOUBTED,
  /// Files that are none of ours.
  IGNORED
}
