// SPDX-License-Identifier: Apache-2.0
package cuepoint.api;

import cuepoint.alignment.Alignments;
import cuepoint.catalog.Episode;
import cuepoint.catalog.Episodes;
import cuepoint.catalog.Notes;
import cuepoint.catalog.Show;
import cuepoint.catalog.Shows;
import cuepoint.kernel.PageOf;
import cuepoint.kernel.Slug;
import cuepoint.transcript.Transcripts;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/// Shows and episodes (contract C4).
@Controller
class CatalogApi {
  private static final int MAX_PAGE = 1_000_000;
  private static final int MAX_SIZE = 100;

  private final Shows shows;
  private final Episodes episodes;
  private final Notes notes;
  private final Transcripts transcripts;
  private final Alignments alignments;
  private final Answers answers;

  CatalogApi(
      Shows shows,
      Episodes episodes,
      Notes notes,
      Transcripts transcripts,
      Alignments alignments,
      Answers answers) {
    this.shows = shows;
    this.episodes = episodes;
    this.notes = notes;
    this.transcripts = transcripts;
    this.alignments = alignments;
    this.answers = answers;
  }

  @GetMapping("/api/v1/shows")
  void shows(HttpServletRequest request, HttpServletResponse response) throws IOException {
    if (answers.knows(request, response, episodes.latestRevision())) {
      return;
    }
    try (Json json = new Json()) {
      json.begin();
      json.beginArray("shows");
      for (Show show : shows.all()) {
        CatalogJson.show(json, show, episodes.count(show.slug()));
      }
      json.endArray();
      json.end();
      answers.send(json, response);
    }
  }

  @GetMapping("/api/v1/shows/{show}/episodes")
  void episodes(
      @PathVariable("show") String name, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Slug show = show(name);
    Parameters parameters = new Parameters(request);
    int page = parameters.number("page", 1, 1, MAX_PAGE);
    int size = parameters.number("size", MAX_SIZE, 1, MAX_SIZE);
    if (answers.knows(request, response, episodes.latestRevision())) {
      return;
    }
    PageOf<Episode> found = episodes.page(show, page, size);
    try (Json json = new Json()) {
      CatalogJson.page(json, found);
      answers.send(json, response);
    }
  }

  @GetMapping("/api/v1/shows/{show}/episodes/{number}")
  void episode(
      @PathVariable("show") String name,
      @PathVariable("number") String number,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    Slug show = show(name);
    int parsed = Parameters.whole(number);
    Episode episode =
        (parsed < 0 ? Optional.<Episode>empty() : episodes.find(show, parsed))
            .orElseThrow(() -> Problem.unknownEpisode(show, number));
    if (episode.gone()) {
      throw Problem.gone(show, parsed);
    }
    if (answers.knows(request, response, episode.revision())) {
      return;
    }
    try (Json json = new Json()) {
      CatalogJson.episode(
          json,
          episode,
          notes.of(episode.id()),
          notes.people(episode.id()),
          alignments.of(episode.id()),
          transcripts.cueCount(episode.id()));
      answers.send(json, response);
    }
  }

  private Slug show(String name) {
    if (!Slug.isSlug(name)) {
      throw Problem.unknownShow(name);
    }
    return shows.find(new Slug(name)).orElseThrow(() -> Problem.unknownShow(name)).slug();
  }
}
