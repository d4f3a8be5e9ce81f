// SPDX-License-Identifier: Apache-2.0
package cuepoint.transcript;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

/// Writes a transcript as SubRip, with `Name: ` where the speaker changes, as Podcasting 2.0 has
/// it. Reading it again gives the same times and words, and the speakers as far as names before a
/// colon can be told from other words (`docs/formats/srt.md`).
public final class SubRipWriter {
  private SubRipWriter() {}

  /// The transcript as one text.
  public static String write(Transcript transcript) {
    StringBuilder out = new StringBuilder(transcript.cues().size() * 96);
    try {
      List<Cue> cues = transcript.cues();
      for (int i = 0; i < cues.size(); i++) {
        Cue cue = cues.get(i);
        out.append(i == 0 ? "" : "\n").append(i + 1).append('\n');
        Clock.comma(out, cue.startMs());
        out.append(" --> ");
        Clock.comma(out, cue.endMs());
        out.append('\n');
        String text = cue.text();
        if (Voices.opens(cues, i)) {
          text = cue.speaker() + ": " + text;
        }
        escape(out, text);
        out.append('\n');
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toString();
  }

  /// Players show most text as it is, so only what would be read as something else is written as a
  /// reference: tags, references, positions, arrows, and a number that stands alone.
  private static void escape(StringBuilder out, String text) {
    boolean number = text.chars().allMatch(Character::isDigit);
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      char next = i + 1 < text.length() ? text.charAt(i + 1) : ' ';
      switch (c) {
        case '<' -> out.append(next == ' ' ? "<" : "&lt;");
        case '&' -> out.append(next == ' ' ? "&" : "&amp;");
        case '>' -> out.append(i > 0 && text.charAt(i - 1) == '-' ? "&gt;" : ">");
        case '{' -> out.append("&#123;");
        default -> {
          if (number && i == 0) {
            out.append("&#").append((int) c).append(';');
          } else {
            out.append(c);
          }
        }
      }
    }
  }
}
