// SPDX-License-Identifier: Apache-2.0
package cuepoint.transcript;

import cuepoint.kernel.Markdown;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

/// Writes a transcript for reading, as Markdown ([CommonMark](https://spec.commonmark.org/)): a
/// paragraph for each turn, with its time and who speaks. Each cue is a line of it; a comment that
/// is not shown says when they start and end, so that reading it again gives the same cues.
public final class MarkdownWriter {
  private MarkdownWriter() {}

  /// The transcript as one text.
  public static String write(Transcript transcript) {
    StringBuilder out = new StringBuilder(transcript.cues().size() * 100);
    try {
      for (Turn turn : Turns.of(transcript)) {
        out.append(out.isEmpty() ? "" : "\n");
        write(turn, out);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toString();
  }

  private static void write(Turn turn, StringBuilder out) throws IOException {
    out.append('`');
    Clock.seconds(out, turn.startMs());
    out.append('`');
    if (turn.speaker() != null) {
      out.append(" **").append(Markdown.text(turn.speaker())).append("**");
    }
    List<Cue> cues = turn.cues();
    out.append(' ').append(Markdown.text(cues.getFirst().text())).append('\n');
    for (Cue cue : cues.subList(1, cues.size())) {
      out.append(Markdown.line(cue.text())).append('\n');
    }
    out.append("<!--");
    for (Cue cue : cues) {
      out.append(' ');
      Clock.decimal(out, cue.startMs());
      out.append('-');
      Clock.decimal(out, cue.endMs());
    }
    out.append(" -->\n");
  }
}
