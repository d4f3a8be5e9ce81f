// SPDX-License-Identifier: Apache-2.0
package cuepoint.site.transcript;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.View;
import org.thymeleaf.spring6.view.ThymeleafViewResolver;

/// Renders everything of a transcript page but its cues, which go where the template leaves room.
@Component
class TranscriptFrame {
  /// The template's element that the cues belong into; no text on the page can look like it.
  static final String ROOM = "<div class=\"cues\">";

  private final ThymeleafViewResolver templates;

  TranscriptFrame(ThymeleafViewResolver templates) {
    this.templates = templates;
  }

  /// A page without its cues, in UTF-8.
  ///
  /// @param before everything up to the element that the cues go into
  /// @param after everything from the last cue on
  @SuppressWarnings("ArrayRecordComponent") // nobody compares them
  record Halves(byte[] before, byte[] after) {}

  Halves around(TranscriptPage page, HttpServletRequest request, HttpServletResponse response)
      throws Exception {
    View view = templates.resolveViewName("transcript/transcript", Locale.ENGLISH);
    if (view == null) {
      throw new IllegalStateException("the transcript template is missing");
    }
    Captured captured = new Captured(response);
    view.render(Map.of("page", page), request, captured);
    String html = captured.text.toString();
    int at = html.indexOf(ROOM);
    return new Halves(
        html.substring(0, at).getBytes(StandardCharsets.UTF_8),
        html.substring(at + ROOM.length()).getBytes(StandardCharsets.UTF_8));
  }

  private static final class Captured extends HttpServletResponseWrapper {
    private final StringWriter text = new StringWriter(8_000);
    private final PrintWriter writer = new PrintWriter(text);

    Captured(HttpServletResponse response) {
      super(response);
    }

    @Override
    public PrintWriter getWriter() {
      return writer;
    }
  }
}
