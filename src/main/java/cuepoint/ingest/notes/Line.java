// SPDX-License-Identifier: Apache-2.0
package cuepoint.ingest.notes;

/// One line of notes, tidied.
///
/// @param number in the source, from 1
/// @param indent columns before the first character, a tab reaching to the next multiple of 4
/// @param text without indent and trailing blanks; for code as written, blanks and all
record Line(int number, int indent, String text, Shape shape) {
  /// What a line is, before anything is known about its neighbours.
  enum Shape {
    /// Nothing to see.
    BLANK,
    /// Prose, list items, headings.
    TEXT,
    /// Opens a block of code; the text is its language.
    FENCE,
    /// Within a block of code.
    CODE,
    /// Ends a block of code.
    FENCE_END
  }

  boolean isBlank() {
    return shape == Shape.BLANK;
  }

  boolean isText() {
    return shape == Shape.TEXT;
  }

  /// Whether this line begins a list item.
  boolean isItem() {
    return isText() && Marker.of(text) != null;
  }

  /// The same line further left, never beyond the margin.
  Line outdented(int columns) {
    return isText() && columns > 0
        ? new Line(number, Math.max(0, indent - columns), text, shape)
        : this;
  }

  /// The same line with other words.
  Line withText(String other) {
    return new Line(number, indent, other, other.isBlank() ? Shape.BLANK : shape);
  }
}
