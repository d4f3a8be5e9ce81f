// SPDX-License-Identifier: Apache-2.0
package cuepoint.search.heard;

import cuepoint.RealShows;
import cuepoint.alignment.Alignment;
import cuepoint.alignment.Alignments;
import cuepoint.catalog.Episode;
import cuepoint.catalog.Episodes;
import cuepoint.catalog.Notes;
import cuepoint.catalog.ShowNotes;
import cuepoint.transcript.Cue;
import cuepoint.transcript.Transcript;
import cuepoint.transcript.Transcripts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The real episodes that have notes and a transcript, as an import reads them.
record Corpus(List<Spoken> episodes) {
  /// An episode with notes and transcript.
  record Spoken(int number, ShowNotes notes, List<Cue> cues, Alignment alignment) {}

  /// Reads it from the store.
  static Corpus read() throws Exception {
    try (RealShows shows = RealShows.open()) {
      return new Corpus(spoken(shows));
    }
  }

  private static List<Spoken> spoken(RealShows shows) {
    Notes notes = shows.get(Notes.class);
    Transcripts transcripts = shows.get(Transcripts.class);
    Alignments alignments = shows.get(Alignments.class);
    List<Spoken> spoken = new ArrayList<>();
    for (Episode episode : shows.get(Episodes.class).of(RealShows.PYTHON_BYTES)) {
      Optional<Transcript> heard = transcripts.of(episode.id());
      if (heard.isPresent()) {
        spoken.add(
            new Spoken(
                episode.number(),
                notes.of(episode.id()),
                heard.get().cues(),
                alignments.of(episode.id())));
      }
    }
    return spoken;
  }
}
