// SPDX-License-Identifier: Apache-2.0
package cuepoint.search.heard;

/// A stretch of words and how much it is about a name.
///
/// @param from position of the first word
/// @param to position after the last word
record Zone(int from, int to, int level) {
  /// Less than a minute off, or nobody knows where it is talked about.
  static final int NEAR = 1;

  /// A part with the name in its text.
  static final int TEXT = 2;

  /// A part with the name in its heading.
  static final int HEADING = 3;
}
