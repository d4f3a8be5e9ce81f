// SPDX-License-Identifier: Apache-2.0
package cuepoint.feed;

import cuepoint.kernel.Timecode;

/// Writes chapters as a WebVTT file for `<track kind="chapters">`: cues in the order of time that
/// never overlap, with nothing but the title in them. Where a start is approximate, a comment says
/// so; players pass over it.
public final class ChaptersVtt {
  /// The media type of such a file.
  public static final String MEDIA_TYPE = "text/vtt";

  private ChaptersVtt() {}

  /// The chapters as one text.
  public static String write(Chapters chapters) {
    StringBuilder out = new StringBuilder("WEBVTT\n");
    for (Chapter chapter : chapters.chapters()) {
      out.append(chapter.exact() ? "\n" : "\nNOTE approximate\n\n")
          .append(Timecode.full(chapter.span().startMs()))
          .append(" --> ")
          .append(Timecode.full(chapter.span().endMs()))
          .append('\n');
      escape(out, chapter.title());
      out.append('\n');
    }
    return out.toString();
  }

  /// Without `>` no title can hold the arrow that begins a cue.
  private static void escape(StringBuilder out, String title) {
    for (int i = 0; i < title.length(); i++) {
      switch (title.charAt(i)) {
        case '&' -> out.append("&amp;");
        case '<' -> out.append("&lt;");
        case '>' -> out.append("&gt;");
        default -> out.append(title.charAt(i));
      }
    }
  }
}
