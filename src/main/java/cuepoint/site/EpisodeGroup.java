// SPDX-License-Identifier: Apache-2.0
package cuepoint.site;

import java.util.List;

/// Episodes of a list under a heading.
public record EpisodeGroup(String heading, List<EpisodeRow> episodes) {
  /// Copies the episodes.
  public EpisodeGroup {
    episodes = List.copyOf(episodes);
  }
}
