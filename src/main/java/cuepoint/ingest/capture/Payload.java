// SPDX-License-Identifier: Apache-2.0
package cuepoint.ingest.capture;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.netpreserve.jwarc.DecodedBody;
import org.netpreserve.jwarc.HttpResponse;
import org.netpreserve.jwarc.MediaType;

/// What a server sent as a page, out of its wrappings.
@SuppressWarnings("ArrayRecordComponent") // nobody compares them
record Payload(MediaType type, byte[] bytes) {
  /// A page and what it was wrapped in.
  ///
  /// @param entity without the chunks it was sent in, but still encoded
  @SuppressWarnings("ArrayRecordComponent") // nobody compares them
  record Decoded(Payload payload, byte[] entity) {}

  /// Whether it is HTML rather than plain text.
  boolean isHtml() {
    return !type.base().toString().equalsIgnoreCase("text/plain");
  }

  /// What something is that is no page, or empty for pages.
  static String kind(MediaType type) {
    String base = type.base().toString().toLowerCase(Locale.ROOT);
    String family = base.substring(0, Math.max(0, base.indexOf('/')));
    return switch (base) {
      case "text/html", "application/xhtml+xml", "text/plain" -> "";
      case "text/css" -> "style";
      case "text/javascript", "application/javascript", "application/x-javascript" -> "script";
      case "application/json", "application/ld+json" -> "json";
      case "application/pdf" -> "pdf";
      case "text/xml", "application/xml", "application/rss+xml", "application/atom+xml" -> "xml";
      default ->
          switch (family) {
            case "image", "font", "audio", "video" -> family;
            default -> base.contains("font") ? "font" : "other";
          };
    };
  }

  /// The beginning of a response.
  ///
  /// @throws IOException when it is none
  static HttpResponse http(byte[] response) throws IOException {
    // Seekable, so that nobody asks how long the server said it would be.
    return HttpResponse.parse(new SeekableInMemoryByteChannel(response));
  }

  /// Where the header of a response ends: behind its first empty line.
  static int start(byte[] response) {
    int line = 0;
    for (int i = 0; i < response.length; i++) {
      if (response[i] == '\n') {
        boolean empty = i == line || (i == line + 1 && response[line] == '\r');
        if (empty) {
          return i + 1;
        }
        line = i + 1;
      }
    }
    return response.length;
  }

  /// Takes a page out of a response.
  ///
  /// @param from where its header ends
  /// @throws CountedChannel.TooMuch when it is larger than a page may be
  /// @throws IOException when it is damaged, or wrapped in a way that is not known
  static Decoded of(byte[] response, int from) throws IOException {
    HttpResponse http = http(response);
    byte[] entity =
        http.headers().contains("Transfer-Encoding", "chunked")
            ? bounded(Channels.newInputStream(http.body()))
            : Arrays.copyOfRange(response, from, response.length);
    List<DecodedBody.Encoding> encodings = encodings(http);
    byte[] bytes = entity;
    for (DecodedBody.Encoding encoding : encodings.reversed()) {
      bytes =
          bounded(
              Channels.newInputStream(
                  DecodedBody.create(new SeekableInMemoryByteChannel(bytes), encoding)));
    }
    if (bytes.length > CaptureFiles.MAX_PAGE) {
      throw new CountedChannel.TooMuch(CaptureFiles.TOO_LARGE);
    }
    return new Decoded(new Payload(http.contentType(), bytes), entity);
  }

  private static List<DecodedBody.Encoding> encodings(HttpResponse http) throws IOException {
    String told = http.headers().all("Content-Encoding").stream().collect(Collectors.joining(","));
    List<DecodedBody.Encoding> encodings = new ArrayList<>();
    for (String name : told.toLowerCase(Locale.ROOT).split(",")) {
      switch (name.strip()) {
        case "", "identity", "none", "utf-8" -> {}
        case "gzip", "x-gzip" -> encodings.add(DecodedBody.Encoding.GZIP);
        case "deflate" -> encodings.add(DecodedBody.Encoding.DEFLATE);
        case "br" -> encodings.add(DecodedBody.Encoding.BROTLI);
        default -> throw new IOException("an encoding that is not known");
      }
    }
    if (encodings.size() > 2) {
      throw new IOException("encoded more than twice");
    }
    return encodings;
  }

  private static byte[] bounded(InputStream in) throws IOException {
    try (in) {
      byte[] bytes = in.readNBytes(CaptureFiles.MAX_PAGE + 1);
      if (bytes.length > CaptureFiles.MAX_PAGE) {
        throw new CountedChannel.TooMuch(CaptureFiles.TOO_LARGE);
      }
      return bytes;
    }
  }
}
