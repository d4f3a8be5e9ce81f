// SPDX-License-Identifier: Apache-2.0
package cuepoint.search;

/// The searchable copy of the archive. It is disposable: what is missing, outdated or broken is
/// made again from the store. Safe for use by many threads.
public interface ArchiveIndex {
  /// Searches what the index holds at this moment.
  ///
  /// @throws IndexNotReady while there is no index to search yet
  SearchAnswer search(SearchRequest request);

  /// Takes in whatever the store wrote since the index was last up to date; builds the index where
  /// there is none. Searches go on meanwhile. Costs one read of the store when nothing is new.
  void catchUp(Progress progress);

  /// Builds the index anew beside the present one, and swaps it in when it is complete.
  void rebuild(Progress progress);

  /// The highest revision of the store that searches see; 0 where there is no index.
  long revision();

  /// Hears how far the work has come; called from several threads, but never at the same time.
  @FunctionalInterface
  interface Progress {
    /// Nobody listens.
    Progress NONE = (_, _) -> {};

    /// @param done episodes taken in so far
    /// @param total episodes to take in
    void at(long done, long total);
  }
}
