// SPDX-License-Identifier: Apache-2.0
package cuepoint.site.share;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a share picture says.
///
/// @param above what stands over the headline: the show, or nothing
/// @param number of the episode as shown, or empty
/// @param clock when the quote begins, or empty
/// @param headline a title, or the words of a quote
/// @param quoted whether the headline is somebody's words
/// @param below who or what else, or empty
/// @param line what is drawn beneath, or null where nothing is known of time
/// @param archive its title
/// @param corner date and length, or empty
record Card(
    String above,
    String number,
    String clock,
    String headline,
    boolean quoted,
    String below,
    @Nullable Line line,
    String archive,
    String corner) {

  /// A line of time, from 0 to 1.
  ///
  /// @param bars in order
  /// @param mark where the pin stands, or -1 for nowhere
  record Line(List<Bar> bars, double mark) {
    Line {
      bars = List.copyOf(bars);
    }
  }

  /// Something on the line.
  record Bar(Look look, double start, double end) {}

  /// What a bar looks like.
  enum Look {
    /// What the picture is about.
    LIT,
    /// Something else of the same kind.
    DIM,
    /// Of no topic.
    LOW,
    /// Of a sponsor.
    LOWEST,
    /// An episode among others.
    TICK
  }
}
