// SPDX-License-Identifier: Apache-2.0
package cuepoint.search.lucene;

import java.io.IOException;
import java.util.List;
import java.util.Optional;

/// Where the index reads what it holds. Read by several threads at once.
interface TextSource {
  /// That something was written which is replaced or removed as a whole.
  ///
  /// @param id the store's, of an episode or of a file of captures
  /// @param gone whether it left the archive
  record Written(Kind kind, long id, long revision, boolean gone) {}

  /// What was written.
  enum Kind {
    /// An episode.
    EPISODE,
    /// The captures of a file.
    CAPTURES
  }

  /// Takes one capture after another.
  @FunctionalInterface
  interface Taker {
    void take(CaptureText capture) throws IOException;
  }

  /// What was written after a revision, oldest first.
  List<Written> changesAfter(long revision, int most);

  /// How many episodes there are, roughly; only to show progress by.
  long size();

  /// An episode; nothing when it has gone meanwhile.
  Optional<EpisodeText> find(long episodeId);

  /// Hands over the captures of a file, which may be more than fit into memory; none when it has
  /// gone meanwhile.
  void captures(long fileId, Taker taker) throws IOException;
}
