// SPDX-License-Identifier: Apache-2.0
package cuepoint.ingest.capture;

import cuepoint.article.CapturedPage;
import cuepoint.ingest.CaptureFormat;
import cuepoint.ingest.CaptureSink;
import cuepoint.ingest.MalformedSource;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/// The kinds of files that hold captured pages.
enum CaptureKind implements CaptureFormat {
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

  @Override
  public String title() {
    return title;
  }

  @Override
  public int version() {
    return version;
  }

  @Override
  public boolean isNamed() {
    return this == WARC || this == WACZ;
  }

  @Override
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
