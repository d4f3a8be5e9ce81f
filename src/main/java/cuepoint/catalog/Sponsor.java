// SPDX-License-Identifier: Apache-2.0
package cuepoint.catalog;

import cuepoint.kernel.SafeHtml;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Who paid for an episode, or what its makers advertise themselves.
///
/// @param name as the author wrote it (`DigitalOcean`; `us` for the makers' own)
/// @param url where it leads, or null
/// @param text the line and the read, as far as written
/// @param links every link of the text, in order
public record Sponsor(String name, @Nullable String url, SafeHtml text, List<Link> links) {
  /// Copies the links.
  public Sponsor {
    links = List.copyOf(links);
  }
}
