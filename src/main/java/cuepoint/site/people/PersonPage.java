// SPDX-License-Identifier: Apache-2.0
package cuepoint.site.people;

import cuepoint.site.Chip;
import cuepoint.site.Crumb;
import cuepoint.site.EpisodeRow;
import cuepoint.site.Frame;
import cuepoint.site.Paging;
import cuepoint.site.WebLink;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A person with a page of his or her episodes.
///
/// @param extent how many episodes, in words
/// @param site the person's own page, or null
/// @param facts what is known of the person here
/// @param years newest first, none where there is one only
/// @param groups by year, newest first, never empty ones
record PersonPage(
    Frame frame,
    String name,
    String extent,
    @Nullable WebLink site,
    List<Fact> facts,
    List<Chip> years,
    List<Group> groups,
    Paging paging) {
  PersonPage {
    facts = List.copyOf(facts);
    years = List.copyOf(years);
    groups = List.copyOf(groups);
  }

  /// Something that is known.
  ///
  /// @param values the address is empty where there is none
  record Fact(String label, List<Crumb> values) {
    Fact {
      values = List.copyOf(values);
    }
  }

  /// Episodes of a year.
  record Group(String heading, List<Entry> entries) {
    Group {
      entries = List.copyOf(entries);
    }
  }

  /// An episode, with the topics the person brought, and what else he or she does in it.
  record Entry(EpisodeRow row, String part) {}
}
