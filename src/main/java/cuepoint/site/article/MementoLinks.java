// SPDX-License-Identifier: Apache-2.0
package cuepoint.site.article;

import cuepoint.address.Mementos;
import cuepoint.article.Article;
import cuepoint.article.ArticleAddress;
import cuepoint.article.Capture;
import cuepoint.site.Frames;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.springframework.stereotype.Component;

/// How programs that speak Memento (RFC 7089) get from what was captured to everything else there
/// is of a page.
@Component
class MementoLinks {
  /// The media type of lists of links (RFC 6690).
  static final String LINK_FORMAT = "application/link-format";

  /// Dates as HTTP has them, always with two digits of the day.
  private static final DateTimeFormatter HTTP_DATE =
      DateTimeFormatter.ofPattern("EEE, dd MMM uuuu HH:mm:ss 'GMT'", Locale.ENGLISH)
          .withZone(ZoneOffset.UTC);

  private final Frames frames;

  MementoLinks(Frames frames) {
    this.frames = frames;
  }

  /// A time as headers and lists have it.
  static String date(Instant time) {
    return HTTP_DATE.format(time);
  }

  /// Says of the page of a capture when it was taken, and of what.
  void addTo(HttpServletResponse response, Article article, Capture capture) {
    if (capture.taken() != null) {
      response.setHeader("Memento-Datetime", date(capture.taken()));
    }
    ArticleAddress address = article.address();
    if (address != null) {
      response.setHeader("Link", of(address));
    }
  }

  /// The original page, what leads to its nearest version, and the list of all.
  String of(ArticleAddress address) {
    return original(address) + ", " + timegate(address) + ", " + timemap(address, "timemap");
  }

  static String original(ArticleAddress address) {
    return "<" + Mementos.uri(address.href()) + ">; rel=\"original\"";
  }

  String timegate(ArticleAddress address) {
    return "<" + frames.absolute(Mementos.timegate(address.href())) + ">; rel=\"timegate\"";
  }

  /// @param rel `timemap`, or `self` in the list itself
  String timemap(ArticleAddress address, String rel) {
    return "<"
        + frames.absolute(Mementos.timemap(address.href()))
        + ">; rel=\""
        + rel
        + "\"; type=\""
        + LINK_FORMAT
        + "\"";
  }
}
