// SPDX-License-Identifier: Apache-2.0
package cuepoint.search.lucene;

import cuepoint.catalog.Change;
import java.util.List;
import java.util.Optional;

/// Where the index reads what it holds. Read by several threads at once.
interface TextSource {
  /// What was written after a revision, oldest first.
  List<Change> changesAfter(long revision, int most);

  /// How many episodes there are, roughly; only to show progress by.
  long size();

  /// An episode; nothing when it has gone meanwhile.
  Optional<EpisodeText> find(long episodeId);
}
