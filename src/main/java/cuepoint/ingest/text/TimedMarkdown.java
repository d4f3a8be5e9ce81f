// SPDX-License-Identifier: Apache-2.0
package cuepoint.ingest.text;

import cuepoint.ingest.Format;
import cuepoint.ingest.MalformedSource;
import cuepoint.ingest.Reading;
import cuepoint.ingest.SourceFile;
import cuepoint.ingest.cue.CueText;
import cuepoint.ingest.cue.Lines;
import java.util.Locale;
import org.springframework.stereotype.Component;

/// Reads transcripts in Markdown whose paragraphs begin with a time as code; what is kept and what
/// is dropped stands in `docs/formats/markdown.md`.
@Component
public final class TimedMarkdown implements Format {
  @Override
  public String name() {
    return "timed markdown";
  }

  @Override
  public int version() {
    return 1;
  }

  /// A Markdown file whose first line that is neither blank nor a heading begins with a time.
  @Override
  public boolean recognises(SourceFile file, Head head) {
    String name = file.name().toLowerCase(Locale.ROOT);
    return (name.endsWith(".md") || name.endsWith(".markdown")) && begins(head);
  }

  /// Whether a Markdown file is a transcript, and no notes.
  public static boolean begins(Head head) {
    Lines lines = Lines.of(head.text(), 1);
    while (lines.next()) {
      String line = CueText.clean(lines.text(), lines.start(), lines.end());
      if (!line.isEmpty() && !line.startsWith("#")) {
        return TurnLine.of(line) != null;
      }
    }
    return false;
  }

  @Override
  public Reading read(SourceFile file) throws MalformedSource {
    return new TurnLines(Lines.of(file)).read();
  }
}
