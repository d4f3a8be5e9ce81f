// SPDX-License-Identifier: Apache-2.0
package cuepoint.ingest.notes;

import cuepoint.ingest.MalformedSource;
import cuepoint.ingest.SourceFile;
import java.util.List;

/// How much of notes is read at all. The longest known line has 5 thousand characters, the longest
/// notes 14 thousand in 400 lines; many times as much is no longer written by hand.
public final class Bounds {
  static final int LONGEST_LINE = 50_000;
  static final int LONGEST_FILE = 1_000_000;
  static final int MOST_LINES = 10_000;

  private Bounds() {}

  /// Lets a file pass.
  ///
  /// @throws MalformedSource when a line or the whole is too long, with the line; nothing has been
  ///   decoded or copied by then
  public static void check(SourceFile file) throws MalformedSource {
    byte[] content = file.content();
    int line = 1;
    int start = 0;
    for (int at = 0; at < content.length; at++) {
      if (content[at] == '\n' || content[at] == '\r') {
        line += content[at] == '\n' ? 1 : 0;
        start = at + 1;
      } else if (at - start >= LONGEST_LINE) {
        throw new MalformedSource(line, "a line of more than " + LONGEST_LINE + " bytes");
      }
    }
    if (content.length > LONGEST_FILE) {
      throw new MalformedSource(0, "more than " + LONGEST_FILE + " bytes of notes");
    }
  }

  /// Lets the text of notes pass.
  ///
  /// @param from how many lines stand before it in its file
  /// @throws MalformedSource when it has too many lines
  public static void check(List<String> lines, int from) throws MalformedSource {
    if (lines.size() > MOST_LINES) {
      throw new MalformedSource(
          from + MOST_LINES + 1, "more than " + MOST_LINES + " lines of notes");
    }
  }
}
