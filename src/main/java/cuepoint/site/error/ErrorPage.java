// SPDX-License-Identifier: Apache-2.0
package cuepoint.site.error;

import cuepoint.site.Crumb;
import cuepoint.site.Frame;
import java.util.List;

/// What stands in the place of a page that cannot be shown.
///
/// @param heading what is the matter
/// @param lead what that means for the reader
/// @param ways where to go instead
/// @param searchable whether a search may help
/// @param show the slug of the show to search in, or empty
record ErrorPage(
    Frame frame,
    int status,
    String heading,
    String lead,
    List<Crumb> ways,
    boolean searchable,
    String show) {
  ErrorPage {
    ways = List.copyOf(ways);
  }
}
