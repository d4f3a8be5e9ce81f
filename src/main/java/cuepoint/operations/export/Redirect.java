// SPDX-License-Identifier: Apache-2.0
package cuepoint.operations.export;

import java.nio.charset.StandardCharsets;
import org.springframework.web.util.HtmlUtils;

/// A page that leads on to another, for servers that cannot be told to.
final class Redirect {
  private Redirect() {}

  /// Writes it.
  ///
  /// @param address where it leads, as a reader may know it
  /// @param link the same as this page links to it
  /// @param canonical the same, absolute
  static byte[] page(String address, String link, String canonical) {
    return """
    <!DOCTYPE html>
    <html lang="en">
    <head>
    <meta charset="utf-8">
    <meta http-equiv="Content-Security-Policy" content="default-src 'none'">
    <meta http-equiv="refresh" content="0; url=%2$s">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <meta name="color-scheme" content="light dark">
    <meta name="robots" content="noindex">
    <title>%1$s</title>
    <link rel="canonical" href="%3$s">
    </head>
    <body>
    <main><h1><a href="%2$s">%1$s</a></h1></main>
    </body>
    </html>
    """
        .formatted(
            HtmlUtils.htmlEscape(address),
            HtmlUtils.htmlEscape(link),
            HtmlUtils.htmlEscape(canonical))
        .getBytes(StandardCharsets.UTF_8);
  }
}
