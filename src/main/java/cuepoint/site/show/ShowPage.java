// SPDX-License-Identifier: Apache-2.0
package cuepoint.site.show;

import cuepoint.site.EpisodeRow;
import cuepoint.site.Frame;
import cuepoint.site.WebLink;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// All episodes of a show.
///
/// @param hosts who presents it and did, as one text
/// @param extent how many episodes, in words
/// @param site the show's own, or null
/// @param years newest first
record ShowPage(
    Frame frame,
    String title,
    String hosts,
    String extent,
    @Nullable WebLink site,
    List<Year> years) {
  ShowPage {
    years = List.copyOf(years);
  }

  /// The episodes of a year, newest first.
  ///
  /// @param anchor the element's id
  /// @param label the year, or that it is not known
  record Year(String anchor, String label, List<EpisodeRow> episodes) {
    Year {
      episodes = List.copyOf(episodes);
    }
  }
}
