// SPDX-License-Identifier: Apache-2.0
package cuepoint.site.people;

import cuepoint.kernel.SafeHtml;
import cuepoint.site.EpisodeRow;
import cuepoint.site.Frame;
import cuepoint.site.WebLink;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A sponsor with all the episodes it paid for.
///
/// @param extent how many episodes, in words
/// @param site the sponsor's own as the newest episode gives it, or null
/// @param entries newest first
record SponsorPage(
    Frame frame, String name, String extent, @Nullable WebLink site, List<Entry> entries) {
  SponsorPage {
    entries = List.copyOf(entries);
  }

  /// An episode with what was written for the sponsor.
  record Entry(EpisodeRow episode, SafeHtml text) {}
}
