// SPDX-License-Identifier: Apache-2.0
package cuepoint.ingest;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/// A kind of file that holds captured pages of the web (contract C2). Implementations are
/// stateless.
public interface CaptureFormat {
  /// Short stable name, shown in reports: `WARC`.
  String title();

  /// Rises whenever the same bytes would be read differently; files are then read again.
  int version();

  /// Whether such files are told by their names alone, whatever episodes are made of.
  boolean isNamed();

  /// Reads a file from its beginning to its end, holding one page at a time in memory. Safe to call
  /// from several threads.
  ///
  /// @param file where it is
  /// @param path as it is named in reports; the title of a page that has none comes from it
  /// @throws MalformedSource when the file as a whole is none of this kind; what the sink took
  ///   before stays good
  void read(Path file, String path, CaptureSink sink) throws IOException, MalformedSource;

  /// Tells files of captures from others, by name and beginning.
  interface Known {
    /// The kind of a file that nobody called a capture: told only where its content says that it is
    /// a page of the web. The formats of episodes are to be asked first.
    ///
    /// @param name of the file, without folders
    /// @param head the first bytes, 8 kB or fewer
    Optional<CaptureFormat> kindOf(String name, byte[] head);

    /// The kind that a file is read as when the archive's owner says that it is a capture.
    ///
    /// @param name of the file, without folders
    Optional<CaptureFormat> kindNamed(String name);
  }
}
