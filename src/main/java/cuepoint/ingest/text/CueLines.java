// SPDX-License-Identifier: Apache-2.0
package cuepoint.ingest.text;

import cuepoint.ingest.MalformedSource;
import cuepoint.ingest.cue.CueMarkup;
import cuepoint.ingest.cue.CueSheet;
import cuepoint.ingest.cue.Lines;
import cuepoint.ingest.cue.Repair;
import org.jspecify.annotations.Nullable;

/// One pass over the lines of a timed text: a line with a time begins a cue, lines without one go
/// on with it.
final class CueLines {
  private final Lines lines;
  private final CueSheet sheet = new CueSheet();
  private @Nullable CueLine first;
  private @Nullable CueLine open;
  private int openLine;
  private int wordsTo;
  private boolean hasWords;
  private boolean afterBlank;

  CueLines(Lines lines) {
    this.lines = lines;
  }

  CueSheet read() throws MalformedSource {
    while (lines.next()) {
      int ink = lines.firstInk();
      if (ink == lines.end()) {
        afterBlank = true;
        continue;
      }
      CueLine cue = CueLine.in(lines);
      if (cue != null && (first == null || cue.isWrittenLike(first))) {
        begin(cue);
      } else if (open == null) {
        sheet.count(Repair.LEADING_TEXT);
      } else {
        refusePartOfTime(ink);
        wordsTo = lines.end();
        hasWords = true;
      }
      afterBlank = false;
    }
    refuseCutOff();
    end();
    return sheet;
  }

  private void begin(CueLine cue) throws MalformedSource {
    end();
    first = first == null ? cue : first;
    open = cue;
    openLine = lines.number();
    wordsTo = lines.end();
    hasWords = cue.wordsFrom() < lines.end();
  }

  private void end() throws MalformedSource {
    CueLine cue = open;
    if (cue != null) {
      sheet.add(
          openLine,
          cue.startMs(),
          CueSheet.NO_END,
          CueMarkup.VOICES.parts(lines.text(), cue.wordsFrom(), wordsTo));
    }
  }

  private void refuseCutOff() throws MalformedSource {
    if (open != null && !hasWords && !afterBlank) {
      throw cutOff();
    }
  }

  /// The last line, without a line end, may be the first digits of a time.
  private void refusePartOfTime(int ink) throws MalformedSource {
    if (lines.isTerminated() || lines.end() - ink > "00:00:00.00".length()) {
      return;
    }
    for (int i = ink; i < lines.end(); i++) {
      char c = lines.text().charAt(i);
      if ((c < '0' || c > '9') && c != ':' && c != '.') {
        return;
      }
    }
    throw cutOff();
  }

  private MalformedSource cutOff() {
    return new MalformedSource(lines.number(), "cut off: the file ends in the middle of a cue");
  }
}
