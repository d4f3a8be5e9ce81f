// SPDX-License-Identifier: Apache-2.0
package cuepoint.ingest.capture;

import cuepoint.ingest.CaptureFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/// Knows all kinds.
@Component
final class CaptureFiles implements CaptureFormat.Known {
  /// Largest page, in bytes.
  static final int MAX_PAGE = 8 << 20;

  /// Why a larger one is refused.
  static final String TOO_LARGE = "a page larger than 8 MB";

  @Override
  public Optional<CaptureFormat> kindOf(String name, byte[] head) {
    return kind(name)
        .filter(kind ->
            switch (kind) {
              case SAVED_TEXT -> SavedText.isSaved(HtmlBytes.text(head, null));
              case SAVED_HTML -> SavedHtml.isSaved(head);
              case WARC, WACZ -> true;
            })
        .map(Function.identity());
  }

  @Override
  public Optional<CaptureFormat> kindNamed(String name) {
    return kind(name).map(Function.identity());
  }

  private static Optional<CaptureKind> kind(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    if (lower.endsWith(".warc.gz") || lower.endsWith(".warc.zst")) {
      return Optional.of(CaptureKind.WARC);
    }
    return switch (lower.substring(Math.max(0, lower.lastIndexOf('.')))) {
      case ".txt", ".text", ".md", ".markdown" -> Optional.of(CaptureKind.SAVED_TEXT);
      case ".html", ".htm", ".xhtml" -> Optional.of(CaptureKind.SAVED_HTML);
      case ".warc" -> Optional.of(CaptureKind.WARC);
      case ".wacz" -> Optional.of(CaptureKind.WACZ);
      default -> Optional.empty();
    };
  }
}
