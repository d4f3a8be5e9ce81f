// SPDX-License-Identifier: Apache-2.0
package cuepoint.site.show;

import cuepoint.site.Chip;
import cuepoint.site.Crumb;
import cuepoint.site.EpisodeGroup;
import cuepoint.site.Frame;
import cuepoint.site.Paging;
import cuepoint.site.WebLink;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A show: what it is, and a page of its episodes, of all or of some.
///
/// @param slug to search in it
/// @param title of the page: the show's, or the year
/// @param show the way to its first page where this is one of a year or season, or null
/// @param hosts who presents it, and who did
/// @param extent how many episodes of which years, in words
/// @param site the show's own, or null
/// @param topics the stream of all topics, or null
/// @param random leads to some episode, or null
/// @param years newest first, none where there is one only
/// @param seasons newest first, none where no source states any
/// @param groups newest first, never empty ones
/// @param previous the year or season before, or null
/// @param next the year or season after, or null
record ShowPage(
    Frame frame,
    String slug,
    String title,
    @Nullable Crumb show,
    List<Host> hosts,
    String extent,
    @Nullable WebLink site,
    @Nullable Crumb topics,
    @Nullable String random,
    List<Chip> years,
    List<Chip> seasons,
    List<EpisodeGroup> groups,
    Paging paging,
    @Nullable Crumb previous,
    @Nullable Crumb next) {
  ShowPage {
    hosts = List.copyOf(hosts);
    years = List.copyOf(years);
    seasons = List.copyOf(seasons);
    groups = List.copyOf(groups);
  }

  /// Somebody who presents the show.
  ///
  /// @param href the person's page, or null
  /// @param tenure which episodes, empty for all
  record Host(String name, @Nullable String href, String tenure) {}
}
