// SPDX-License-Identifier: Apache-2.0
package cuepoint.site;

import cuepoint.address.Addresses;
import cuepoint.catalog.Episode;
import cuepoint.catalog.Show;
import java.util.List;

/// An episode of a show, found by its address.
public record Located(Show show, Episode episode) {
  /// The way to the episode's page.
  public Crumb crumb() {
    return new Crumb(
        "#" + episode.number() + " " + episode.title(),
        Addresses.episode(episode.show(), episode.number(), episode.slug()));
  }

  /// That the episode has no such thing; it leads to the episode.
  ///
  /// @param key of what is missing, see {@link NotFound.Told}
  public NotFound without(String key) {
    return new NotFound(show, key, List.of(crumb()), episode.title());
  }
}
