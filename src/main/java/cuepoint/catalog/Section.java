// SPDX-License-Identifier: Apache-2.0
package cuepoint.catalog;

import cuepoint.kernel.SafeHtml;
import java.util.List;

/// A part of the show notes that is neither topic nor sponsor.
///
/// @param heading as written; empty for the text before the first heading
/// @param text everything below the heading
/// @param links every link of heading and text, in order
public record Section(Kind kind, String heading, SafeHtml text, List<Link> links) {
  /// What a section is.
  public enum Kind {
    /// Text before the first item: a greeting, a summary.
    INTRO,
    /// Odds and ends after the topics.
    EXTRAS,
    /// The joke at the end.
    JOKE,
    /// Any other section under a heading of its own.
    OTHER,
    /// The same in every episode ("Connect with the hosts", the newsletter), kept apart.
    BOILERPLATE
  }

  /// Copies the links.
  public Section {
    links = List.copyOf(links);
  }
}
