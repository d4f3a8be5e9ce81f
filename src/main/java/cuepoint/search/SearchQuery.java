// SPDX-License-Identifier: Apache-2.0
package cuepoint.search;

import java.util.List;

/// What a listener asks for, as a tree. Every leaf is one or more words that must follow each
/// other.
public sealed interface SearchQuery {
  /// Something typed without quotes; mostly one word, but `3.12` is two that belong together.
  ///
  /// @param written as typed
  /// @param words at least one
  record Term(String written, List<Word> words) implements SearchQuery {
    /// Copies the words.
    public Term {
      words = List.copyOf(words);
    }
  }

  /// An exact phrase.
  ///
  /// @param written what stands between the quotes, as typed
  /// @param words at least one
  record Phrase(String written, List<Word> words) implements SearchQuery {
    /// Copies the words.
    public Phrase {
      words = List.copyOf(words);
    }
  }

  /// All of several parts, near each other.
  ///
  /// @param parts at least two
  record All(List<SearchQuery> parts) implements SearchQuery {
    /// Copies the parts.
    public All {
      parts = List.copyOf(parts);
    }
  }
}
