// SPDX-License-Identifier: Apache-2.0
package cuepoint.search;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A captured page whose text is about the same as a topic that does not link to it.
///
/// @param article id of the article it is of
/// @param title of the capture
/// @param site where it was, or null
/// @param about up to three words that the two have in common, the most telling one first
public record Reading(String article, String title, @Nullable String site, List<String> about) {
  /// Copies the words.
  public Reading {
    about = List.copyOf(about);
  }
}
