// SPDX-License-Identifier: Apache-2.0
package cuepoint.kernel;

/// Puts text into Markdown so that it means itself.
public final class Markdown {
  private static final String SPECIAL = "\\`*_[]<>#|~&";

  private Markdown() {}

  /// The text on one line, with a backslash before everything that Markdown would take for its own
  /// there ([CommonMark](https://spec.commonmark.org/), backslash escapes). What means something at
  /// the start of a line only is left as it is.
  public static String text(String plain) {
    StringBuilder text = new StringBuilder(plain.length() + 8);
    plain
        .codePoints()
        .map(c -> Character.isWhitespace(c) || Character.isISOControl(c) ? ' ' : c)
        .forEach(c -> {
          if (SPECIAL.indexOf(c) >= 0) {
            text.append('\\');
          }
          text.appendCodePoint(c);
        });
    return text.toString().strip();
  }

  /// As {@link #text}, of a text that begins a line: what would make it an item of a list or
  /// underline the line above gets a backslash too.
  public static String line(String plain) {
    String text = text(plain);
    int digits = 0;
    while (digits < text.length() && text.charAt(digits) >= '0' && text.charAt(digits) <= '9') {
      digits++;
    }
    boolean special =
        digits < text.length() && (digits == 0 ? "-+=" : ".)").indexOf(text.charAt(digits)) >= 0;
    return special ? text.substring(0, digits) + "\\" + text.substring(digits) : text;
  }
}
