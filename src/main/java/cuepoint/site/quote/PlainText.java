// SPDX-License-Identifier: Apache-2.0
package cuepoint.site.quote;

/// Text that is passed on to other programs.
public final class PlainText {
  private PlainText() {}

  /// The text on one line, with single spaces, without characters that nobody sees but that turn
  /// around or end what comes after them.
  public static String of(String text) {
    StringBuilder plain = new StringBuilder(text.length());
    text.codePoints()
        .forEach(c -> {
          if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
            if (!plain.isEmpty() && plain.charAt(plain.length() - 1) != ' ') {
              plain.append(' ');
            }
          } else if (!Character.isISOControl(c) && !turns(c) && Character.isValidCodePoint(c)) {
            plain.appendCodePoint(c);
          }
        });
    return plain.toString().strip();
  }

  /// Marks that embed, override or isolate a direction; marks for a single place may stay.
  private static boolean turns(int c) {
    return (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
  }
}
