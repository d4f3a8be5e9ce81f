// SPDX-License-Identifier: Apache-2.0
package cuepoint.site.feeds;

import cuepoint.feed.Feed;
import cuepoint.site.ArchiveState;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.function.Supplier;
import javax.xml.stream.XMLStreamException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.ServletWebRequest;

/// Sends feeds, or only that a reader has the present one.
@Component
class FeedAnswers {
  private final ArchiveState state;

  FeedAnswers(ArchiveState state) {
    this.state = state;
  }

  /// Sends a feed.
  ///
  /// @param made only asked where it is sent; nothing is written where it fails
  void send(
      Form form, Supplier<Feed> made, HttpServletRequest request, HttpServletResponse response)
      throws IOException, XMLStreamException {
    String tag = state.tag("");
    if (new ServletWebRequest(request).checkNotModified(tag)) {
      head(response, tag);
      response.setStatus(HttpStatus.NOT_MODIFIED.value());
      return;
    }
    byte[] bytes = form.write(made.get()).getBytes(StandardCharsets.UTF_8);
    head(response, tag);
    response.setContentType(form.type() + ";charset=UTF-8");
    response.setContentLength(bytes.length);
    response.getOutputStream().write(bytes);
  }

  private static void head(HttpServletResponse response, String tag) {
    response.setHeader("ETag", tag);
    response.setHeader("Cache-Control", "no-cache");
  }
}
