// SPDX-License-Identifier: Apache-2.0
package cuepoint.ingest.html;

import cuepoint.catalog.Link;
import cuepoint.kernel.SafeHtml;
import java.util.List;

/// What the cleaner made of a piece of HTML.
///
/// @param html may be printed as it stands
/// @param links every link in it, in order
/// @param losses what was taken away and could be missed, in order
public record CleanText(SafeHtml html, List<Link> links, List<Loss> losses) {
  /// No text at all.
  public static final CleanText EMPTY = new CleanText(SafeHtml.EMPTY, List.of(), List.of());

  /// Copies the lists.
  public CleanText {
    links = List.copyOf(links);
    losses = List.copyOf(losses);
  }

  /// Something that was taken away.
  ///
  /// @param words what it said, or the address it had
  public record Loss(Reason reason, String words) {}

  /// Why something was taken away.
  public enum Reason {
    /// A link with nothing to click, or with a lone punctuation mark.
    EMPTY_LINK,
    /// An address that leads nowhere outside its own page; its words stay as text.
    RELATIVE_ADDRESS,
    /// An address of a scheme other than http, https and mailto; its words stay as text.
    FORBIDDEN_ADDRESS,
    /// A link written in pieces, now one; the address is told once.
    SPLIT_LINK,
    /// The picture of an emoji, which is now the emoji itself.
    EMOJI_IMAGE,
    /// An element that would run, load or hide something.
    ACTIVE_CONTENT
  }
}
