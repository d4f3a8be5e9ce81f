// SPDX-License-Identifier: Apache-2.0
package cuepoint.site.quote;

import cuepoint.site.Crumb;
import java.util.List;

/// What there is to copy of a page, for whoever wants to pass it on.
///
/// @param longer quotes that begin at the same place
/// @param fields ready texts
public record Sharing(List<Crumb> longer, List<Field> fields) {
  /// Copies the lists.
  public Sharing {
    longer = List.copyOf(longer);
    fields = List.copyOf(fields);
  }

  /// A text that can be copied.
  ///
  /// @param id of its element
  /// @param rows how many lines of it are shown
  public record Field(String id, String label, String value, int rows) {}
}
