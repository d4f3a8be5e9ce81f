// SPDX-License-Identifier: Apache-2.0
package cuepoint.ingest.page;

import java.util.ArrayList;
import java.util.List;

/// The notes of a page as Markdown: bullets become dashes, and every character that means something
/// to Markdown is kept from meaning it, so that the reader of notes can do the rest.
final class PageMarkdown {
  private static final String SPECIAL = "\\`*_[]<>#|~&!";

  private PageMarkdown() {}

  static String of(List<String> lines) {
    List<String> markdown = new ArrayList<>();
    for (String line : lines) {
      String text = line.strip();
      String indent = line.substring(0, line.length() - line.stripLeading().length());
      boolean bullet = text.startsWith("•") || text.startsWith("◦") || text.startsWith("▪");
      boolean numbered = text.startsWith("#") && text.length() > 1 && text.charAt(1) <= '9';
      if (bullet) {
        markdown.add(indent + "- " + escaped(text.substring(1).strip()));
      } else {
        markdown.add(numbered ? "**" + escaped(text) + "**" : indent + escaped(text));
      }
    }
    return String.join("\n", markdown);
  }

  /// Addresses stay as they are, to be found and linked.
  private static String escaped(String text) {
    StringBuilder out = new StringBuilder();
    boolean address = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      address |= text.startsWith("http://", i) || text.startsWith("https://", i);
      address &= c > ' ' && c != '<' && c != '>';
      boolean marker = i == 0 && (c == '-' || c == '+' || c == '=');
      if (marker || (!address && SPECIAL.indexOf(c) >= 0)) {
        out.append('\\');
      }
      out.append(c);
    }
    return out.toString();
  }
}
