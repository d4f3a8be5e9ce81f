// SPDX-License-Identifier: Apache-2.0
package cuepoint.site.transcript;

import cuepoint.site.Downloads;
import cuepoint.site.Located;
import cuepoint.site.Locator;
import cuepoint.site.NotFound;
import cuepoint.transcript.TextWriter;
import cuepoint.transcript.Transcript;
import cuepoint.transcript.Transcripts;
import cuepoint.transcript.WebVttWriter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.function.Function;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/// Transcripts as files, for players and for keeping.
@Controller
class DownloadController {
  private final Locator locator;
  private final Transcripts transcripts;
  private final Downloads downloads;

  DownloadController(Locator locator, Transcripts transcripts, Downloads downloads) {
    this.locator = locator;
    this.transcripts = transcripts;
    this.downloads = downloads;
  }

  @GetMapping("/{show}/{number}/{slug}/transcript.vtt")
  void webVtt(
      @PathVariable("show") String show,
      @PathVariable("number") String number,
      @PathVariable("slug") String slug,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    Located located = locator.episode(show, number, slug, "/transcript.vtt", request);
    send(located, "text/vtt", WebVttWriter::write, request, response);
  }

  @GetMapping("/{show}/{number}/{slug}/transcript.txt")
  void text(
      @PathVariable("show") String show,
      @PathVariable("number") String number,
      @PathVariable("slug") String slug,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    Located located = locator.episode(show, number, slug, "/transcript.txt", request);
    send(located, "text/plain", TextWriter::write, request, response);
  }

  private void send(
      Located located,
      String type,
      Function<Transcript, String> writer,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    long episode = located.episode().id();
    if (transcripts.cueCount(episode) == 0) {
      throw new NotFound(located.show(), null);
    }
    downloads.send(
        located,
        type,
        () ->
            writer.apply(
                transcripts.of(episode).orElseThrow(() -> new NotFound(located.show(), null))),
        request,
        response);
  }
}
