// SPDX-License-Identifier: Apache-2.0
package cuepoint.ingest.capture;

import cuepoint.article.CapturedPage;
import cuepoint.article.CapturedPage.Original;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// The text of one page, copied out of a browser: title and authors, often twice, an overview, a
/// table of contents, and then text. What is taken from where stands in `docs/formats/captures.md`.
final class SavedText {
  /// The authors stand within so many lines, blank ones not counted.
  private static final int MAX_HEADER = 30;

  /// An overview is no longer than so many lines.
  private static final int MAX_OVERVIEW_LINES = 40;

  private static final List<String> BY = List.of("by", "author", "authors", "written by");
  private static final List<String> ADDRESS =
      List.of("url", "source", "address", "link", "saved from", "retrieved from");
  private static final List<String> OVERVIEWS =
      List.of(
          "overview",
          "overview of this ",
          "about this book",
          "about the book",
          "about this article",
          "book description",
          "abstract",
          "summary");
  private static final List<String> CONTENTS = List.of("table of contents", "contents");

  /// Words of pictures and buttons that copying a page brings along.
  private static final List<String> NOISE =
      List.of("book image", "cover image", "image", "cover", "share", "save", "print");

  private final List<String> lines;
  private final List<String> authors = new ArrayList<>();
  private String title = "";
  private String overview = "";
  private final List<String> contents = new ArrayList<>();
  private @Nullable String address;
  private int at;

  private SavedText(String text) {
    this.lines = text.lines().map(String::strip).toList();
  }

  /// Whether a text begins like a saved page: with a line of authors, and an overview or a table of
  /// contents under a heading of its own, but without cues of a transcript.
  static boolean isSaved(String head) {
    SavedText text = new SavedText(head);
    int by = text.firstBy();
    return by >= 0
        && !head.contains("-->")
        && text.lines.stream()
            .skip(by + 1L)
            .anyMatch(line -> isHeading(line, OVERVIEWS) || isHeading(line, CONTENTS));
  }

  /// What a page holds.
  ///
  /// @param bytes as captured
  /// @param told where it comes from; what the text says itself counts where that tells nothing
  static CapturedPage read(byte[] bytes, @Nullable String charset, HtmlPage.Origin told) {
    SavedText page = new SavedText(HtmlBytes.text(bytes, charset));
    page.header();
    page.parts();
    String rest = String.join("\n", page.lines.subList(page.at, page.lines.size()));
    String title = PlainText.line(page.title);
    if (title.isEmpty()) {
      title = told.title() != null ? told.title() : told.name();
    }
    Instant taken = told.taken();
    return new CapturedPage(
        told.place(),
        told.address() != null ? told.address() : page.address,
        taken,
        title,
        PlainText.names(page.authors),
        null,
        null,
        PlainText.paragraphs(page.overview, PlainText.MAX_OVERVIEW),
        page.contents.stream().map(PlainText::line).filter(line -> !line.isEmpty()).toList(),
        PlainText.paragraphs(rest, PlainText.MAX_TEXT),
        "text/plain",
        new Original(bytes));
  }

  /// Title, authors and address, which pages tend to say twice.
  private void header() {
    int by = firstBy();
    title = by < 0 ? firstLine() : lineBefore(by);
    if (by < 0) {
      skipHeader();
      return;
    }
    int looked = 0;
    while (at < lines.size()
        && looked < MAX_HEADER
        && !isHeading(lines.get(at), OVERVIEWS)
        && !isHeading(lines.get(at), CONTENTS)) {
      String line = lines.get(at);
      String names = after(line, BY);
      if (at > by && names == null && !isHeaderLine(line)) {
        return;
      }
      if (names != null) {
        authors.addAll(PlainText.split(names));
      }
      address = address == null ? addressIn(line) : address;
      looked += line.isEmpty() ? 0 : 1;
      at++;
    }
  }

  private void skipHeader() {
    boolean titled = false;
    while (at < lines.size()) {
      String line = lines.get(at);
      boolean isTitle = !titled && !title.isEmpty() && line.equals(title);
      if (!isTitle && !isHeaderLine(line)) {
        return;
      }
      titled |= isTitle;
      address = address == null ? addressIn(line) : address;
      at++;
    }
  }

  private boolean isHeaderLine(String line) {
    return line.isEmpty() || line.equals(title) || isNoise(line) || addressIn(line) != null;
  }

  /// Overview and contents, each under its heading, in this order and either missing.
  private void parts() {
    if (at < lines.size() && isHeading(lines.get(at), OVERVIEWS)) {
      at++;
      skipBlank();
      int end = endOfOverview();
      overview = String.join("\n", lines.subList(at, end));
      at = end;
      skipBlank();
    }
    if (at < lines.size() && isHeading(lines.get(at), CONTENTS)) {
      at++;
      skipBlank();
      while (at < lines.size() && !lines.get(at).isEmpty()) {
        if (contents.size() < PlainText.MAX_CONTENTS) {
          contents.add(lines.get(at));
        }
        at++;
      }
    }
  }

  /// The heading of the contents, or where there is none, the end of the first paragraph.
  private int endOfOverview() {
    int blank = -1;
    int last = Math.min(lines.size(), at + MAX_OVERVIEW_LINES);
    for (int line = at; line < last; line++) {
      if (isHeading(lines.get(line), CONTENTS)) {
        return line;
      }
      blank = blank < 0 && lines.get(line).isEmpty() ? line : blank;
    }
    return blank < 0 ? last : blank;
  }

  private void skipBlank() {
    while (at < lines.size() && lines.get(at).isEmpty()) {
      at++;
    }
  }

  private int firstBy() {
    int looked = 0;
    for (int line = 0; line < lines.size() && looked < MAX_HEADER; line++) {
      if (after(lines.get(line), BY) != null) {
        return line;
      }
      looked += lines.get(line).isEmpty() ? 0 : 1;
    }
    return -1;
  }

  private String firstLine() {
    return lines.stream()
        .filter(line -> !line.isEmpty() && !isNoise(line) && addressIn(line) == null)
        .findFirst()
        .orElse("");
  }

  private String lineBefore(int by) {
    for (int line = by - 1; line >= 0; line--) {
      String above = lines.get(line);
      if (!above.isEmpty() && !isNoise(above) && addressIn(above) == null) {
        return above;
      }
    }
    return "";
  }

  private static boolean isNoise(String line) {
    return NOISE.contains(line.toLowerCase(Locale.ROOT));
  }

  /// What stands behind `By :`, `Authors:` and the like, or null.
  private static @Nullable String after(String line, List<String> labels) {
    int colon = line.indexOf(':');
    if (colon < 0 || colon > 20) {
      return null;
    }
    String label = line.substring(0, colon).strip().toLowerCase(Locale.ROOT);
    String rest = line.substring(colon + 1).strip();
    return labels.contains(label) && !rest.isEmpty() ? rest : null;
  }

  private static @Nullable String addressIn(String line) {
    String labelled = after(line, ADDRESS);
    return WebPlace.of(labelled != null ? labelled : line);
  }

  /// Whether a line is one of these headings; `Overview of this book`, `Contents (41 chapters)`.
  private static boolean isHeading(String line, List<String> headings) {
    String lower = line.toLowerCase(Locale.ROOT);
    int bracket = lower.indexOf('(');
    String words = (bracket > 0 ? lower.substring(0, bracket) : lower).strip();
    String heading = words.endsWith(":") ? words.substring(0, words.length() - 1) : words;
    return heading.length() <= 40
        && headings.stream()
            .anyMatch(
                known -> known.endsWith(" ") ? heading.startsWith(known) : heading.equals(known));
  }
}
