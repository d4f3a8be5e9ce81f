// SPDX-License-Identifier: Apache-2.0
package cuepoint.feed;

import cuepoint.kernel.TimeSpan;
import org.jspecify.annotations.Nullable;

/// A stretch of an episode as a player lists it.
///
/// @param title plain text, one line, at most {@value #MOST} characters
/// @param url absolute address of a page about it, or null
/// @param exact whether its start can be taken at its word
public record Chapter(TimeSpan span, String title, @Nullable String url, boolean exact) {
  /// Longer titles are cut at a word's end: no list of chapters has room for them.
  static final int MOST = 200;

  /// Makes one line of the title; an ellipsis stands for one that says nothing.
  ///
  /// @throws IllegalArgumentException when it has no length
  public Chapter {
    if (span.lengthMs() == 0) {
      throw new IllegalArgumentException("no chapter: " + span);
    }
    title = line(title);
  }

  /// The same, ended where the next one begins.
  Chapter until(long endMs) {
    return new Chapter(new TimeSpan(span.startMs(), endMs), title, url, exact);
  }

  /// Single spaces for every space, line end and control character.
  private static String line(String text) {
    StringBuilder line = new StringBuilder(Math.min(text.length(), MOST));
    boolean space = false;
    for (int i = 0; i < text.length(); ) {
      int point = text.codePointAt(i);
      i += Character.charCount(point);
      if (isBlank(point)) {
        space = !line.isEmpty();
      } else {
        if (line.length() + (space ? 1 : 0) + Character.charCount(point) >= MOST) {
          return cut(line);
        }
        line.append(space ? " " : "").appendCodePoint(point);
        space = false;
      }
    }
    return line.isEmpty() ? "…" : line.toString();
  }

  /// At a word's end where one is near.
  private static String cut(StringBuilder line) {
    int end = line.lastIndexOf(" ");
    line.setLength(end > MOST / 2 ? end : line.length());
    return line.append('…').toString();
  }

  private static boolean isBlank(int point) {
    return Character.isWhitespace(point)
        || Character.isSpaceChar(point)
        || Character.isISOControl(point);
  }
}
