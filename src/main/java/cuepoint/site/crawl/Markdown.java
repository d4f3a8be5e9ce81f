// SPDX-License-Identifier: Apache-2.0
package cuepoint.site.crawl;

/// Puts text into Markdown so that it means itself.
final class Markdown {
  private static final String SPECIAL = "\\`*_[]<>#!|~&";

  private Markdown() {}

  /// The text on one line, with a backslash before everything that Markdown would take for its own.
  static String text(String plain) {
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

  /// A line of a list: a link, and what is there.
  ///
  /// @param address absolute
  /// @param note Markdown, or nothing
  static String item(String name, String address, String note) {
    return "- [" + text(name) + "](" + address + ")" + (note.isEmpty() ? "" : ": " + note) + "\n";
  }
}
