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

/// Reads transcripts of lines `HH:MM:SS text` or `MM:SS text`; what is kept and what is dropped
/// stands in `docs/formats/text.md`.
@Component
public final class TimedText implements Format {
  /// How many lines of title may stand above the first cue.
  private static final int MAX_TITLE_LINES = 3;

  /// Where text stands above, a first time later than this is a time of day rather than a position.
  private static final long FIRST_MINUTES_MS = 300_000;

  @Override
  public String name() {
    return "timed text";
  }

  @Override
  public int version() {
    return 1;
  }

  /// A text file whose first line with words is a cue line, or a title of at most three lines
  /// followed by two cue lines of the first minutes; a blank one only where a transcript is
  /// expected by its name.
  @Override
  public boolean recognises(SourceFile file, Head head) {
    if (!file.name().toLowerCase(Locale.ROOT).endsWith(".txt")) {
      return false;
    }
    Lines lines = Lines.of(withoutDamage(head.text()), 1);
    int titleLines = 0;
    while (lines.next()) {
      if (lines.isBlank()) {
        continue;
      }
      CueLine cue = CueLine.in(lines);
      if (cue != null && !lines.contains("-->")) {
        return titleLines == 0 || (cue.startMs() < FIRST_MINUTES_MS && anotherFollows(lines));
      }
      if (++titleLines > MAX_TITLE_LINES || isPageHeader(lines)) {
        return false;
      }
    }
    return titleLines == 0 && file.path().toLowerCase(Locale.ROOT).contains("transcript");
  }

  @Override
  public Reading read(SourceFile file) throws MalformedSource {
    return read(Lines.of(file));
  }

  /// Reads a transcript that is part of a text, from its first cue line to the text's end.
  ///
  /// @param text ends where the transcript ends: lines without a time belong to the cue above
  /// @param firstLine the number, in its file, of the line that the text begins with
  /// @throws MalformedSource as contract C6 says
  public static Reading read(String text, int firstLine) throws MalformedSource {
    return read(Lines.of(text, firstLine));
  }

  /// Whether a line begins with a time and so begins a cue.
  public static boolean isCueLine(String line) {
    Lines lines = Lines.of(line, 1);
    return lines.next() && CueLine.in(lines) != null;
  }

  private static Reading read(Lines lines) throws MalformedSource {
    return new CueLines(lines).read().finish();
  }

  private static boolean anotherFollows(Lines lines) {
    while (lines.next()) {
      if (!lines.isBlank()) {
        return CueLine.in(lines) != null;
      }
    }
    return false;
  }

  private static boolean isPageHeader(Lines lines) {
    String line = CueText.clean(lines.text(), lines.start(), lines.end());
    return line.startsWith("#")
        || line.startsWith("Episode #")
        || line.startsWith("Published ")
        || line.equals("Episode Transcript");
  }

  /// What a wrong encoding leaves when read as UTF-8, taken out, so that a damaged transcript is
  /// known and its damage told.
  private static String withoutDamage(String text) {
    return text.indexOf('\0') < 0 && text.indexOf('\uFFFD') < 0
        ? text
        : text.replace("\0", "").replace("\uFFFD", "");
  }
}
