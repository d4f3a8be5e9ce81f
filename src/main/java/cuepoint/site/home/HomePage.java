// SPDX-License-Identifier: Apache-2.0
package cuepoint.site.home;

import cuepoint.site.EpisodeRow;
import cuepoint.site.Frame;
import java.util.List;

/// The first page.
///
/// @param figures the archive in numbers
/// @param newest of all shows, newest first
record HomePage(Frame frame, List<Figure> figures, List<ShowCard> shows, List<EpisodeRow> newest) {
  HomePage {
    figures = List.copyOf(figures);
    shows = List.copyOf(shows);
    newest = List.copyOf(newest);
  }

  /// A number and what it counts.
  record Figure(String number, String label) {}

  /// A show with what there is of it.
  ///
  /// @param hosts who presents it now, as one text
  /// @param extent how many episodes, in words
  record ShowCard(String title, String href, String hosts, String extent) {}
}
