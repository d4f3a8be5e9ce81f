// SPDX-License-Identifier: Apache-2.0
package cuepoint.ingest;

import java.util.Optional;

/// A kind of file that an archive is made from (contract C2). Implementations are stateless.
public interface Format {
  /// Short stable name, shown in reports: `webvtt`, `notes`, `saved page`.
  String name();

  /// Rises whenever the same bytes would be read differently; files are then read again.
  int version();

  /// Whether a file is of this kind, told from its name and the beginning of its content; cheap,
  /// and true for damaged files too, so that their damage is reported rather than ignored.
  boolean recognises(SourceFile file, Head head);

  /// Whether such files are whole pages of an episode, whose header is surer than a file name and
  /// whose title and dates count most.
  default boolean isPage() {
    return false;
  }

  /// Reads a whole file.
  ///
  /// @throws MalformedSource when nothing sensible can be read
  Reading read(SourceFile file) throws MalformedSource;

  /// The beginning of a file as text (lenient decoding, at most 8 kB), without a byte order mark.
  record Head(String text) {
    /// The first line that is not blank, stripped, if any.
    public Optional<String> firstLine() {
      return text.lines().map(String::strip).filter(line -> !line.isEmpty()).findFirst();
    }
  }
}
