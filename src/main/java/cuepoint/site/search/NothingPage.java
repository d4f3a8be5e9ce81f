// SPDX-License-Identifier: Apache-2.0
package cuepoint.site.search;

import cuepoint.site.Crumb;
import cuepoint.site.Frame;
import java.util.List;

/// That a search found nothing, and which other ones would.
///
/// @param heading what came of it
/// @param lead where it was looked for
/// @param chips the filters in the query; their addresses take them out
/// @param remarks what was likely meant, and what the search was kept from doing
/// @param ways searches for less that find something
record NothingPage(
    Frame frame,
    String heading,
    String lead,
    List<Crumb> chips,
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
