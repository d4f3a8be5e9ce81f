// SPDX-License-Identifier: Apache-2.0
package cuepoint.ingest.capture;

import java.util.Optional;

/// Tells files of captures from others, by name and beginning.
public final class CaptureFiles {
  private CaptureFiles() {}

  /// The kind of a file that nobody called a capture: told only where its content says that it is a
  /// page of the web. The formats of episodes are to be asked first.
  ///
  /// @param name of the file, without folders
  /// @param head the first bytes, 8 kB or fewer
  public static Optional<CaptureKind> kindOf(String name, byte[] head) {
    return Optional.empty();
  }

  /// The kind that a file is read as when the archive's owner says that it is a capture.
  ///
  /// @param name of the file, without folders
  public static Optional<CaptureKind> kindNamed(String name) {
    return Optional.empty();
  }
}
