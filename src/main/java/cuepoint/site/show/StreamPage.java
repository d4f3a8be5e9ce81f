// SPDX-License-Identifier: Apache-2.0
package cuepoint.site.show;

import cuepoint.site.Crumb;
import cuepoint.site.Facet;
import cuepoint.site.Frame;
import cuepoint.site.Paging;
import cuepoint.site.WebLink;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A stream of topics.
///
/// @param title what they have in common
/// @param extent how many, in words
/// @param chips the filters, each leading to the stream without it
/// @param items newest episode first
/// @param facets how to narrow it further
record StreamPage(
    Frame frame,
    String title,
    Crumb show,
    String extent,
    List<Crumb> chips,
    List<Item> items,
    Paging paging,
    List<Facet> facets) {
  StreamPage {
    chips = List.copyOf(chips);
    items = List.copyOf(items);
    facets = List.copyOf(facets);
  }

  /// A topic.
  ///
  /// @param date of its episode in words, or empty
  /// @param host who brought it, as written, or empty
  /// @param moment where it is talked about, or null where it is not placed
  /// @param site what it features, or null
  record Item(
      String number,
      String headline,
      String href,
      Crumb episode,
      String date,
      String host,
      @Nullable Crumb moment,
      @Nullable WebLink site) {}
}
