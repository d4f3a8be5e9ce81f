// SPDX-License-Identifier: Apache-2.0
package cuepoint.catalog;

import java.util.List;

/// An episode's editorial text, every list in the order of the document. Nothing the author wrote
/// is lost: what is no topic and no sponsor is a section.
public record ShowNotes(
    List<Sponsor> sponsors, List<Guest> guests, List<Topic> topics, List<Section> sections) {
  /// No notes at all.
  public static final ShowNotes NONE = new ShowNotes(List.of(), List.of(), List.of(), List.of());

  /// Copies the lists.
  public ShowNotes {
    sponsors = List.copyOf(sponsors);
    guests = List.copyOf(guests);
    topics = List.copyOf(topics);
    sections = List.copyOf(sections);
  }
}
