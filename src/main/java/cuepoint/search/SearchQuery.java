// SPDX-License-Identifier: Apache-2.0
package cuepoint.search;

import java.util.List;

/// A query as it was understood: what is looked for, and where.
///
/// @param written as typed
/// @param filters those that stand in the query itself
/// @param text as typed, with the places of its filters
/// @param words those that are looked for, in order; beginnings and what is not wanted left out
public record SearchQuery(
    String written, Clause what, Filters filters, QueryText text, List<SpelledWord> words) {
  /// Copies the words.
  public SearchQuery {
    words = List.copyOf(words);
  }
}
