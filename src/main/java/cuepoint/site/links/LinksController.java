// SPDX-License-Identifier: Apache-2.0
package cuepoint.site.links;

import cuepoint.article.LinkReport;
import cuepoint.article.LinkReport.Entry;
import cuepoint.site.ArchiveState;
import cuepoint.site.Crumb;
import cuepoint.site.NotFound;
import cuepoint.site.Words;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.context.request.ServletWebRequest;

/// How it stands with what the notes link to.
@Controller
class LinksController {
  private static final String PATH = "/about/links";

  private final LinksPages pages;
  private final LinkReport report;
  private final ArchiveState state;
  private final Words words;

  LinksController(LinksPages pages, LinkReport report, ArchiveState state, Words words) {
    this.pages = pages;
    this.report = report;
    this.state = state;
    this.words = words;
  }

  @GetMapping(PATH)
  String links(
      @RequestParam(name = "only", required = false) @Nullable String only,
      @RequestParam(name = "page", required = false) @Nullable String page,
      Model model) {
    Only part = only == null ? null : Only.of(only).orElseThrow(this::missing);
    model.addAttribute("page", pages.of(part, page));
    return "links/links";
  }

  private NotFound missing() {
    return new NotFound(null, "error.no-links", List.of(new Crumb(words.of("links.title"), PATH)));
  }

  @GetMapping(PATH + ".csv")
  void csv(HttpServletRequest request, HttpServletResponse response) throws IOException {
    response.setHeader("Content-Disposition", "attachment; filename=\"links.csv\"");
    send("text/csv", LinksCsv::of, request, response);
  }

  @GetMapping(PATH + "/seeds.txt")
  void seeds(HttpServletRequest request, HttpServletResponse response) throws IOException {
    send("text/plain", Seeds::of, request, response);
  }

  private void send(
      String type,
      Function<List<Entry>, String> file,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    response.setHeader("Cache-Control", "no-cache");
    if (new ServletWebRequest(request, response).checkNotModified(state.tag(""))) {
      return;
    }
    byte[] bytes = file.apply(report.entries()).getBytes(StandardCharsets.UTF_8);
    response.setContentType(type + ";charset=UTF-8");
    response.setContentLength(bytes.length);
    response.getOutputStream().write(bytes);
  }
}
