// SPDX-License-Identifier: Apache-2.0
package cuepoint.site.episode;

import cuepoint.alignment.Alignment;
import cuepoint.alignment.Alignments;
import cuepoint.catalog.Archive;
import cuepoint.catalog.Episode;
import cuepoint.catalog.Notes;
import cuepoint.feed.Chapters;
import cuepoint.feed.ChaptersJson;
import cuepoint.feed.ChaptersVtt;
import cuepoint.site.Downloads;
import cuepoint.site.Located;
import cuepoint.site.Locator;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.function.Function;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/// Chapters as files. An episode of which nothing is placed has none, as one without transcript has
/// no transcript.
@Controller
class ChapterController {
  private final Locator locator;
  private final Notes notes;
  private final Alignments alignments;
  private final Downloads downloads;
  private final Archive archive;

  ChapterController(
      Locator locator, Notes notes, Alignments alignments, Downloads downloads, Archive archive) {
    this.locator = locator;
    this.notes = notes;
    this.alignments = alignments;
    this.downloads = downloads;
    this.archive = archive;
  }

  @GetMapping("/{show}/{number}/{slug}/chapters.json")
  void json(
      @PathVariable("show") String show,
      @PathVariable("number") String number,
      @PathVariable("slug") String slug,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    Located located = locator.episode(show, number, slug, "/chapters.json", request);
    send(located, ChaptersJson.MEDIA_TYPE, ChaptersJson::write, request, response);
  }

  @GetMapping("/{show}/{number}/{slug}/chapters.vtt")
  void webVtt(
      @PathVariable("show") String show,
      @PathVariable("number") String number,
      @PathVariable("slug") String slug,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    Located located = locator.episode(show, number, slug, "/chapters.vtt", request);
    send(located, ChaptersVtt.MEDIA_TYPE, ChaptersVtt::write, request, response);
  }

  private void send(
      Located located,
      String type,
      Function<Chapters, String> writer,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    Chapters chapters = chapters(located);
    if (chapters.chapters().isEmpty()) {
      throw located.without("error.no-chapters");
    }
    downloads.send(located, type, () -> writer.apply(chapters), request, response);
  }

  private Chapters chapters(Located located) {
    Episode episode = located.episode();
    Alignment alignment = alignments.of(episode.id());
    if (alignment.segments().isEmpty()) {
      throw located.without("error.no-chapters");
    }
    return Chapters.of(
        archive.baseUrl(),
        located.show(),
        episode,
        notes.of(episode.id()),
        notes.people(episode.id()),
        alignment);
  }
}
