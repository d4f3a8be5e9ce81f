// SPDX-License-Identifier: Apache-2.0
package cuepoint.site;

import cuepoint.catalog.Episode;
import cuepoint.catalog.Show;

/// There was such an episode; it has left the archive.
public final class Gone extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final transient Show show;
  private final transient Episode episode;

  /// Says which.
  public Gone(Show show, Episode episode) {
    super("gone", null, false, false);
    this.show = show;
    this.episode = episode;
  }

  /// The episode's show.
  public Show show() {
    return show;
  }

  /// What is left of the episode.
  public Episode episode() {
    return episode;
  }
}
