// SPDX-License-Identifier: Apache-2.0
package cuepoint.site.transcript;

/// The cues that a link points at.
///
/// @param from the first of them, or -1 for none
/// @param to the first after them
/// @param behind what is written behind the last of them
record Passage(int from, int to, String behind) {
  /// A link to the whole.
  static final Passage NONE = new Passage(-1, -1, "");

  /// A single cue.
  ///
  /// @param cue its index, or -1 for none
  static Passage of(int cue) {
    return cue < 0 ? NONE : new Passage(cue, cue + 1, "");
  }

  /// Whether any of some cues is in it.
  boolean touches(int first, int after) {
    return first < to && from < after;
  }
}
