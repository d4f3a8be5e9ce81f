// SPDX-License-Identifier: Apache-2.0
package cuepoint.ingest.text;

import cuepoint.ingest.cue.CueText;
import cuepoint.ingest.cue.Lines;
import cuepoint.ingest.cue.TimeScanner;
import org.jspecify.annotations.Nullable;

/// The beginning of a line that begins a cue: `00:01:15 text`, `1:15 text`, `[00:01:15.5] text`.
///
/// @param startMs the time
/// @param groups how many groups of digits the time has, 2 or 3
/// @param padded whether the first group has at least two digits
/// @param wordsFrom position after the time and the white space that follows it
record CueLine(long startMs, int groups, boolean padded, int wordsFrom) {

  /// The cue line that the present line is, or null when it is none.
  static @Nullable CueLine in(Lines lines) {
    String text = lines.text();
    int ink = lines.firstInk();
    if (ink == lines.end()) {
      return null;
    }
    char first = text.charAt(ink);
    char closing = first == '[' ? ']' : first == '(' ? ')' : ' ';
    int from = closing == ' ' ? ink : ink + 1;
    if (from >= lines.end() || text.charAt(from) < '0' || text.charAt(from) > '9') {
      return null;
    }
    TimeScanner scanner = new TimeScanner();
    int after = scanner.read(text, from, lines.end());
    if (after < 0) {
      return null;
    }
    if (closing != ' ') {
      if (after >= lines.end() || text.charAt(after) != closing) {
        return null;
      }
      after++;
    } else if (after < lines.end() && !CueText.isSpace(text.charAt(after))) {
      return null;
    }
    while (after < lines.end() && CueText.isSpace(text.charAt(after))) {
      after++;
    }
    return new CueLine(scanner.millis(), scanner.groups(), scanner.firstDigits() > 1, after);
  }

  /// Whether the file whose first cue line is `first` writes its times like this one. Else the line
  /// is words that happen to begin like a time (`3:14 is twice as fast`).
  boolean isWrittenLike(CueLine first) {
    return first.groups == 3 ? groups == 3 : groups == 3 || padded || !first.padded;
  }
}
