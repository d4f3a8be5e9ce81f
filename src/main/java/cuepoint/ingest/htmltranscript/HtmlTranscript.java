// SPDX-License-Identifier: Apache-2.0
package cuepoint.ingest.htmltranscript;

import cuepoint.ingest.Format;
import cuepoint.ingest.MalformedSource;
import cuepoint.ingest.Reading;
import cuepoint.ingest.SourceFile;
import cuepoint.ingest.cue.Lines;
import cuepoint.ingest.cue.TimeScanner;
import java.util.Locale;
import org.springframework.stereotype.Component;

/// Reads HTML transcripts as Podcasting 2.0 describes them: `cite` names who speaks, `time` says
/// from when, `p` holds the words. What is kept and what is dropped stands in
/// `docs/formats/podcasting-html.md`.
@Component
public final class HtmlTranscript implements Format {
  @Override
  public String name() {
    return "html transcript";
  }

  @Override
  public int version() {
    return 1;
  }

  /// A file named `.html` or `.htm` with a `time` near its beginning that holds a position in the
  /// audio rather than a date; or one named a transcript, with a `cite`.
  @Override
  public boolean recognises(SourceFile file, Head head) {
    String name = file.name().toLowerCase(Locale.ROOT);
    if (!name.endsWith(".html") && !name.endsWith(".htm")) {
      return false;
    }
    String text = head.text().toLowerCase(Locale.ROOT);
    return holdsPosition(text) || (name.contains("transcript") && text.contains("<cite"));
  }

  @Override
  public Reading read(SourceFile file) throws MalformedSource {
    return new Monologues(Lines.of(file).text()).read().finish();
  }

  private static boolean holdsPosition(String text) {
    int time = text.indexOf("<time");
    while (time >= 0) {
      int from = text.indexOf('>', time) + 1;
      int to = from == 0 ? -1 : text.indexOf('<', from);
      if (to < 0) {
        return false;
      }
      String content = text.substring(from, to).strip();
      if (new TimeScanner().read(content, 0, content.length()) == content.length()
          && !content.isEmpty()) {
        return true;
      }
      time = text.indexOf("<time", to);
    }
    return false;
  }
}
