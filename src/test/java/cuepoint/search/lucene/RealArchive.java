// SPDX-License-Identifier: Apache-2.0
package cuepoint.search.lucene;

import cuepoint.RealShows;
import cuepoint.alignment.Alignments;
import cuepoint.article.Captures;
import cuepoint.catalog.Episode;
import cuepoint.catalog.Episodes;
import cuepoint.catalog.Notes;
import cuepoint.catalog.Show;
import cuepoint.catalog.Shows;
import cuepoint.search.ArchiveIndex;
import cuepoint.transcript.Transcripts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Both real shows, imported and indexed.
record RealArchive(RealShows shows) implements AutoCloseable {
  /// Opens the archive, brings its index up to date and prepares it as a server does.
  static RealArchive open() throws Exception {
    RealArchive archive = new RealArchive(RealShows.open());
    archive.index().catchUp(ArchiveIndex.Progress.NONE);
    archive.index().prepare();
    return archive;
  }

  /// The index of both shows.
  ArchiveIndex index() {
    return shows.get(ArchiveIndex.class);
  }

  /// Everything that was indexed.
  List<EpisodeText> texts() {
    Episodes episodes = shows.get(Episodes.class);
    StoreTexts store =
        new StoreTexts(
            shows.get(Shows.class),
            episodes,
            shows.get(Notes.class),
            shows.get(Transcripts.class),
            shows.get(Alignments.class),
            shows.get(Captures.class));
    List<EpisodeText> texts = new ArrayList<>();
    for (Show show : shows.get(Shows.class).all()) {
      for (Episode episode : episodes.of(show.slug())) {
        Optional<EpisodeText> text = store.find(episode.id());
        text.ifPresent(texts::add);
      }
    }
    return texts;
  }

  @Override
  public void close() {
    shows.close();
  }
}
