// SPDX-License-Identifier: Apache-2.0
package cuepoint.search.lucene;

import cuepoint.alignment.Alignments;
import cuepoint.article.Capture;
import cuepoint.article.Captures;
import cuepoint.catalog.Episode;
import cuepoint.catalog.Episodes;
import cuepoint.catalog.Notes;
import cuepoint.catalog.Shows;
import cuepoint.transcript.Transcript;
import cuepoint.transcript.Transcripts;
import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Reads what the index holds from the relational store.
final class StoreTexts implements TextSource {
  /// Captures asked of the store at once.
  private static final int BATCH = 200;

  private final Shows shows;
  private final Episodes episodes;
  private final Notes notes;
  private final Transcripts transcripts;
  private final Alignments alignments;
  private final Captures captures;

  StoreTexts(
      Shows shows,
      Episodes episodes,
      Notes notes,
      Transcripts transcripts,
      Alignments alignments,
      Captures captures) {
    this.shows = shows;
    this.episodes = episodes;
    this.notes = notes;
    this.transcripts = transcripts;
    this.alignments = alignments;
    this.captures = captures;
  }

  @Override
  public List<Written> changesAfter(long revision, int most) {
    Stream<Written> ofEpisodes =
        episodes.changesAfter(revision, most).stream()
            .map(each -> new Written(Kind.EPISODE, each.episodeId(), each.revision(), each.gone()));
    Stream<Written> ofCaptures =
        captures.changesAfter(revision, most).stream()
            .map(each -> new Written(Kind.CAPTURES, each.fileId(), each.revision(), each.gone()));
    return Stream.concat(ofEpisodes, ofCaptures)
        .sorted(Comparator.comparingLong(Written::revision))
        .limit(most)
        .toList();
  }

  @Override
  public long size() {
    return shows.all().stream().mapToLong(show -> episodes.count(show.slug())).sum();
  }

  @Override
  public Optional<EpisodeText> find(long episodeId) {
    return episodes.byId(episodeId).filter(episode -> !episode.gone()).map(this::read);
  }

  @Override
  public void captures(long fileId, Taker taker) throws IOException {
    List<Capture> some = captures.of(fileId, 0, BATCH);
    while (!some.isEmpty()) {
      for (Capture capture : some) {
        taker.take(new CaptureText(capture, captures.text(capture.id())));
      }
      some = captures.of(fileId, some.getLast().id(), BATCH);
    }
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
