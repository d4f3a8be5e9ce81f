// SPDX-License-Identifier: Apache-2.0
package cuepoint.api;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.info.BuildProperties;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;

/// Sends answers, and knows which of them a client has already.
@Component
class Answers {
  private static final String MEDIA_TYPE = "application/json";

  private final String build;

  Answers(ObjectProvider<BuildProperties> properties) {
    BuildProperties known = properties.getIfAvailable();
    Instant built = known == null ? null : known.getTime();
    Instant stamp = built == null ? Instant.now() : built;
    build = Long.toString(stamp.getEpochSecond(), Character.MAX_RADIX);
  }

  /// Whether the client has the answer already; then that is all it is told.
  ///
  /// @param revision of what the answer is made from
  boolean knows(HttpServletRequest request, HttpServletResponse response, long revision) {
    String tag = "W/\"" + Long.toString(revision, Character.MAX_RADIX) + "-" + build + "\"";
    response.setHeader(HttpHeaders.ETAG, tag);
    response.setHeader(HttpHeaders.CACHE_CONTROL, "no-cache");
    if (!matches(request.getHeader(HttpHeaders.IF_NONE_MATCH), tag)) {
      return false;
    }
    response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
    return true;
  }

  private static boolean matches(@Nullable String header, String tag) {
    if (header == null) {
      return false;
    }
    String opaque = tag.substring(2);
    for (String each : header.split(",", -1)) {
      String known = each.strip();
      if (known.equals("*") || known.equals(tag) || known.equals(opaque)) {
        return true;
      }
    }
    return false;
  }

  /// Sends an answer.
  void send(Json json, HttpServletResponse response) throws IOException {
    response.setContentType(MEDIA_TYPE);
    json.sendTo(response);
  }
}
