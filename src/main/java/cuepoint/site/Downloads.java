// SPDX-License-Identifier: Apache-2.0
package cuepoint.site;

import cuepoint.catalog.Archive;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.ServletWebRequest;

/// Sends what is known of an episode as a file, for players and for keeping.
@Component
public class Downloads {
  private final Build build;
  private final Archive archive;

  Downloads(Build build, Archive archive) {
    this.build = build;
    this.archive = archive;
  }

  /// Sends a file, or only that the client has it already.
  ///
  /// @param type the media type, which goes out as UTF-8
  /// @param file makes the text; only asked where it is sent
  public void send(
      Located located,
      String type,
      Supplier<String> file,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    response.setHeader("Cache-Control", "no-cache");
    if (new ServletWebRequest(request, response).checkNotModified(tag(located))) {
      return;
    }
    byte[] bytes = file.get().getBytes(StandardCharsets.UTF_8);
    response.setContentType(type + ";charset=UTF-8");
    response.setContentLength(bytes.length);
    response.getOutputStream().write(bytes);
  }

  /// Changes with the episode, its show, the archive's address, and the build.
  private String tag(Located located) {
    return "W/\"%s-%s-%s\""
        .formatted(
            build.id(),
            Long.toString(located.episode().revision(), Character.MAX_RADIX),
            Integer.toHexString(Objects.hash(located.show(), archive)));
  }
}
