// SPDX-License-Identifier: Apache-2.0
package cuepoint.catalog;

import org.jspecify.annotations.Nullable;

/// A host of a show and the episode numbers he or she hosted; open ends are null.
public record HostTenure(String name, @Nullable Integer from, @Nullable Integer until) {
  /// Whether this host was in office for an episode.
  public boolean covers(int number) {
    return (from == null || number >= from) && (until == null || number <= until);
  }
}
