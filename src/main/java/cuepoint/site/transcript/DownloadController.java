// SPDX-License-Identifier: Apache-2.0
package cuepoint.site.transcript;

import cuepoint.site.Downloads;
import cuepoint.site.Located;
import cuepoint.site.Locator;
import cuepoint.transcript.Transcripts;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
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

  @GetMapping("/{show}/{number}/{slug}/transcript.{ending:vtt|srt|txt|json|md}")
  void file(
      @PathVariable("show") String show,
      @PathVariable("number") String number,
      @PathVariable("slug") String slug,
      @PathVariable("ending") String ending,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    Located located = locator.episode(show, number, slug, "/transcript." + ending, request);
    Form form = Form.valueOf(ending.toUpperCase(Locale.ROOT));
    long episode = located.episode().id();
    if (transcripts.cueCount(episode) == 0) {
      throw located.without("error.no-transcript");
    }
    downloads.send(
        located,
        form.type(),
        () ->
            form.write(
                transcripts.of(episode).orElseThrow(() -> located.without("error.no-transcript"))),
        request,
        response);
  }
}
