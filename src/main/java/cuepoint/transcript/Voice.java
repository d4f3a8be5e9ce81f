// SPDX-License-Identifier: Apache-2.0
package cuepoint.transcript;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// How much somebody says in an episode whose transcript names its voices.
///
/// @param name as the transcript writes it
/// @param cues how many are this voice's
/// @param spokenMs how long they are together, in milliseconds
public record Voice(String name, int cues, long spokenMs) {
  /// The named voices of a transcript, in order of first word.
  static List<Voice> of(List<Cue> cues) {
    Map<String, Voice> voices = new LinkedHashMap<>();
    for (Cue cue : cues) {
      String speaker = cue.speaker();
      if (speaker != null) {
        voices.merge(speaker, new Voice(speaker, 1, cue.endMs() - cue.startMs()), Voice::and);
      }
    }
    return new ArrayList<>(voices.values());
  }

  /// Both together, under this one's name.
  public Voice and(Voice other) {
    return new Voice(name, cues + other.cues, spokenMs + other.spokenMs);
  }
}
