// SPDX-License-Identifier: Apache-2.0
package cuepoint.site;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A link to somebody else's page, and the ways to what it was when it was linked to.
///
/// @param date of the episode that links to it, as Robust Links have it, or null
/// @param version absolute address of what is nearest to that date, or null
/// @param ways beside the link itself; none where the link is to no page of the public web
public record RobustLink(
    WebLink link, @Nullable String date, @Nullable String version, List<Way> ways) {
  /// Copies the ways.
  public RobustLink {
    ways = List.copyOf(ways);
  }

  /// A way beside a link.
  ///
  /// @param style the element's class: `was` for the page as it was, `kept` for the article's here
  /// @param rel what the link is to who follows it, or null for a page of this site
  /// @param label the way in few words
  /// @param name the same with what it is the way to, for who does not see beside what it stands
  public record Way(String style, String href, @Nullable String rel, String label, String name) {}

  /// The original address where there is another version, as Robust Links have it.
  public @Nullable String original() {
    return version == null ? null : link.href();
  }
}
