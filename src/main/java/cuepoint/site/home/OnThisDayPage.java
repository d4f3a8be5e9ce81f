// SPDX-License-Identifier: Apache-2.0
package cuepoint.site.home;

import cuepoint.site.Crumb;
import cuepoint.site.EpisodeGroup;
import cuepoint.site.Frame;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What happened on a day of the year.
///
/// @param lead how much that is, in words
/// @param groups by year, latest first
/// @param previous the nearest day before that has episodes, or null
/// @param next the nearest day after that has episodes, or null
record OnThisDayPage(
    Frame frame,
    String title,
    String lead,
    List<EpisodeGroup> groups,
    @Nullable Crumb previous,
    @Nullable Crumb next) {
  OnThisDayPage {
    groups = List.copyOf(groups);
  }
}
