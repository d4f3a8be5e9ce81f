// SPDX-License-Identifier: Apache-2.0
package cuepoint.site.transcript;

import cuepoint.address.Addresses;
import cuepoint.kernel.Timecode;
import cuepoint.site.Paragraphs;
import cuepoint.transcript.Cue;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Writes the cues of a transcript as HTML, in pieces that are compressed one by one. A template
/// would take a hundred times as long.
///
/// ```html
/// <p><b>Michael</b> <span id="c0"><a href="?t=0#c0">0:00</a> Hello.</span> <span …>…</span></p>
/// ```
final class CueHtml {
  /// Cues in a piece: more compress better, fewer are faster to compress anew for a marked cue.
  private static final int CUES = 100;

  private final StringBuilder html = new StringBuilder(32_000);
  private final List<String> pieces = new ArrayList<>();
  private final int[] markAt;
  private int index;
  private long lastStart = -1;

  private CueHtml(int cues) {
    markAt = new int[cues];
  }

  /// A transcript in pieces.
  ///
  /// @param pieces of {@value #CUES} cues each, the last one of what is left
  /// @param markAt for every cue, at which character of its piece a mark goes
  @SuppressWarnings("ArrayRecordComponent") // nobody compares them
  record Written(List<String> pieces, int[] markAt) {}

  /// The piece a cue is in.
  static int pieceOf(int cue) {
    return cue / CUES;
  }

  /// Writes all paragraphs.
  static Written of(List<Paragraphs.Paragraph> paragraphs, int cues) {
    CueHtml writer = new CueHtml(cues);
    for (Paragraphs.Paragraph paragraph : paragraphs) {
      writer.write(paragraph);
    }
    writer.endPiece();
    return new Written(writer.pieces, writer.markAt);
  }

  private void write(Paragraphs.Paragraph paragraph) {
    html.append("<p>");
    String speaker = paragraph.speaker();
    if (speaker != null) {
      html.append("<b>");
      escape(speaker);
      html.append("</b> ");
    }
    for (Cue cue : paragraph.cues()) {
      if (index > 0 && index % CUES == 0) {
        endPiece();
      }
      write(cue);
    }
    html.append("</p>\n");
  }

  private void write(Cue cue) {
    long start = cue.startMs();
    html.append("<span");
    if (start != lastStart) {
      html.append(" id=\"").append(Addresses.cueId(start)).append('"');
    }
    html.append("><a");
    markAt[index] = html.length();
    html.append(" href=\"").append(Addresses.moment(start)).append("\">");
    html.append(Timecode.clock(start)).append("</a> ");
    escape(cue.text());
    html.append("</span> ");
    lastStart = start;
    index++;
  }

  private void endPiece() {
    pieces.add(html.toString());
    html.setLength(0);
  }

  /// Copies runs of harmless characters at once; almost every text is one such run.
  private void escape(String text) {
    int from = 0;
    for (int i = 0; i < text.length(); i++) {
      String entity = entity(text.charAt(i));
      if (entity != null) {
        html.append(text, from, i).append(entity);
        from = i + 1;
      }
    }
    html.append(text, from, text.length());
  }

  private static @Nullable String entity(char c) {
    return switch (c) {
      case '&' -> "&amp;";
      case '<' -> "&lt;";
      case '>' -> "&gt;";
      case '"' -> "&quot;";
      case '\'' -> "&#39;";
      default -> null;
    };
  }
}
