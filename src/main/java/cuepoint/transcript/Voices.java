// SPDX-License-Identifier: Apache-2.0
package cuepoint.transcript;

import java.util.List;

/// Where a text format that marks only changes of voice has to name a speaker, and where to end.
final class Voices {
  private Voices() {}

  /// Whether the speaker must be named before a cue.
  static boolean opens(List<Cue> cues, int index) {
    String speaker = cues.get(index).speaker();
    return speaker != null && (index == 0 || !speaker.equals(cues.get(index - 1).speaker()));
  }

  /// Whether the voice must be closed after a cue, since nobody knows who speaks next.
  static boolean closes(List<Cue> cues, int index) {
    return cues.get(index).speaker() != null
        && index + 1 < cues.size()
        && cues.get(index + 1).speaker() == null;
  }
}
