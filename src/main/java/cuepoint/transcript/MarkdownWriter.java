// SPDX-License-Identifier: Apache-2.0
package cuepoint.transcript;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

/// Writes a transcript for reading, as Markdown ([CommonMark](https://spec.commonmark.org/)): a
/// paragraph for each turn, with its time and who speaks. Cues cannot be told apart in it.
public final class MarkdownWriter {
  private static final String MARKS = "\\`*_[]<>&~|";

  private MarkdownWriter() {}

  /// The transcript as one text.
  public static String write(Transcript transcript) {
    StringBuilder out = new StringBuilder(transcript.cues().size() * 80);
    List<Turn> turns = Turns.of(transcript);
    try {
      for (int i = 0; i < turns.size(); i++) {
        Turn turn = turns.get(i);
        out.append(i == 0 ? "`" : "\n`");
        Clock.seconds(out, turn.startMs());
        out.append('`');
        if (turn.speaker() != null) {
          escape(out.append(" **"), turn.speaker()).append("**");
        }
        for (Cue cue : turn.cues()) {
          escape(out.append(' '), cue.text());
        }
        out.append('\n');
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toString();
  }

  /// A paragraph begins with its time, so what means something only at a line's start means
  /// nothing.
  private static StringBuilder escape(StringBuilder out, String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (MARKS.indexOf(c) >= 0) {
        out.append('\\');
      }
      out.append(c);
    }
    return out;
  }
}
