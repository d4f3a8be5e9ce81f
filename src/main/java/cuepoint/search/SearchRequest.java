// SPDX-License-Identifier: Apache-2.0
package cuepoint.search;

/// A search with its bounds.
///
/// @param what is looked for
/// @param filters where
/// @param page which page of episodes (and of topics), from 1
/// @param size episodes (and topics) on a page, 1 to {@value #MAX_SIZE}
/// @param moments most moments listed for an episode, 0 to {@value #MAX_MOMENTS}
/// @param snippets how many of an episode's first moments come with a snippet
/// @param exactly whether what was misheard or is spelled in another way is left out
/// @param overview whether the answer counts by year, show and people too
public record SearchRequest(
    Clause what,
    Filters filters,
    Order order,
    int page,
    int size,
    int moments,
    int snippets,
    boolean exactly,
    boolean overview) {
  /// Most episodes on a page.
  public static final int MAX_SIZE = 100;

  /// Most moments listed for an episode.
  public static final int MAX_MOMENTS = 1000;

  /// The farthest an answer reaches into the list, in episodes.
  public static final int MAX_DEPTH = 100_000;

  /// Where to look.
  public enum Scope {
    /// In transcripts, in notes and in what was captured of articles.
    EVERYWHERE,
    /// In transcripts only.
    SPOKEN,
    /// In notes only.
    NOTES,
    /// In articles only: in the words of the notes' links and the addresses they lead to, and in
    /// what was captured there.
    ARTICLES;

    /// Whether transcripts are searched.
    public boolean spoken() {
      return this == EVERYWHERE || this == SPOKEN;
    }

    /// Whether notes, or their links, are searched.
    public boolean notes() {
      return this != SPOKEN;
    }

    /// Whether what was captured of articles is searched.
    public boolean articles() {
      return this == EVERYWHERE || this == ARTICLES;
    }
  }

  /// What comes first.
  public enum Order {
    /// What answers best.
    RELEVANCE,
    /// The latest episode.
    NEWEST,
    /// The earliest episode.
    OLDEST
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

  /// The first page of a search: 20 episodes with three moments each.
  public static SearchRequest of(SearchQuery query) {
    return new SearchRequest(
        query.what(), query.filters(), Order.RELEVANCE, 1, 20, 3, 3, false, false);
  }

  /// How many episodes come before this page.
  public int offset() {
    return (page - 1) * size;
  }
}
