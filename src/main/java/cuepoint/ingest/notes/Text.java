// SPDX-License-Identifier: Apache-2.0
package cuepoint.ingest.notes;

import cuepoint.kernel.SafeHtml;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;

/// Small cuts of plain text.
final class Text {
  private Text() {}

  /// Behind the first sentence that something follows, or -1.
  static int sentenceEnd(String text) {
    for (int i = 1; i + 2 < text.length(); i++) {
      boolean stop = ".?!".indexOf(text.charAt(i)) >= 0 && text.charAt(i + 1) == ' ';
      if (stop && Character.isUpperCase(text.codePointAt(i + 2)) && i > 10) {
        return text.charAt(i) == '.' ? i : i + 1;
      }
    }
    return -1;
  }

  /// What the first paragraph or list item of a text says itself, up to a sentence end or about so
  /// many characters.
  static String firstWords(SafeHtml html, int about) {
    Element body = Jsoup.parseBodyFragment(html.html()).body();
    Element first = body.selectFirst("p, li, h4, td");
    Element own = first == null ? body : first;
    own.select("ul, ol, pre, blockquote").remove();
    String text = own.text().strip();
    int end = sentenceEnd(text);
    if (end > 0 && end <= about) {
      return text.substring(0, end);
    }
    if (text.length() <= about) {
      return text.endsWith(":") || text.endsWith(".") ? text.substring(0, text.length() - 1) : text;
    }
    int blank = text.lastIndexOf(' ', about);
    return text.substring(0, blank > 0 ? blank : about) + "…";
  }
}
