// SPDX-License-Identifier: Apache-2.0
package cuepoint.site.people;

import cuepoint.site.EpisodeRow;
import cuepoint.site.Frame;
import cuepoint.site.WebLink;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A person with all his or her episodes.
///
/// @param extent how many episodes as what, in words
/// @param site the person's own page, or null
/// @param groups by what the person does, never empty ones
record PersonPage(
    Frame frame, String name, String extent, @Nullable WebLink site, List<Group> groups) {
  PersonPage {
    groups = List.copyOf(groups);
  }

  /// Episodes, newest first.
  record Group(String heading, List<EpisodeRow> episodes) {
    Group {
      episodes = List.copyOf(episodes);
    }
  }
}
