// SPDX-License-Identifier: Apache-2.0
package cuepoint.catalog;

import cuepoint.kernel.Slug;
import java.util.List;

/// That shows came, went or look different; told within the transaction that wrote it.
///
/// @param shows their slugs, each once
public record ShowsChanged(List<Slug> shows) {
  /// Copies the list.
  public ShowsChanged {
    shows = List.copyOf(shows);
  }
}
