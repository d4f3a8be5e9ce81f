// SPDX-License-Identifier: Apache-2.0
package cuepoint.site.design;

import java.util.List;

/// Two colours that stand on each other on some page.
///
/// @param least the contrast that WCAG 2.2 AA asks of them: 4.5 for text, 3 for what is drawn
record Pair(String front, String ground, double least) {
  private static final double TEXT = 4.5;
  private static final double DRAWN = 3;

  /// Every pair in use.
  static final List<Pair> ALL =
      List.of(
          new Pair("ink", "paper", TEXT),
          new Pair("ink", "raised", TEXT),
          new Pair("ink", "cue-wash", TEXT),
          new Pair("quiet", "paper", TEXT),
          new Pair("quiet", "raised", TEXT),
          new Pair("quiet", "cue-wash", TEXT),
          new Pair("on-cue", "cue", TEXT),
          new Pair("cue-text", "paper", TEXT),
          new Pair("grey-strong", "paper", DRAWN),
          new Pair("edge", "paper", DRAWN),
          new Pair("edge", "raised", DRAWN),
          new Pair("cue-line", "paper", DRAWN),
          new Pair("cue-line", "raised", DRAWN));
}
