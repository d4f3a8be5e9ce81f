// SPDX-License-Identifier: Apache-2.0
package cuepoint.site;

import cuepoint.feed.AtomWriter;
import cuepoint.feed.JsonFeedWriter;
import cuepoint.feed.RssWriter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Set;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;

/// Keeps pages, feeds and maps of the site that say the same to everybody until the archive
/// changes, and answers who has the present one without making it. Of pages with a query only lists
/// are its business; transcripts and files have ways of their own.
@Component
class FreshPages extends OncePerRequestFilter {
  private static final Set<String> OTHERS =
      Set.of(
          "api",
          "audio",
          "static",
          "search",
          "episodes",
          "error",
          "actuator",
          "share",
          "share.png",
          "oembed");

  /// What the addresses of lists ask for. Other queries are made up without end.
  private static final Set<String> OF_LISTS =
      Set.of("page", "year", "season", "host", "site", "only", "by");

  /// Of an answer that is kept, in characters. Longer ones are made up.
  private static final int LONGEST_ADDRESS = 300;

  /// Beginnings of the addresses of pages that change with the day.
  private static final String DAILY = "/on-this-day";

  private static final Set<String> KEPT =
      Set.of(
          "text/html",
          "application/xml",
          RssWriter.MEDIA_TYPE,
          AtomWriter.MEDIA_TYPE,
          JsonFeedWriter.MEDIA_TYPE);

  private final ArchiveState state;
  private final Clock clock;
  private final WeighedCache<String, Kept> cache;

  /// @param memory how much may be kept
  FreshPages(
      ArchiveState state, Clock clock, @Value("${cuepoint.page-memory:32MB}") DataSize memory) {
    this.state = state;
    this.clock = clock;
    cache = new WeighedCache<>(memory.toBytes(), Kept::weight);
  }

  @SuppressWarnings("ArrayRecordComponent") // nobody compares them
  private record Kept(String tag, String type, byte[] gzip) {
    /// With the longest address, in bytes.
    long weight() {
      return 500L + 2 * LONGEST_ADDRESS + gzip.length;
    }
  }

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    String path = SecurityHeaders.path(request);
    int slash = path.indexOf('/', 1);
    boolean reads = request.getMethod().equals("GET") || request.getMethod().equals("HEAD");
    return !reads
        || !isOfList(request.getQueryString())
        || OTHERS.contains(path.substring(1, slash < 0 ? path.length() : slash))
        || path.equals("/about/import")
        || path.contains("/transcript")
        || path.contains("/captures/")
        || path.contains("/chapters.");
  }

  /// Reads names as they stand there: a query that cannot be decoded is for others to refuse.
  private static boolean isOfList(@Nullable String query) {
    return query == null
        || Arrays.stream(query.split("&"))
            .map(part -> part.substring(0, Math.max(0, part.indexOf('='))))
            .allMatch(OF_LISTS::contains);
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    String tag = tag(SecurityHeaders.path(request));
    String address = address(request);
    if (isKnown(request, tag)) {
      addHeaders(response, tag);
      response.setStatus(HttpStatus.NOT_MODIFIED.value());
      return;
    }
    boolean gzip = AcceptedEncodings.hasGzip(request.getHeader("Accept-Encoding"));
    Kept kept = gzip ? cache.get(address) : null;
    if (kept == null || !kept.tag().equals(tag)) {
      kept = make(request, response, chain, tag, gzip);
    }
    if (kept != null) {
      addHeaders(response, tag);
      response.setContentType(kept.type());
      response.setHeader("Content-Encoding", "gzip");
      response.addHeader("Vary", "Accept-Encoding");
      response.setContentLength(kept.gzip().length);
      response.getOutputStream().write(kept.gzip());
    }
  }

  /// Makes a page; what is not worth keeping is sent as it is.
  private @Nullable Kept make(
      HttpServletRequest request,
      HttpServletResponse response,
      FilterChain chain,
      String tag,
      boolean gzip)
      throws ServletException, IOException {
    ContentCachingResponseWrapper made = new ContentCachingResponseWrapper(response);
    chain.doFilter(request, made);
    String type = made.getContentType();
    boolean page = made.getStatus() == 200 && type != null && isKept(type);
    if (page && gzip && !response.isCommitted()) {
      Kept kept = new Kept(tag, type, gzipped(made.getContentAsByteArray()));
      String address = address(request);
      if (address.length() <= LONGEST_ADDRESS) {
        cache.put(address, kept);
      }
      return kept;
    }
    if (page) {
      addHeaders(response, tag);
    }
    made.copyBodyToResponse();
    return null;
  }

  private static boolean isKept(String type) {
    int semicolon = type.indexOf(';');
    return KEPT.contains(semicolon < 0 ? type : type.substring(0, semicolon));
  }

  /// Where a page tells of the day, it changes with that, too.
  private String tag(String path) {
    boolean daily = path.equals("/") || path.startsWith(DAILY);
    return state.tag(daily ? "-" + LocalDate.now(clock) : "");
  }

  private static String address(HttpServletRequest request) {
    String query = request.getQueryString();
    return query == null ? request.getRequestURI() : request.getRequestURI() + "?" + query;
  }

  private static boolean isKnown(HttpServletRequest request, String tag) {
    return new ServletWebRequest(request).checkNotModified(tag);
  }

  private static void addHeaders(HttpServletResponse response, String tag) {
    response.setHeader("ETag", tag);
    response.setHeader("Cache-Control", "no-cache");
  }

  private static byte[] gzipped(byte[] page) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream(page.length / 4 + 100);
    try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
      gzip.write(page);
    }
    return out.toByteArray();
  }
}
