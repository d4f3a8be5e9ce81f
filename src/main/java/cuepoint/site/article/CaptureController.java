// SPDX-License-Identifier: Apache-2.0
package cuepoint.site.article;

import cuepoint.article.Article;
import cuepoint.article.Capture;
import cuepoint.article.Captures;
import cuepoint.catalog.Archive;
import cuepoint.site.ArchiveState;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.util.UriUtils;

/// What was captured of articles. Nothing of a capture runs: its text is shown as plain text, and
/// its bytes leave only as a file to be kept, and only where the archive's owner allows it.
@Controller
class CaptureController {
  private static final String PATH = "/articles/{article}/captures/{stamp}";

  private final ArticleFinder finder;
  private final CapturePages pages;
  private final MementoLinks links;
  private final Captures captures;
  private final Archive archive;
  private final ArchiveState state;

  CaptureController(
      ArticleFinder finder,
      CapturePages pages,
      MementoLinks links,
      Captures captures,
      Archive archive,
      ArchiveState state) {
    this.finder = finder;
    this.pages = pages;
    this.links = links;
    this.captures = captures;
    this.archive = archive;
    this.state = state;
  }

  @GetMapping(PATH)
  @Nullable String capture(
      @PathVariable("article") String address,
      @PathVariable("stamp") String stamp,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model) {
    Article article =
        finder.find(
            address,
            "/captures/" + UriUtils.encodePathSegment(stamp, StandardCharsets.UTF_8),
            request);
    Capture capture = pages.find(article, stamp);
    links.addTo(response, article, capture);
    response.setHeader("Cache-Control", "no-cache");
    if (new ServletWebRequest(request, response).checkNotModified(state.tag(""))) {
      return null;
    }
    model.addAttribute("page", pages.of(article, capture));
    return "article/capture";
  }

  @GetMapping(PATH + "/original")
  void original(
      @PathVariable("article") String address,
      @PathVariable("stamp") String stamp,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    Article article =
        finder.find(
            address,
            "/captures/" + UriUtils.encodePathSegment(stamp, StandardCharsets.UTF_8) + "/original",
            request);
    Capture capture = pages.find(article, stamp);
    if (!archive.republish()) {
      throw pages.notRepublished(article);
    }
    byte[] bytes = captures.original(capture.id());
    response.setHeader("Content-Security-Policy", "sandbox; default-src 'none'");
    response.setHeader("X-Content-Type-Options", "nosniff");
    response.setHeader("Content-Disposition", disposition(article, capture));
    response.setHeader("Cache-Control", "no-cache");
    response.setContentType(MediaType.APPLICATION_OCTET_STREAM_VALUE);
    response.setContentLength(bytes.length);
    response.getOutputStream().write(bytes);
  }

  /// Slug and stamp are letters, digits and hyphens, whatever the page is called.
  private static String disposition(Article article, Capture capture) {
    String ending = capture.mediaType().equals("text/html") ? ".html" : ".txt";
    return ContentDisposition.attachment()
        .filename(article.slug() + "-" + capture.stamp() + ending)
        .build()
        .toString();
  }
}
