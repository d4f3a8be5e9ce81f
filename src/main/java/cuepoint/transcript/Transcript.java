// SPDX-License-Identifier: Apache-2.0
package cuepoint.transcript;

import cuepoint.address.TimeLink;
import java.util.List;

/// What was said in an episode.
///
/// @param cues sorted by start, at least one; they may overlap, and several may start together
public record Transcript(List<Cue> cues) {
  /// Copies the cues.
  public Transcript {
    cues = List.copyOf(cues);
    if (cues.isEmpty()) {
      throw new IllegalArgumentException("a transcript has cues");
    }
  }

  /// Where the last cue ends.
  public long endMs() {
    return cues.stream().mapToLong(Cue::endMs).max().orElseThrow();
  }

  /// The index of the cue a time link means (contract C3): the one with exactly that start; else,
  /// for a whole second, the first that starts within it; else the one spoken then, or the next one
  /// in a pause. Beyond the end it is the last one.
  public int indexAt(TimeLink time) {
    return times().indexAt(time);
  }

  /// When the cues are spoken, for whoever keeps no text.
  public CueTimes times() {
    return CueTimes.of(cues);
  }
}
