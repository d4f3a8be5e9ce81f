// SPDX-License-Identifier: Apache-2.0
package cuepoint.search.lucene;

import cuepoint.search.Words;
import cuepoint.search.heard.Finder;
import java.io.IOException;
import java.util.Map;
import org.apache.lucene.util.Version;

/// What an index says of itself in each commit.
///
/// @param revision the highest revision of the store it holds
record Stamp(long revision) {
  /// Changes whenever {@link Fields} or anything written under them does.
  private static final int LAYOUT = 6;

  private static final String MADE_BY =
      "layout "
          + LAYOUT
          + ", words "
          + Words.VERSION
          + ", heard "
          + Finder.VERSION
          + ", Lucene "
          + Version.LATEST;

  /// What goes into the commit.
  Map<String, String> toCommit() {
    return Map.of("made-by", MADE_BY, "revision", Long.toString(revision));
  }

  /// Reads a commit.
  ///
  /// @throws IOException where another version of the program made it, or none did
  static Stamp of(Map<String, String> commit) throws IOException {
    String revision = commit.get("revision");
    if (revision == null || !MADE_BY.equals(commit.get("made-by"))) {
      throw new IOException("made by another version: " + commit);
    }
    return new Stamp(Long.parseLong(revision));
  }
}
