// SPDX-License-Identifier: Apache-2.0
package cuepoint.alignment;

import cuepoint.RealShows;
import cuepoint.catalog.Appearance;
import cuepoint.catalog.Episode;
import cuepoint.catalog.Episodes;
import cuepoint.catalog.Notes;
import cuepoint.catalog.ShowNotes;
import cuepoint.transcript.Transcript;
import cuepoint.transcript.Transcripts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The real episodes that have topics and a transcript, as an import reads them.
record Corpus(List<Spoken> episodes) {
  /// An episode with notes and transcript.
  record Spoken(int number, ShowNotes notes, List<String> people, Transcript transcript) {}

  /// Reads it from the store.
  static Corpus read() throws Exception {
    try (RealShows shows = RealShows.open()) {
      return new Corpus(spoken(shows));
    }
  }

  private static List<Spoken> spoken(RealShows shows) {
    Notes notes = shows.get(Notes.class);
    Transcripts transcripts = shows.get(Transcripts.class);
    List<Spoken> spoken = new ArrayList<>();
    for (Episode episode : shows.get(Episodes.class).of(RealShows.PYTHON_BYTES)) {
      ShowNotes written = notes.of(episode.id());
      Optional<Transcript> heard = transcripts.of(episode.id());
      if (!written.topics().isEmpty() && heard.isPresent()) {
        List<String> people = notes.people(episode.id()).stream().map(Appearance::name).toList();
        spoken.add(new Spoken(episode.number(), written, people, heard.get()));
      }
    }
    return spoken;
  }
}
