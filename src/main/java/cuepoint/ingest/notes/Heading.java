// SPDX-License-Identifier: Apache-2.0
package cuepoint.ingest.notes;

import cuepoint.ingest.Stated;
import org.jspecify.annotations.Nullable;

/// The heading of a whole document: `# Python Bytes 23`, `# 473: A clock of glass?`, `#483: …`, `#
/// PB 485`, `# Any title`.
///
/// @param number of the episode, or null
/// @param title of the episode, or null
public record Heading(@Nullable Integer number, @Nullable String title) {
  /// As what the file states.
  public Stated stated() {
    return new Stated(number, title, null, null, null, null, null, null, null);
  }

  /// Reads the plain text of a heading, without the `#` of Markdown.
  public static Heading of(String plain) {
    String text = plain.replace("\\", "").strip();
    int from = 0;
    while (from < text.length() && !isDigit(text.charAt(from))) {
      from++;
    }
    int end = from;
    while (end < text.length() && isDigit(text.charAt(end))) {
      end++;
    }
    String before = text.substring(0, from);
    String after = text.substring(end).strip();
    boolean numbered =
        end > from
            && end - from <= 5
            && before.chars().noneMatch(c -> ":?!".indexOf(c) >= 0)
            && (after.isEmpty() || ":-–—".indexOf(after.charAt(0)) >= 0)
            && (end == text.length() || !Character.isLetter(text.charAt(end)));
    if (!numbered) {
      String title = text.startsWith("#") ? text.substring(1).strip() : text;
      return new Heading(null, title.isEmpty() ? null : title);
    }
    String title = after.isEmpty() ? "" : after.substring(1).strip();
    return new Heading(Integer.valueOf(text.substring(from, end)), title.isEmpty() ? null : title);
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }
}
