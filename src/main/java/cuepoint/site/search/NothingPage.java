// SPDX-License-Identifier: Apache-2.0
package cuepoint.site.search;

import cuepoint.site.Crumb;
import cuepoint.site.Frame;
import java.util.List;

/// That a search found nothing, and which other ones would.
///
/// @param asked what was looked for, without filters
/// @param chips the filters in the query; their addresses take them out
/// @param cut whether the search was ended before it had looked everywhere
/// @param remarks what was likely meant, and what the search was kept from doing
/// @param ways searches for less that find something
record NothingPage(
    Frame frame,
    String asked,
    List<Crumb> chips,
    boolean cut,
    List<SearchPage.Remark> remarks,
    List<Way> ways) {
  NothingPage {
    chips = List.copyOf(chips);
    remarks = List.copyOf(remarks);
    ways = List.copyOf(ways);
  }

  /// Another search.
  ///
  /// @param finds how much it finds, in words
  record Way(Crumb search, String finds) {}
}
