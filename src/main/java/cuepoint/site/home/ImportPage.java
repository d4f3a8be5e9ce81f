// SPDX-License-Identifier: Apache-2.0
package cuepoint.site.home;

import cuepoint.site.Frame;
import java.util.List;

/// What the last import did.
///
/// @param ran when and for how long, in words; empty where there was none yet
/// @param counts one for each outcome, in words
/// @param groups by outcome, what a person should look at first
record ImportPage(Frame frame, String ran, List<String> counts, List<Group> groups) {
  ImportPage {
    counts = List.copyOf(counts);
    groups = List.copyOf(groups);
  }

  /// Everything with one outcome.
  ///
  /// @param open whether it is worth showing at once
  /// @param left how many more there are than are listed, in words, or empty
  record Group(String heading, String count, boolean open, List<Line> lines, String left) {
    Group {
      lines = List.copyOf(lines);
    }
  }

  /// One thing that happened.
  ///
  /// @param href the episode's page, empty where no episode is meant
  record Line(String where, String href, String reason) {}
}
