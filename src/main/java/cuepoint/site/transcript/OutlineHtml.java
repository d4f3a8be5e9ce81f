// SPDX-License-Identifier: Apache-2.0
package cuepoint.site.transcript;

import cuepoint.site.Stretch;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Writes the segments of a transcript as HTML: the table of contents and the headings in the text.
final class OutlineHtml {
  private OutlineHtml() {}

  /// The table of contents; empty where there is nothing to list.
  ///
  /// @param heading what stands above it
  static String contents(String heading, List<Stretch> stretches) {
    if (stretches.isEmpty()) {
      return "";
    }
    StringBuilder html = new StringBuilder(200 * stretches.size());
    html.append("<nav class=\"contents\" aria-labelledby=\"contents\"><h2 id=\"contents\">");
    escape(html, heading);
    html.append("</h2>\n<ol>\n");
    for (Stretch stretch : stretches) {
      html.append("<li class=\"").append(stretch.bar()).append("\"><a href=\"#");
      html.append(stretch.headingId()).append("\"><span class=\"time\">");
      escape(html, stretch.time());
      html.append("</span> ");
      escape(html, stretch.name());
      html.append("</a> <small>");
      escape(html, stretch.extent());
      html.append("</small></li>\n");
    }
    return html.append("</ol></nav>\n").toString();
  }

  /// The heading of a segment.
  ///
  /// @param linked whether it leads to the page about it
  static void heading(StringBuilder html, Stretch stretch, boolean linked) {
    String page = linked ? stretch.page() : null;
    html.append("<h2 id=\"").append(stretch.headingId()).append("\">");
    if (page != null) {
      html.append("<a href=\"");
      escape(html, page);
      html.append("\">");
    }
    escape(html, stretch.name());
    html.append(page == null ? " <small>" : "</a> <small>");
    escape(html, stretch.clock());
    html.append(" · ");
    escape(html, stretch.extent());
    html.append("</small></h2>");
  }

  /// Appends a text. Runs of harmless characters are copied at once; almost every text is one such
  /// run.
  static void escape(StringBuilder html, String text) {
    int from = 0;
    for (int i = 0; i < text.length(); i++) {
      String entity = entity(text.charAt(i));
      if (entity != null) {
        html.append(text, from, i).append(entity);
        from = i + 1;
      }
    }
    html.append(text, from, text.length());
  }

  private static @Nullable String entity(char c) {
    return switch (c) {
      case '&' -> "&amp;";
      case '<' -> "&lt;";
      case '>' -> "&gt;";
      case '"' -> "&quot;";
      case '\'' -> "&#39;";
      default -> null;
    };
  }
}
