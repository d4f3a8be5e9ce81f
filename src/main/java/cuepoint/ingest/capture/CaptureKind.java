// SPDX-License-Identifier: Apache-2.0
package cuepoint.ingest.capture;

import cuepoint.ingest.MalformedSource;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/// The kinds of files that hold captured pages.
public enum CaptureKind {
  /// The text of one page.
  SAVED_TEXT("saved page text", 1),
  /// The HTML of one page.
  SAVED_HTML("saved HTML", 1),
  /// Many pages as a crawler recorded them, compressed or not.
  WARC("WARC", 1),
  /// A zip of WARCs.
  WACZ("WACZ", 1);

  private final String title;
  private final int version;

  CaptureKind(String title, int version) {
    this.title = title;
    this.version = version;
  }

  /// Short stable name, shown in reports.
  public String title() {
    return title;
  }

  /// Rises whenever the same bytes would be read differently; files are then read again.
  public int version() {
    return version;
  }

  /// Reads a file from its beginning to its end, holding one page at a time in memory. Safe to call
  /// from several threads.
  ///
  /// @param file where it is
  /// @param path as it is named in reports; the title of a page that has none comes from it
  /// @throws MalformedSource when the file as a whole is none of this kind; what the sink took
  ///   before stays good
  public void read(Path file, String path, CaptureSink sink) throws IOException, MalformedSource {
    String name = path.substring(path.lastIndexOf('/') + 1);
    switch (this) {
      case SAVED_TEXT -> sink.page(SavedText.read(bytes(file), null, origin(name)));
      case SAVED_HTML -> sink.page(SavedHtml.read(bytes(file), name));
      case WARC -> WarcFile.read(file, name, sink);
      case WACZ -> WaczFile.read(file, name, sink);
    }
  }

  private static HtmlPage.Origin origin(String name) {
    return new HtmlPage.Origin(CapturedPage.Place.FILE, null, null, null, name);
  }

  private static byte[] bytes(Path file) throws IOException, MalformedSource {
    try (InputStream in = Files.newInputStream(file)) {
      byte[] bytes = in.readNBytes(CaptureFiles.MAX_PAGE + 1);
      if (bytes.length > CaptureFiles.MAX_PAGE) {
        throw new MalformedSource(0, CaptureFiles.TOO_LARGE);
      }
      return bytes;
    }
  }
}
