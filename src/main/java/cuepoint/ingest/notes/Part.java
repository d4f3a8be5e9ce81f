// SPDX-License-Identifier: Apache-2.0
package cuepoint.ingest.notes;

import cuepoint.catalog.Section;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A stretch of notes that belongs together: a line that says what it is, and what stands below.
///
/// @param kind what the stretch is
/// @param head the line at its beginning, empty where there is none
/// @param line number of that line, or of the first line
/// @param label for a topic: what stands before the headline
/// @param section for a section: what it is
/// @param cut for a section: where in the head its heading ends
/// @param body the lines below, which the reader of a file adds as it goes
record Part(
    Kind kind,
    Flat head,
    int line,
    @Nullable Label label,
    Section.@Nullable Kind section,
    int cut,
    List<Line> body) {

  /// What a stretch of notes is.
  enum Kind {
    /// Text that belongs to nothing: before the first item, or left over after one.
    LOOSE,
    /// A topic.
    TOPIC,
    /// A sponsor.
    SPONSOR,
    /// A section under a heading of its own.
    SECTION,
    /// A heading above everything; what stands below is loose text.
    CONTAINER,
    /// A paragraph that is the same in every episode.
    BOILERPLATE
  }

  static Part loose(int line) {
    return new Part(Kind.LOOSE, Flat.EMPTY, line, null, null, 0, new ArrayList<>());
  }

  static Part topic(Flat head, int line, Label label) {
    return new Part(Kind.TOPIC, head, line, label, null, 0, new ArrayList<>());
  }

  static Part sponsor(Flat head, int line) {
    return new Part(Kind.SPONSOR, head, line, null, null, 0, new ArrayList<>());
  }

  static Part section(Flat head, int line, Section.Kind section, int cut) {
    return new Part(Kind.SECTION, head, line, null, section, cut, new ArrayList<>());
  }

  static Part of(Kind kind, Flat head, int line) {
    return new Part(kind, head, line, null, null, 0, new ArrayList<>());
  }

  boolean is(Kind other) {
    return kind == other;
  }

  /// Whether headings of unknown meaning below this one belong to it.
  boolean keepsHeadings() {
    return section == Section.Kind.EXTRAS || section == Section.Kind.JOKE;
  }
}
