// SPDX-License-Identifier: Apache-2.0
package cuepoint.ingest.notes;

import cuepoint.ingest.html.CleanText;
import cuepoint.ingest.html.HtmlCleaner;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;

/// One line as a reader sees it, with the places of its links, so that it can be cut in two at any
/// character without losing a link or a letter.
///
/// @param text single spaces, none at the ends
/// @param links in order
record Flat(String text, List<Span> links, CleanText clean) {
  /// Nothing.
  static final Flat EMPTY = new Flat("", List.of(), CleanText.EMPTY);

  /// A link and the characters that carry it.
  record Span(int start, int end, String href) {}

  static Flat of(String markdown) {
    CleanText clean = Prose.clean(markdown);
    Document dom = Jsoup.parseBodyFragment(clean.html().html());
    StringBuilder text = new StringBuilder();
    List<Span> links = new ArrayList<>();
    for (TextNode node : collapsed(dom)) {
      int start = text.length();
      text.append(node.getWholeText());
      Element around = node.parent();
      Element anchor = around == null ? null : around.closest("a");
      if (anchor != null) {
        Span last = links.isEmpty() ? null : links.getLast();
        String href = anchor.attr("href");
        if (last != null && last.end() == start && last.href().equals(href)) {
          links.set(links.size() - 1, new Span(last.start(), text.length(), href));
        } else if (text.length() > start) {
          links.add(new Span(start, text.length(), href));
        }
      }
    }
    return new Flat(text.toString(), List.copyOf(links), clean);
  }

  /// What stands from a character on, as clean HTML; separators at its beginning are left out.
  CleanText from(int offset) {
    int start = offset;
    while (start < text.length() && " :*-–—".indexOf(text.charAt(start)) >= 0) {
      start++;
    }
    if (start >= text.length()) {
      return CleanText.EMPTY;
    }
    Document dom = Jsoup.parseBodyFragment(clean.html().html());
    int left = start;
    for (TextNode node : collapsed(dom)) {
      String words = node.getWholeText();
      node.text(words.substring(Math.min(left, words.length())));
      left = Math.max(0, left - words.length());
    }
    for (Element element : dom.body().select("a, strong, em, code")) {
      if (!element.hasText()) {
        element.remove();
      }
    }
    return HtmlCleaner.clean(dom.body().html());
  }

  /// The first link that begins at or after a character, if any.
  java.util.Optional<Span> linkFrom(int offset) {
    return links.stream().filter(link -> link.end() > offset).findFirst();
  }

  /// All text nodes in order, blanks collapsed across them and cut off at both ends.
  private static List<TextNode> collapsed(Document dom) {
    dom.body().select("br").forEach(br -> br.replaceWith(new TextNode(" ")));
    List<TextNode> nodes = new ArrayList<>();
    dom.body()
        .traverse((node, depth) -> {
          if (node instanceof TextNode text) {
            nodes.add(text);
          }
        });
    boolean blank = true;
    TextNode last = null;
    for (TextNode node : nodes) {
      StringBuilder words = new StringBuilder();
      for (char c : node.getWholeText().toCharArray()) {
        boolean space = Character.isWhitespace(c);
        if (!space || !blank) {
          words.append(space ? ' ' : c);
        }
        blank = space;
      }
      node.text(words.toString());
      last = words.isEmpty() ? last : node;
    }
    if (last != null && last.getWholeText().endsWith(" ")) {
      last.text(last.getWholeText().stripTrailing());
    }
    return nodes;
  }
}
