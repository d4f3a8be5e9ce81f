// SPDX-License-Identifier: Apache-2.0
package cuepoint.ingest.capture;

import java.util.Locale;
import java.util.Optional;

/// Tells files of captures from others, by name and beginning.
public final class CaptureFiles {
  /// Largest page, in bytes.
  static final int MAX_PAGE = 8 << 20;

  /// Why a larger one is refused.
  static final String TOO_LARGE = "a page larger than 8 MB";

  private CaptureFiles() {}

  /// The kind of a file that nobody called a capture: told only where its content says that it is a
  /// page of the web. The formats of episodes are to be asked first.
  ///
  /// @param name of the file, without folders
  /// @param head the first bytes, 8 kB or fewer
  public static Optional<CaptureKind> kindOf(String name, byte[] head) {
    return kindNamed(name)
        .filter(
            kind ->
                switch (kind) {
                  case SAVED_TEXT -> SavedText.isSaved(HtmlBytes.text(head, null));
                  case SAVED_HTML -> SavedHtml.isSaved(head);
                  case WARC, WACZ -> true;
                });
  }

  /// The kind that a file is read as when the archive's owner says that it is a capture.
  ///
  /// @param name of the file, without folders
  public static Optional<CaptureKind> kindNamed(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    if (lower.endsWith(".warc.gz") || lower.endsWith(".warc.zst")) {
      return Optional.of(CaptureKind.WARC);
    }
    return switch (lower.substring(lower.lastIndexOf('.') + 1)) {
      case "txt", "text", "md", "markdown" -> Optional.of(CaptureKind.SAVED_TEXT);
      case "html", "htm", "xhtml" -> Optional.of(CaptureKind.SAVED_HTML);
      case "warc" -> Optional.of(CaptureKind.WARC);
      case "wacz" -> Optional.of(CaptureKind.WACZ);
      default -> Optional.empty();
    };
  }
}
