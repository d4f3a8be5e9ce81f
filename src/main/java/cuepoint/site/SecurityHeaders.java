// SPDX-License-Identifier: Apache-2.0
package cuepoint.site;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/// Tells browsers to run and load nothing but what this site serves. Audio alone may come from
/// elsewhere, and only when a reader plays it.
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 10)
class SecurityHeaders extends OncePerRequestFilter {
  private static final String CONTENT_POLICY =
      String.join(
          "; ",
          "default-src 'none'",
          "script-src 'self'",
          "style-src 'self'",
          "img-src 'self' data:",
          "media-src 'self' https:",
          "font-src 'self'",
          "connect-src 'self'",
          "form-action 'self'",
          "base-uri 'none'",
          "object-src 'none'",
          "manifest-src 'self'");

  private static final String NO_FEATURES =
      "camera=(), microphone=(), geolocation=(), payment=(), usb=(), interest-cohort=()";

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    String path = path(request);
    if (path.startsWith("/embed/")) {
      response.setHeader("Content-Security-Policy", CONTENT_POLICY + "; frame-ancestors *");
    } else {
      response.setHeader("Content-Security-Policy", CONTENT_POLICY + "; frame-ancestors 'none'");
      response.setHeader("X-Frame-Options", "DENY");
    }
    response.setHeader("Referrer-Policy", "strict-origin-when-cross-origin");
    response.setHeader("X-Content-Type-Options", "nosniff");
    response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
    response.setHeader("Permissions-Policy", NO_FEATURES);
    if (isForOthers(path)) {
      response.setHeader("Cross-Origin-Resource-Policy", "cross-origin");
      response.setHeader("Access-Control-Allow-Origin", "*");
    } else {
      response.setHeader("Cross-Origin-Resource-Policy", "same-origin");
    }
    if (request.isSecure()) {
      response.setHeader("Strict-Transport-Security", "max-age=31536000; includeSubDomains");
    }
    chain.doFilter(request, response);
  }

  /// The path as it is looked up: decoded, and with nothing left that leads upwards. What it is not
  /// looked up by must not decide what may be done with it.
  static String path(HttpServletRequest request) {
    String rest = request.getPathInfo();
    return rest == null ? request.getServletPath() : request.getServletPath() + rest;
  }

  /// Web players on other sites play audio and read feeds, transcripts and chapters, other sites
  /// show pages in frames with their pictures, or ask how; nothing else is theirs.
  private static boolean isForOthers(String path) {
    return path.startsWith("/embed/")
        || path.startsWith(AudioFiles.PATH)
        || path.startsWith("/share/")
        || path.equals("/share.png")
        || path.equals("/oembed")
        || path.endsWith("/feed.xml")
        || path.endsWith("/feed.json")
        || path.endsWith("/transcript.vtt")
        || path.endsWith("/transcript.srt")
        || path.endsWith("/transcript.txt")
        || path.endsWith("/transcript.json")
        || path.endsWith("/chapters.json")
        || path.endsWith("/chapters.vtt");
  }
}
