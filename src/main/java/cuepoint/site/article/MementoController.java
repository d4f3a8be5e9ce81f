// SPDX-License-Identifier: Apache-2.0
package cuepoint.site.article;

import cuepoint.address.Mementos;
import cuepoint.article.Article;
import cuepoint.article.ArticleAddress;
import cuepoint.site.ArchiveState;
import cuepoint.site.NotFound;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.server.ResponseStatusException;

/// Answers programs that ask for a page as it was at some time (Memento, RFC 7089).
@Controller
class MementoController {
  private final KnownVersions versions;
  private final MementoLinks links;
  private final ArticleLists lists;
  private final ArchiveState state;

  MementoController(
      KnownVersions versions, MementoLinks links, ArticleLists lists, ArchiveState state) {
    this.versions = versions;
    this.links = links;
    this.lists = lists;
    this.state = state;
  }

  /// Every version there is of a page.
  @GetMapping(Mementos.TIMEMAPS + "{*address}")
  void timemap(HttpServletRequest request, HttpServletResponse response) throws IOException {
    Article article = find(request, Mementos.TIMEMAPS);
    List<KnownVersions.Version> all = all(article);
    response.setHeader("Cache-Control", "no-cache");
    if (new ServletWebRequest(request, response).checkNotModified(state.tag(""))) {
      return;
    }
    byte[] map = new TimeMap(links).of(address(article), all).getBytes(StandardCharsets.US_ASCII);
    response.setContentType(MementoLinks.LINK_FORMAT);
    response.setContentLength(map.length);
    response.getOutputStream().write(map);
  }

  /// Leads to the version nearest to the time asked for, else to the latest.
  @GetMapping(Mementos.TIMEGATES + "{*address}")
  void timegate(HttpServletRequest request, HttpServletResponse response) {
    response.setHeader("Vary", "accept-datetime");
    String asked = request.getHeader("Accept-Datetime");
    Instant time = asked == null ? null : time(asked);
    Article article = find(request, Mementos.TIMEGATES);
    List<KnownVersions.Version> all = all(article);
    KnownVersions.Version found = time == null ? all.getLast() : KnownVersions.nearest(all, time);
    response.setHeader("Cache-Control", "no-cache");
    response.setHeader("Link", links.of(address(article)));
    response.setHeader("Location", found.href());
    response.setStatus(HttpStatus.FOUND.value());
  }

  private static Instant time(String asked) {
    try {
      return ZonedDateTime.parse(asked.strip(), DateTimeFormatter.RFC_1123_DATE_TIME).toInstant();
    } catch (DateTimeException e) {
      throw new ResponseStatusException(HttpStatus.BAD_REQUEST, "no date of HTTP", e);
    }
  }

  /// The address stands there as it is, with its own slashes and query.
  private Article find(HttpServletRequest request, String prefix) {
    String path = request.getRequestURI();
    String query = request.getQueryString();
    String rest = path.startsWith(prefix) ? path.substring(prefix.length()) : "";
    return versions.find(query == null ? rest : rest + "?" + query).orElseThrow(this::missing);
  }

  private List<KnownVersions.Version> all(Article article) {
    List<KnownVersions.Version> all = versions.of(article);
    if (all.isEmpty()) {
      throw missing();
    }
    return all;
  }

  private NotFound missing() {
    return new NotFound(null, "error.no-memento", List.of(lists.way()));
  }

  /// Whoever was found by an address has one.
  private static ArticleAddress address(Article article) {
    @Nullable ArticleAddress address = article.address();
    return Objects.requireNonNull(address);
  }
}
