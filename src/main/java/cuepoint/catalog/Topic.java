// SPDX-License-Identifier: Apache-2.0
package cuepoint.catalog;

import cuepoint.kernel.SafeHtml;
import cuepoint.kernel.WebHost;
import java.util.List;
import java.util.regex.Pattern;
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
  private static final Pattern BETWEEN = Pattern.compile(" and ", Pattern.LITERAL);

  /// Copies the links.
  public Topic {
    links = List.copyOf(links);
  }

  /// Everybody who brought it, none where nobody is named.
  public List<String> hosts() {
    return host == null
        ? List.of()
        : BETWEEN.splitAsStream(host).filter(name -> !name.isBlank()).distinct().toList();
  }

  /// The site it features, `github.com`, or null.
  public @Nullable String site() {
    String found = link == null ? "" : WebHost.of(link);
    return found.isEmpty() ? null : found;
  }
}
