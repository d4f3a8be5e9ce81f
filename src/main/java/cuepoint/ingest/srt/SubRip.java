// SPDX-License-Identifier: Apache-2.0
package cuepoint.ingest.srt;

import cuepoint.ingest.Format;
import cuepoint.ingest.MalformedSource;
import cuepoint.ingest.Reading;
import cuepoint.ingest.SourceFile;
import cuepoint.ingest.cue.CaptionBlocks;
import cuepoint.ingest.cue.CueMarkup;
import cuepoint.ingest.cue.Lines;
import cuepoint.ingest.cue.TimeScanner;
import java.util.Locale;
import org.springframework.stereotype.Component;

/// Reads SubRip transcripts; what is kept and what is dropped stands in `docs/formats/srt.md`.
@Component
public final class SubRip implements Format {
  @Override
  public String name() {
    return "subrip";
  }

  @Override
  public int version() {
    return 1;
  }

  /// A file named `.srt`, or a text file that begins with a number and a line of times; not one
  /// that says it is WebVTT.
  @Override
  public boolean recognises(SourceFile file, Head head) {
    String name = file.name().toLowerCase(Locale.ROOT);
    if (head.text().startsWith("WEBVTT") || name.endsWith(".vtt")) {
      return false;
    }
    return name.endsWith(".srt") || (name.endsWith(".txt") && beginsWithTimes(head.text()));
  }

  @Override
  public Reading read(SourceFile file) throws MalformedSource {
    Lines lines = Lines.of(file);
    return new CaptionBlocks(lines, CueMarkup.SUBRIP, false)
        .read(false)
        .speakersFromPrefixes()
        .finish();
  }

  private static boolean beginsWithTimes(String text) {
    Lines lines = Lines.of(text, 1);
    boolean numbered = false;
    while (lines.next()) {
      if (lines.isBlank()) {
        continue;
      }
      if (new TimeScanner().read(text, lines.firstInk(), lines.end()) > 0) {
        return lines.contains("-->");
      }
      if (numbered) {
        return false;
      }
      numbered = true;
    }
    return false;
  }
}
