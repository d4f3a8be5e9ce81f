// SPDX-License-Identifier: Apache-2.0
package cuepoint.search;

import cuepoint.kernel.Slug;
import org.jspecify.annotations.Nullable;

/// A search with its bounds.
///
/// @param show only this show, or null for all
/// @param page which page of episodes (and of topics), from 1
/// @param size episodes (and topics) on a page, 1 to {@value #MAX_SIZE}
/// @param moments most moments listed for an episode, 0 to {@value #MAX_MOMENTS}
/// @param snippets how many of an episode's first moments come with a snippet
public record SearchRequest(
    SearchQuery query,
    @Nullable Slug show,
    Scope scope,
    int page,
    int size,
    int moments,
    int snippets) {
  /// Most episodes on a page.
  public static final int MAX_SIZE = 100;

  /// Most moments listed for an episode.
  public static final int MAX_MOMENTS = 1000;

  /// The farthest an answer reaches into the list, in episodes.
  public static final int MAX_DEPTH = 100_000;

  /// Where to look.
  public enum Scope {
    /// In transcripts and in notes.
    EVERYWHERE,
    /// In transcripts only.
    SPOKEN,
    /// In notes only.
    NOTES;

    /// Whether transcripts are searched.
    public boolean spoken() {
      return this != NOTES;
    }

    /// Whether notes are searched.
    public boolean notes() {
      return this != SPOKEN;
    }
  }

  /// @throws IllegalArgumentException when a number is out of its bounds
  public SearchRequest {
    if (page < 1
        || size < 1
        || size > MAX_SIZE
        || (long) page * size > MAX_DEPTH
        || moments < 0
        || moments > MAX_MOMENTS
        || snippets < 0) {
      throw new IllegalArgumentException("search request out of bounds");
    }
  }

  /// The first page of a search through everything, as the search page shows it: 20 episodes with
  /// three moments each.
  public static SearchRequest of(SearchQuery query) {
    return new SearchRequest(query, null, Scope.EVERYWHERE, 1, 20, 3, 3);
  }

  /// How many episodes come before this page.
  public int offset() {
    return (page - 1) * size;
  }
}
