// SPDX-License-Identifier: Apache-2.0
package cuepoint.search;

import java.util.List;

/// What a listener looks for, as a tree. A leaf is one or more words that must follow each other or
/// stand near each other; the places where a leaf is said are what the inner nodes put together.
public sealed interface Clause {
  /// Something typed without quotes; mostly one word, but `3.12` is two that belong together. Found
  /// also where a machine misheard it.
  ///
  /// @param written as typed
  /// @param words at least one
  record Term(String written, List<Word> words) implements Clause {
    /// Copies the words.
    public Term {
      words = List.copyOf(words);
    }
  }

  /// An exact phrase.
  ///
  /// @param written what stands between the quotes, as typed
  /// @param words at least one
  record Phrase(String written, List<Word> words) implements Clause {
    /// Copies the words.
    public Phrase {
      words = List.copyOf(words);
    }
  }

  /// Words near each other, in any order.
  ///
  /// @param written what stands between the quotes, as typed
  /// @param words at least two
  /// @param between how many other words may stand between them altogether
  record Near(String written, List<Word> words, int between) implements Clause {
    /// Copies the words.
    public Near {
      words = List.copyOf(words);
    }
  }

  /// The beginning of a word, after whole words that must come right before it.
  ///
  /// @param written as typed, without the star
  /// @param words at least one, of which the last is the beginning
  record Prefix(String written, List<Word> words) implements Clause {
    /// Copies the words.
    public Prefix {
      words = List.copyOf(words);
    }
  }

  /// All of several parts within a minute of speech, or in the notes of one topic.
  ///
  /// @param parts at least one
  /// @param without what must not be said nearby; with none of these there are at least two parts
  record All(List<Clause> parts, List<Clause> without) implements Clause {
    /// Copies the parts.
    public All {
      parts = List.copyOf(parts);
      without = List.copyOf(without);
    }
  }

  /// Any of several parts.
  ///
  /// @param parts at least two
  record Any(List<Clause> parts) implements Clause {
    /// Copies the parts.
    public Any {
      parts = List.copyOf(parts);
    }
  }

  /// Whether everything in it is in quotation marks, so that it is to be taken at its word.
  default boolean quoted() {
    return switch (this) {
      case Term _, Prefix _ -> false;
      case Phrase _, Near _ -> true;
      case All(List<Clause> parts, List<Clause> _) -> parts.stream().allMatch(Clause::quoted);
      case Any(List<Clause> parts) -> parts.stream().allMatch(Clause::quoted);
    };
  }
}
