// SPDX-License-Identifier: Apache-2.0
package cuepoint.site.people;

import cuepoint.site.Frame;
import java.util.List;

/// A list of names with pages: people, or sponsors.
///
/// @param groups never empty ones
record PeoplePage(Frame frame, String title, String lead, List<Group> groups) {
  PeoplePage {
    groups = List.copyOf(groups);
  }

  /// Names of a kind.
  ///
  /// @param heading empty where there is one kind only
  record Group(String heading, List<Entry> entries) {
    Group {
      entries = List.copyOf(entries);
    }
  }

  /// A name.
  ///
  /// @param extent how many episodes, in words
  record Entry(String name, String href, String extent) {}
}
