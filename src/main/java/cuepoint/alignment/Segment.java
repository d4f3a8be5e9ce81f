// SPDX-License-Identifier: Apache-2.0
package cuepoint.alignment;

import cuepoint.kernel.TimeSpan;

/// A timed stretch of an episode that belongs to one part of its notes. It starts with the
/// hand-over that is already about the part and ends with the first cue that no longer belongs to
/// it.
///
/// @param part for a topic its position; for a sponsor its place among the notes' sponsors from 1,
///   or 0 where they name none; else 0
/// @param confidence how likely the start is within 15 s of where a careful reader puts it, 0 to 1
/// @param byHand whether a person placed it
public record Segment(
    Kind kind, int part, long startMs, long endMs, double confidence, boolean byHand) {
  /// From this confidence on a start is called exact, below it approximate.
  private static final double EXACT = 0.9;

  /// What a stretch is, in the order in which a usual episode has them.
  public enum Kind {
    /// The welcome before the first topic.
    INTRO,
    /// An item of the show notes.
    TOPIC,
    /// A commercial message.
    SPONSOR,
    /// Odds and ends after the topics.
    EXTRAS,
    /// The joke at the end.
    JOKE,
    /// The goodbye.
    OUTRO
  }

  /// @throws IllegalArgumentException when it is empty or the confidence no probability
  public Segment {
    if (startMs < 0 || endMs <= startMs || !(confidence >= 0 && confidence <= 1)) {
      throw new IllegalArgumentException(
          "no segment: " + startMs + " to " + endMs + ", " + confidence);
    }
  }

  /// Whether the start can be taken at its word.
  public boolean isExact() {
    return byHand || confidence >= EXACT;
  }

  /// When it is.
  public TimeSpan span() {
    return new TimeSpan(startMs, endMs);
  }
}
