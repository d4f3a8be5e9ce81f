// SPDX-License-Identifier: Apache-2.0
package cuepoint.search.lucene;

import cuepoint.alignment.Alignment;
import cuepoint.catalog.Appearance;
import cuepoint.catalog.Episode;
import cuepoint.catalog.ShowNotes;
import cuepoint.catalog.Topic;
import cuepoint.transcript.Cue;
import java.util.List;

/// Everything of an episode that goes into the index.
///
/// @param cues empty where there is no transcript
/// @param people hosts and guests
/// @param alignment when the topics are talked about
record EpisodeText(
    Episode episode,
    List<Appearance> people,
    List<Cue> cues,
    ShowNotes notes,
    Alignment alignment) {
  /// Empty where there are no notes.
  List<Topic> topics() {
    return notes.topics();
  }
}
