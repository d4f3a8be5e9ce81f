// SPDX-License-Identifier: Apache-2.0
package cuepoint.site.home;

import cuepoint.site.Chip;
import cuepoint.site.EpisodeGroup;
import cuepoint.site.EpisodeRow;
import cuepoint.site.Frame;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The first page.
///
/// @param figures the archive in numbers
/// @param newest of all shows, newest first
/// @param day what happened on this day in other years, or null where no day has anything
/// @param empty why there is nothing to see, or empty
record HomePage(
    Frame frame,
    List<Figure> figures,
    List<ShowCard> shows,
    List<EpisodeRow> newest,
    @Nullable Day day,
    String empty) {
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
  /// @param years newest first, none where there is one only
  record ShowCard(String title, String href, String hosts, String extent, List<Chip> years) {
    ShowCard {
      years = List.copyOf(years);
    }
  }

  /// A day of the year.
  ///
  /// @param href the page of the day
  /// @param all how many episodes that has, in words
  /// @param groups by year, latest first
  record Day(String heading, String href, String all, List<EpisodeGroup> groups) {
    Day {
      groups = List.copyOf(groups);
    }
  }
}
