// SPDX-License-Identifier: Apache-2.0
package cuepoint.kernel;

import java.util.List;

/// One page of a longer list.
///
/// @param items what is on this page, in the list's order
/// @param page number of this page, from 1
/// @param size how many items a full page holds
/// @param total how many items the whole list holds
public record PageOf<T>(List<T> items, int page, int size, long total) {
  /// Copies the items.
  public PageOf {
    items = List.copyOf(items);
  }

  /// How many pages there are, at least 1.
  public int pages() {
    return Math.max(1, Math.toIntExact((total + size - 1) / size));
  }
}
