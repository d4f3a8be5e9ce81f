// SPDX-License-Identifier: Apache-2.0
package cuepoint.site.people;

import cuepoint.kernel.SafeHtml;
import cuepoint.site.Crumb;
import cuepoint.site.EpisodeRow;
import cuepoint.site.Frame;
import cuepoint.site.Paging;
import cuepoint.site.WebLink;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A sponsor with a page of what was written and said for it.
///
/// @param extent how many episodes, in words
/// @param site the sponsor's own as the newest episode gives it, or null
/// @param first the earliest episode with its date, or null
/// @param last the latest one, or null where there is one only
/// @param entries newest first
record SponsorPage(
    Frame frame,
    String name,
    String extent,
    @Nullable WebLink site,
    @Nullable Crumb first,
    @Nullable Crumb last,
    List<Entry> entries,
    Paging paging) {
  SponsorPage {
    entries = List.copyOf(entries);
  }

  /// What was written for the sponsor in an episode.
  ///
  /// @param moment where it is read out, or null where it is not placed
  record Entry(EpisodeRow episode, SafeHtml text, @Nullable Crumb moment) {}
}
