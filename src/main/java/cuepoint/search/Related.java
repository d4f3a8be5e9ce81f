// SPDX-License-Identifier: Apache-2.0
package cuepoint.search;

import cuepoint.search.SearchAnswer.Place;
import java.util.List;

/// A topic that is about the same as another one, and why it is taken to be.
///
/// @param position of the topic in its episode's notes; 0 where the episode has no topics and is
///   related as a whole
/// @param title its headline, or its episode's title
/// @param year of its episode's date; 0 where it has none
/// @param about what the two have in common: the article's address without scheme, the project's
///   name, or up to three words, the most telling one first
public record Related(
    Place episode, int position, String title, int year, Reason reason, List<String> about) {
  /// Copies the words.
  public Related {
    about = List.copyOf(about);
  }

  /// What makes two topics related, the surest first.
  public enum Reason {
    /// Both link to the same page, and at least one of them features it.
    ARTICLE,
    /// Both are about the same package or repository.
    PROJECT,
    /// Their headlines and texts share words that hardly any others have.
    TEXT
  }
}
