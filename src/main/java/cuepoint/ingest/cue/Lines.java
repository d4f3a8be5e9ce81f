// SPDX-License-Identifier: Apache-2.0
package cuepoint.ingest.cue;

import cuepoint.ingest.MalformedSource;
import cuepoint.ingest.SourceFile;

/// A cursor over the lines of a text. It hands out positions rather than strings, so that reading a
/// transcript copies nothing but the words of its cues. Ends of lines are `\n`, `\r\n` or `\r`.
public final class Lines {
  /// The longest line that is read, in bytes of UTF-8; no transcript comes near it.
  public static final int MAX_LINE_BYTES = 1_000_000;

  private final String text;
  private int number;
  private int start;
  private int end;
  private int next;

  private Lines(String text, int firstNumber) {
    this.text = text;
    this.number = firstNumber - 1;
  }

  /// The lines of a file.
  ///
  /// @throws MalformedSource when the file is not UTF-8, or has a line of over a million bytes; the
  ///   latter is found before anything is decoded
  public static Lines of(SourceFile file) throws MalformedSource {
    refuseEndlessLine(file.content());
    return of(file.text(), 1);
  }

  /// The lines of a text that begins at line `firstNumber` of its file.
  public static Lines of(String text, int firstNumber) {
    String plain = text;
    if (text.indexOf('\r') >= 0) {
      plain = text.replace("\r\n", "\n").replace('\r', '\n');
    }
    return new Lines(plain, firstNumber);
  }

  private static void refuseEndlessLine(byte[] content) throws MalformedSource {
    int line = 1;
    int start = 0;
    for (int i = 0; i < content.length; i++) {
      byte b = content[i];
      if (b == '\n' || b == '\r') {
        start = i + 1;
        // The second half of \r\n does not count again.
        if (b == '\r' || i == 0 || content[i - 1] != '\r') {
          line++;
        }
      } else if (i - start >= MAX_LINE_BYTES) {
        throw new MalformedSource(line, "a line of more than a million bytes");
      }
    }
  }

  /// Goes to the next line; false at the end. A line end at the very end begins no further line.
  public boolean next() {
    if (next >= text.length()) {
      return false;
    }
    start = next;
    int newline = text.indexOf('\n', start);
    end = newline < 0 ? text.length() : newline;
    next = newline < 0 ? end : newline + 1;
    number++;
    return true;
  }

  /// The whole text, to which the positions belong.
  public String text() {
    return text;
  }

  /// Number of the present line, from 1.
  public int number() {
    return number;
  }

  /// Position of the present line's first character.
  public int start() {
    return start;
  }

  /// Position after the present line's last character, not counting the line end.
  public int end() {
    return end;
  }

  /// Whether nothing but white space is in the present line.
  public boolean isBlank() {
    return firstInk() == end;
  }

  /// Whether the present line contains a string.
  public boolean contains(String part) {
    return text.indexOf(part, start, end) >= 0;
  }

  /// Position of the first character of the present line that is not white space, or its end.
  public int firstInk() {
    int i = start;
    while (i < end && CueText.isSpace(text.charAt(i))) {
      i++;
    }
    return i;
  }

  /// Whether the present line ends in a line end, rather than with the file.
  public boolean isTerminated() {
    return next > end;
  }
}
