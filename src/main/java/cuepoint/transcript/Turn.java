// SPDX-License-Identifier: Apache-2.0
package cuepoint.transcript;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// Consecutive cues of one speaker; where nobody tells who speaks, a paragraph.
///
/// @param speaker as the transcript names it, or null
/// @param cues in the transcript's order, at least one
public record Turn(@Nullable String speaker, List<Cue> cues) {
  /// Copies the cues.
  public Turn {
    cues = List.copyOf(cues);
    if (cues.isEmpty()) {
      throw new IllegalArgumentException("a turn has cues");
    }
  }

  /// Where the first cue starts.
  public long startMs() {
    return cues.getFirst().startMs();
  }

  /// Where the last cue ends.
  public long endMs() {
    return cues.stream().mapToLong(Cue::endMs).max().orElseThrow();
  }
}
