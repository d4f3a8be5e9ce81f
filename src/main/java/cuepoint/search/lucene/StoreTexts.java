// SPDX-License-Identifier: Apache-2.0
package cuepoint.search.lucene;

import cuepoint.alignment.Alignments;
import cuepoint.catalog.Change;
import cuepoint.catalog.Episode;
import cuepoint.catalog.Episodes;
import cuepoint.catalog.Notes;
import cuepoint.catalog.Shows;
import cuepoint.transcript.Transcript;
import cuepoint.transcript.Transcripts;
import java.util.List;
import java.util.Optional;

/// Reads what the index holds from the relational store.
final class StoreTexts implements TextSource {
  private final Shows shows;
  private final Episodes episodes;
  private final Notes notes;
  private final Transcripts transcripts;
  private final Alignments alignments;

  StoreTexts(
      Shows shows, Episodes episodes, Notes notes, Transcripts transcripts, Alignments alignments) {
    this.shows = shows;
    this.episodes = episodes;
    this.notes = notes;
    this.transcripts = transcripts;
    this.alignments = alignments;
  }

  @Override
  public List<Change> changesAfter(long revision, int most) {
    return episodes.changesAfter(revision, most);
  }

  @Override
  public long size() {
    return shows.all().stream().mapToLong(show -> episodes.count(show.slug())).sum();
  }

  @Override
  public Optional<EpisodeText> find(long episodeId) {
    return episodes.byId(episodeId).filter(episode -> !episode.gone()).map(this::read);
  }

  private EpisodeText read(Episode episode) {
    return new EpisodeText(
        episode,
        notes.people(episode.id()),
        transcripts.of(episode.id()).map(Transcript::cues).orElse(List.of()),
        notes.of(episode.id()),
        alignments.of(episode.id()));
  }
}
