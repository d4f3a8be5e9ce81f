// SPDX-License-Identifier: Apache-2.0
package cuepoint.site;

import cuepoint.transcript.Cue;
import java.util.List;

/// Which cues a stretch of time holds. Later times never give earlier cues.
final class CuesAt {
  private CuesAt() {}

  /// The first cue of a stretch: the one spoken at its start, or in a pause the next one; the last
  /// one where the time is beyond all.
  ///
  /// @param cues sorted by start, at least one
  static int start(List<Cue> cues, long startMs) {
    int after = end(cues, startMs + 1);
    if (after == 0) {
      return 0;
    }
    int first = end(cues, cues.get(after - 1).startMs());
    for (Cue cue : cues.subList(first, after)) {
      if (cue.endMs() > startMs || cue.startMs() == startMs) {
        return first;
      }
    }
    return after == cues.size() ? first : after;
  }

  /// The first cue after a stretch: the first that starts at its end or later; as many as there are
  /// cues where none does.
  static int end(List<Cue> cues, long endMs) {
    int low = 0;
    int high = cues.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (cues.get(middle).startMs() < endMs) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
