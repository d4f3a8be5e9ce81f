// SPDX-License-Identifier: Apache-2.0
package cuepoint.ingest.capture;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/// Writes the words of an element as plain text, the way its blocks stand on the page.
final class BlockText {
  private static final Set<String> LINES = Set.of("li", "dt", "dd", "tr", "caption", "summary");
  private static final Set<String> CELLS = Set.of("td", "th");
  private static final Set<String> HEADINGS = Set.of("h1", "h2", "h3");

  private final MainText main;
  private final StringBuilder out = new StringBuilder();
  private final List<String> headings = new ArrayList<>();

  /// Ends of lines that are due before the next words.
  private int breaks;

  private BlockText(MainText main) {
    this.main = main;
  }

  /// Writes the main text of a page.
  static BlockText of(MainText main) {
    BlockText text = new BlockText(main);
    text.write(main.root(), false);
    return text;
  }

  /// Paragraphs with blank lines between them; items of lists and rows of tables are lines.
  String text() {
    return PlainText.paragraphs(out.toString(), PlainText.MAX_TEXT);
  }

  /// The headings of the first three levels in order.
  List<String> headings() {
    return headings;
  }

  private void write(Element element, boolean pre) {
    for (Node child = element.firstChild(); child != null; child = child.nextSibling()) {
      if (out.length() > 2 * PlainText.MAX_TEXT) {
        return;
      }
      if (child instanceof TextNode words) {
        writeWords(words.getWholeText(), pre);
      } else if (child instanceof Element inner && !main.isLeftOut(inner)) {
        writeElement(inner, pre);
      }
    }
  }

  private void writeElement(Element element, boolean pre) {
    String name = element.normalName();
    if (name.equals("br")) {
      breaks++;
      return;
    }
    int around = LINES.contains(name) ? 1 : element.isBlock() && !CELLS.contains(name) ? 2 : 0;
    breaks = Math.max(breaks, around);
    int from = out.length();
    write(element, pre || name.equals("pre"));
    if (HEADINGS.contains(name) && headings.size() < PlainText.MAX_CONTENTS) {
      String heading = PlainText.line(out.substring(from));
      if (!heading.isEmpty()) {
        headings.add(heading);
      }
    }
    out.append(CELLS.contains(name) ? " " : "");
    breaks = Math.max(breaks, around);
  }

  /// Line ends in the source are blanks, but in preformatted text they are meant.
  private void writeWords(String words, boolean pre) {
    if (words.isBlank() && !pre) {
      out.append(' ');
      return;
    }
    out.repeat('\n', Math.min(breaks, 2));
    breaks = 0;
    if (pre) {
      out.append(words);
      return;
    }
    for (int i = 0; i < words.length(); i++) {
      char c = words.charAt(i);
      out.append(c == '\n' || c == '\r' ? ' ' : c);
    }
  }
}
