// SPDX-License-Identifier: Apache-2.0
package cuepoint.ingest.cue;

import cuepoint.ingest.MalformedSource;
import org.jspecify.annotations.Nullable;

/// Reads the blocks that WebVTT and SubRip share: an optional identifier, a line `start --> end
/// settings`, lines of text, a blank line. Lenient wherever no word is lost: blank lines may be
/// missing or stand inside a cue. Not thread-safe.
public final class CaptionBlocks {
  private static final String ARROW = "-->";

  private final Lines lines;
  private final String text;
  private final CueMarkup markup;
  private final boolean comments;
  private final CueSheet sheet = new CueSheet();
  private final TimeScanner scanner = new TimeScanner();

  /// Where lines stand that may turn out to be the next cue's identifier.
  private int pendingFrom;

  private int pendingTo;
  private int pendingLastFrom;

  private @Nullable Block block;
  private boolean inGap = true;

  /// A cue that is being read.
  private static final class Block {
    final int line;
    final long startMs;
    final long endMs;
    int from = -1;
    int to = -1;
    int lastLineFrom = -1;
    @Nullable StringBuilder strays;

    Block(int line, long startMs, long endMs) {
      this.line = line;
      this.startMs = startMs;
      this.endMs = endMs;
    }

    boolean hasWords() {
      return from >= 0 || strays != null;
    }
  }

  /// @param markup how the cues' text is marked up
  /// @param comments whether blocks that begin with `NOTE`, `STYLE` or `REGION` are none of the
  ///   transcript
  public CaptionBlocks(Lines lines, CueMarkup markup, boolean comments) {
    this.lines = lines;
    this.text = lines.text();
    this.markup = markup;
    this.comments = comments;
    forgetPending();
  }

  /// Counts a repair that the caller made.
  public void count(Repair repair) {
    sheet.count(repair);
  }

  /// Reads the remaining lines.
  ///
  /// @param atLine whether the present line is still to be read
  /// @throws MalformedSource as contract C6 says
  public CueSheet read(boolean atLine) throws MalformedSource {
    boolean more = atLine || lines.next();
    while (more) {
      takeLine();
      more = lines.next();
    }
    refuseCutOff();
    endPending();
    endBlock();
    return sheet;
  }

  private void takeLine() throws MalformedSource {
    int ink = lines.firstInk();
    if (ink == lines.end()) {
      endPending();
      inGap = true;
    } else if (isTimeLine(ink)) {
      takeTimeLine();
    } else if (inGap && pendingFrom < 0 && comments && isComment(ink)) {
      skipComment();
    } else if (inGap) {
      pendingFrom = pendingFrom < 0 ? ink : pendingFrom;
      pendingLastFrom = ink;
      pendingTo = lines.end();
    } else if (block != null) {
      block.from = block.from < 0 ? ink : block.from;
      block.to = lines.end();
      block.lastLineFrom = ink;
    }
  }

  private boolean isTimeLine(int ink) {
    char first = text.charAt(ink);
    if (TimeScanner.isDigit(first) || first == '-') {
      int after = scanner.read(text, ink, lines.end());
      return after >= 0 && text.startsWith(ARROW, skipBlanks(after));
    }
    return false;
  }

  private void takeTimeLine() throws MalformedSource {
    long start = scanner.millis();
    dropIdentifier();
    endPending();
    endBlock();
    int from = skipBlanks(text.indexOf(ARROW, lines.start(), lines.end()) + ARROW.length());
    int after = scanner.read(text, from, lines.end());
    long end = after < 0 ? CueSheet.NO_END : Math.max(scanner.millis(), 0);
    if (after < 0) {
      sheet.count(Repair.UNREADABLE_END);
    }
    block = new Block(lines.number(), start, end);
    inGap = false;
  }

  /// The line right above the times names the cue; it is no part of the transcript.
  private void dropIdentifier() {
    Block open = block;
    if (pendingFrom >= 0) {
      pendingTo = pendingLastFrom;
      if (pendingFrom == pendingLastFrom) {
        forgetPending();
      }
    } else if (!comments && !inGap && open != null && isNumber(open.lastLineFrom, open.to)) {
      // SubRip without the blank line: the number would be read as the last words.
      open.to = open.lastLineFrom;
      if (open.from == open.lastLineFrom) {
        open.from = -1;
      }
    }
  }

  private void endPending() {
    if (pendingFrom < 0) {
      return;
    }
    if (block == null) {
      sheet.count(Repair.LEADING_TEXT);
    } else {
      if (block.strays == null) {
        block.strays = new StringBuilder();
      }
      sheet.count(arrowInPending() ? Repair.UNREADABLE_START : Repair.STRAY_TEXT);
      block.strays.append(' ').append(pendingWords());
    }
    forgetPending();
  }

  private boolean arrowInPending() {
    return text.indexOf(ARROW, pendingFrom, pendingTo) >= 0;
  }

  /// The words of the pending lines; where a line of times among them cannot be read, only what
  /// stands below it.
  private String pendingWords() {
    int from = pendingFrom;
    int arrow = text.indexOf(ARROW, from, pendingTo);
    while (arrow >= 0) {
      int below = text.indexOf('\n', arrow, pendingTo);
      from = below < 0 ? pendingTo : below;
      arrow = text.indexOf(ARROW, from, pendingTo);
    }
    return text.substring(from, pendingTo);
  }

  private void forgetPending() {
    pendingFrom = -1;
    pendingTo = -1;
    pendingLastFrom = -1;
  }

  private void endBlock() throws MalformedSource {
    Block ended = block;
    if (ended == null) {
      return;
    }
    block = null;
    if (ended.strays == null) {
      int from = Math.max(ended.from, 0);
      sheet.add(
          ended.line,
          ended.startMs,
          ended.endMs,
          markup.parts(text, from, ended.from < 0 ? 0 : ended.to));
      return;
    }
    String all = (ended.from < 0 ? "" : text.substring(ended.from, ended.to)) + ended.strays;
    sheet.add(ended.line, ended.startMs, ended.endMs, markup.parts(all, 0, all.length()));
  }

  private boolean isComment(int ink) {
    return isWord("NOTE", ink) || isWord("STYLE", ink) || isWord("REGION", ink);
  }

  private boolean isWord(String word, int ink) {
    int after = ink + word.length();
    return text.startsWith(word, ink)
        && (after >= lines.end() || CueText.isSpace(text.charAt(after)));
  }

  private void skipComment() {
    boolean more = lines.next();
    while (more && !lines.isBlank()) {
      more = lines.next();
    }
  }

  /// A file that ends in a line of times, or in part of one, was cut off.
  private void refuseCutOff() throws MalformedSource {
    boolean times = block != null && !inGap && !block.hasWords();
    if (times || (pendingFrom >= 0 && isPartOfTimes(pendingLastFrom, pendingTo))) {
      throw new MalformedSource(lines.number(), "cut off: the file ends in the middle of a cue");
    }
  }

  private boolean isPartOfTimes(int from, int to) {
    for (int i = from; i < to; i++) {
      char c = text.charAt(i);
      if (!TimeScanner.isDigit(c) && ":.,-> \t".indexOf(c) < 0) {
        return false;
      }
    }
    return TimeScanner.isDigit(text.charAt(from));
  }

  private boolean isNumber(int from, int to) {
    int end = to;
    while (end > from && CueText.isSpace(text.charAt(end - 1))) {
      end--;
    }
    for (int i = from; i < end; i++) {
      if (!TimeScanner.isDigit(text.charAt(i))) {
        return false;
      }
    }
    return from >= 0 && end > from;
  }

  private int skipBlanks(int from) {
    int i = from;
    while (i < lines.end() && CueText.isSpace(text.charAt(i))) {
      i++;
    }
    return i;
  }
}
