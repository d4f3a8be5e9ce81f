// SPDX-License-Identifier: Apache-2.0
package cuepoint.site.home;

import cuepoint.site.Frame;
import cuepoint.site.WebLink;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What this archive is and where it comes from.
record AboutPage(Frame frame, boolean sample, List<Source> sources) {
  AboutPage {
    sources = List.copyOf(sources);
  }

  /// A show and its rights.
  ///
  /// @param site the show's own, or null
  /// @param rights empty where nothing is said
  record Source(String title, String href, @Nullable WebLink site, String rights) {}
}
