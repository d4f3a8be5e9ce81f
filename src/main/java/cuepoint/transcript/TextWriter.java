// SPDX-License-Identifier: Apache-2.0
package cuepoint.transcript;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

/// Writes a transcript as lines `HH:MM:SS text`, with a blank line between them and `<v Name>`
/// where the speaker changes, as the shows' own files have it. Reading it again gives the same
/// cues, with starts to the second and each end at the next later start.
public final class TextWriter {
  private TextWriter() {}

  /// The transcript as one text.
  public static String write(Transcript transcript) {
    StringBuilder out = new StringBuilder(transcript.cues().size() * 72);
    write(transcript, out);
    return out.toString();
  }

  /// Appends the transcript, in UTF-8 if `out` encodes.
  ///
  /// @throws UncheckedIOException when `out` takes no more
  public static void write(Transcript transcript, Appendable out) {
    try {
      List<Cue> cues = transcript.cues();
      for (int i = 0; i < cues.size(); i++) {
        Cue cue = cues.get(i);
        out.append(i == 0 ? "" : "\n");
        Clock.seconds(out, cue.startMs());
        out.append(' ');
        if (Voices.opens(cues, i)) {
          // The sign that ends the tag cannot be written in it.
          out.append("<v ").append(String.valueOf(cue.speaker()).replace(">", "")).append('>');
        }
        out.append(cue.text());
        out.append(Voices.closes(cues, i) ? "</v>\n" : "\n");
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
