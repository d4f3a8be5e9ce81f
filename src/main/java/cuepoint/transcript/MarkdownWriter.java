// SPDX-License-Identifier: Apache-2.0
package cuepoint.transcript;

import cuepoint.kernel.Markdown;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

/// Writes a transcript for reading, as Markdown ([CommonMark](https://spec.commonmark.org/)): a
/// paragraph for each turn, with its time and who speaks. Cues cannot be told apart in it.
public final class MarkdownWriter {
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
          out.append(" **").append(Markdown.text(turn.speaker())).append("**");
        }
        for (Cue cue : turn.cues()) {
          out.append(' ').append(Markdown.text(cue.text()));
        }
        out.append('\n');
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toString();
  }
}
