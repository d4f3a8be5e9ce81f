// SPDX-License-Identifier: Apache-2.0
package cuepoint.ingest.webvtt;

import cuepoint.ingest.Format;
import cuepoint.ingest.MalformedSource;
import cuepoint.ingest.Reading;
import cuepoint.ingest.SourceFile;
import cuepoint.ingest.cue.CaptionBlocks;
import cuepoint.ingest.cue.CueMarkup;
import cuepoint.ingest.cue.CueText;
import cuepoint.ingest.cue.Lines;
import cuepoint.ingest.cue.Repair;
import java.util.Locale;
import org.springframework.stereotype.Component;

/// Reads WebVTT transcripts; what is kept and what is dropped stands in `docs/formats/webvtt.md`.
@Component
public final class WebVtt implements Format {
  private static final String SIGNATURE = "WEBVTT";

  @Override
  public String name() {
    return "webvtt";
  }

  @Override
  public int version() {
    return 1;
  }

  @Override
  public boolean recognises(SourceFile file, Head head) {
    return file.name().toLowerCase(Locale.ROOT).endsWith(".vtt") || hasSignature(head.text());
  }

  @Override
  public Reading read(SourceFile file) throws MalformedSource {
    Lines lines = Lines.of(file);
    CaptionBlocks blocks = new CaptionBlocks(lines, CueMarkup.WEBVTT, true);
    boolean unread = lines.next();
    if (hasSignature(lines.text())) {
      unread = endHeader(lines);
    } else {
      blocks.count(Repair.NO_HEADER);
    }
    return blocks.read(unread).finish();
  }

  private static boolean hasSignature(String text) {
    int after = SIGNATURE.length();
    return text.startsWith(SIGNATURE)
        && (text.length() == after || CueText.isSpace(text.charAt(after)));
  }

  /// Goes to the end of the header, which is a blank line or, leniently, the first line of times.
  private static boolean endHeader(Lines lines) {
    while (lines.next()) {
      if (lines.isBlank() || lines.contains("-->")) {
        return true;
      }
    }
    return false;
  }
}
