// SPDX-License-Identifier: Apache-2.0
package cuepoint.site.links;

import cuepoint.site.Chip;
import cuepoint.site.Crumb;
import cuepoint.site.Frame;
import cuepoint.site.Paging;
import cuepoint.site.RobustLink;
import cuepoint.site.WebLink;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The link report, or one part of it.
///
/// @param all the way to the whole report, or null where this is it
/// @param extent how many there are, in words
/// @param checked whether anything was checked at all
/// @param seeds how many addresses the list for crawlers has, in words
/// @param choices the parts of the report, with how many each has
/// @param vanished sites of which nothing is left, with how much that was
/// @param items most featured first
record LinksPage(
    Frame frame,
    String title,
    @Nullable Crumb all,
    String extent,
    boolean checked,
    String seeds,
    List<Chip> choices,
    List<Vanished> vanished,
    List<Item> items,
    Paging paging) {
  LinksPage {
    choices = List.copyOf(choices);
    vanished = List.copyOf(vanished);
    items = List.copyOf(items);
  }

  /// A site whose checked pages are all gone.
  record Vanished(Crumb site, String extent) {}

  /// An article.
  ///
  /// @param page its page here
  /// @param link out to it, as it was when it was linked to first
  /// @param featured how often, and when, in words
  /// @param state in words, with the day of the check, or empty
  /// @param captured whether there is a capture
  /// @param now where it is now, or null
  record Item(
      Crumb page,
      RobustLink link,
      String featured,
      String state,
      boolean captured,
      @Nullable WebLink now) {}
}
