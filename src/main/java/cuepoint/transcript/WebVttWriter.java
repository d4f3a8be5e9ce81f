// SPDX-License-Identifier: Apache-2.0
package cuepoint.transcript;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

/// Writes a transcript as WebVTT. The voice is named where the speaker changes, as Podcasting 2.0
/// recommends, and closed where the next cue has no known speaker. Reading it again gives the same
/// cues.
public final class WebVttWriter {
  private WebVttWriter() {}

  /// The transcript as one text.
  public static String write(Transcript transcript) {
    StringBuilder out = new StringBuilder(transcript.cues().size() * 96);
    write(transcript, out);
    return out.toString();
  }

  /// Appends the transcript, in UTF-8 if `out` encodes.
  ///
  /// @throws UncheckedIOException when `out` takes no more
  public static void write(Transcript transcript, Appendable out) {
    try {
      out.append("WEBVTT\n");
      List<Cue> cues = transcript.cues();
      for (int i = 0; i < cues.size(); i++) {
        Cue cue = cues.get(i);
        out.append('\n');
        Clock.full(out, cue.startMs());
        out.append(" --> ");
        Clock.full(out, cue.endMs());
        out.append('\n');
        if (Voices.opens(cues, i)) {
          out.append("<v ");
          escape(out, String.valueOf(cue.speaker()));
          out.append('>');
        }
        escape(out, cue.text());
        out.append(Voices.closes(cues, i) ? "</v>\n" : "\n");
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void escape(Appendable out, String text) throws IOException {
    int done = 0;
    for (int i = 0; i < text.length(); i++) {
      String escaped =
          switch (text.charAt(i)) {
            case '&' -> "&amp;";
            case '<' -> "&lt;";
            case '>' -> "&gt;";
            default -> "";
          };
      if (!escaped.isEmpty()) {
        out.append(text, done, i).append(escaped);
        done = i + 1;
      }
    }
    out.append(text, done, text.length());
  }
}
