// SPDX-License-Identifier: Apache-2.0
package cuepoint.site.quote;

import cuepoint.kernel.Markdown;
import cuepoint.site.quote.Quote.Said;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.springframework.web.util.HtmlUtils;

/// Writes a quote with its source, so that it can be put into a mail, a note or a page.
/// `static/quote.js` writes what a reader has selected in the same three forms.
///
/// @param said who says what; speakers are named before their words where there are several
/// @param source show, number, title and time
/// @param address absolute
record QuoteTexts(List<Said> said, String source, String address) {
  private boolean isTalk() {
    return said.stream().map(Said::speaker).distinct().count() > 1;
  }

  /// The one who speaks, with a comma behind; empty where unknown or where there are several.
  private String speaker(UnaryOperator<String> written) {
    String speaker = said.getFirst().speaker();
    return isTalk() || speaker.isEmpty() ? "" : written.apply(speaker) + ", ";
  }

  /// For a mail.
  String plain() {
    String words =
        said.stream()
            .map(part -> named(part.speaker(), ": ") + "“" + part.text() + "”")
            .collect(Collectors.joining("\n"));
    return words + "\n— " + speaker(UnaryOperator.identity()) + source + "\n" + address;
  }

  private String named(String speaker, String after) {
    return isTalk() && !speaker.isEmpty() ? speaker + after : "";
  }

  /// For a note.
  String markdown() {
    String words =
        said.stream()
            .map(part ->
                "> "
                    + (named(part.speaker(), "").isEmpty()
                        ? line(part.text())
                        : "**"
                            + Markdown.text(part.speaker())
                            + ":** "
                            + Markdown.text(part.text())))
            .collect(Collectors.joining("\n>\n"));
    return words
        + "\n>\n> — "
        + speaker(Markdown::text)
        + "["
        + Markdown.text(source)
        + "]("
        + address
        + ")";
  }

  /// Words at the start of a line, where a number or a dash would begin a list.
  private static String line(String text) {
    String escaped = Markdown.text(text);
    int digits = 0;
    while (digits < escaped.length() && Character.isDigit(escaped.charAt(digits))) {
      digits++;
    }
    boolean marks = digits < escaped.length() && "-+.)".indexOf(escaped.charAt(digits)) >= 0;
    return marks ? escaped.substring(0, digits) + "\\" + escaped.substring(digits) : escaped;
  }

  /// For a page.
  String html() {
    String words =
        said.stream()
            .map(part ->
                "<p>"
                    + (named(part.speaker(), "").isEmpty()
                        ? ""
                        : "<b>" + escaped(part.speaker()) + ":</b> ")
                    + escaped(part.text())
                    + "</p>")
            .collect(Collectors.joining());
    return "<figure><blockquote cite=\"%s\">%s</blockquote>\n<figcaption>— %s<a href=\"%s\">%s</a>%s"
        .formatted(
            escaped(address),
            words,
            speaker(QuoteTexts::escaped),
            escaped(address),
            escaped(source),
            "</figcaption></figure>");
  }

  static String escaped(String text) {
    return HtmlUtils.htmlEscape(text, "UTF-8");
  }
}
