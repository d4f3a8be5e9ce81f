// SPDX-License-Identifier: Apache-2.0
package cuepoint.search.heard;

import cuepoint.alignment.Segment;
import cuepoint.catalog.Link;
import cuepoint.catalog.Section;
import cuepoint.catalog.ShowNotes;
import cuepoint.catalog.Sponsor;
import cuepoint.catalog.Topic;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A part of the notes.
///
/// @param kind which segments are about it, null where none are
/// @param part as in {@link Segment#part}
record Written(
    Segment.@Nullable Kind kind, int part, String heading, String html, List<Link> links) {
  /// All parts that say something of their own.
  static List<Written> of(ShowNotes notes) {
    List<Written> parts = new ArrayList<>();
    for (Topic topic : notes.topics()) {
      parts.add(
          new Written(
              Segment.Kind.TOPIC,
              topic.position(),
              topic.headline(),
              topic.text().html(),
              topic.links()));
    }
    for (int i = 0; i < notes.sponsors().size(); i++) {
      Sponsor sponsor = notes.sponsors().get(i);
      parts.add(
          new Written(
              Segment.Kind.SPONSOR, i + 1, sponsor.name(), sponsor.text().html(), sponsor.links()));
    }
    for (Section section : notes.sections()) {
      if (section.kind() != Section.Kind.BOILERPLATE) {
        parts.add(
            new Written(
                kind(section), 0, section.heading(), section.text().html(), section.links()));
      }
    }
    return parts;
  }

  private static Segment.@Nullable Kind kind(Section section) {
    return switch (section.kind()) {
      case EXTRAS -> Segment.Kind.EXTRAS;
      case JOKE -> Segment.Kind.JOKE;
      case INTRO -> Segment.Kind.INTRO;
      case OTHER, BOILERPLATE -> null;
    };
  }
}
