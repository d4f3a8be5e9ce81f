// SPDX-License-Identifier: Apache-2.0
package cuepoint.catalog;

import cuepoint.kernel.SafeHtml;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One item of the show notes.
///
/// @param position place in the document, from 1
/// @param label what the author wrote before the headline (`Brian #1`), empty where nothing is
/// @param host full name where the show's hosts or the guests tell it, else as written, or null
/// @param headline the item's title, plain text
/// @param link the headline's first link, else the first of the body, or null
/// @param text everything below the headline
/// @param links every link of headline and text, in order
public record Topic(
    int position,
    String label,
    @Nullable String host,
    String headline,
    @Nullable String link,
    SafeHtml text,
    List<Link> links) {
  /// Copies the links.
  public Topic {
    links = List.copyOf(links);
  }
}
