// SPDX-License-Identifier: Apache-2.0
package cuepoint.site.article;

import cuepoint.address.Addresses;
import cuepoint.article.Article;
import cuepoint.article.Capture;
import cuepoint.article.Captures;
import cuepoint.catalog.Archive;
import cuepoint.site.Excerpt;
import cuepoint.site.Words;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Says what was captured. The text belongs to others: unless the archive's owner says that it may
/// be read here, only its beginning is shown.
@Component
class CaptureViews {
  /// How much of a text is shown where it may not be read here, in characters.
  static final int EXCERPT = 600;

  /// What would be left of a paragraph must be worth reading, in characters.
  private static final int SHORTEST = 40;

  /// How much of an overview is shown in any case.
  private static final int OVERVIEW = 1_500;

  private static final int MOST_CONTENTS = 60;

  private final Captures captures;
  private final Archive archive;
  private final Words words;

  CaptureViews(Captures captures, Archive archive, Words words) {
    this.captures = captures;
    this.archive = archive;
    this.words = words;
  }

  /// The beginning of a capture, for the page of its article.
  CaptureView brief(Article article, Capture capture) {
    return view(article, capture, false);
  }

  /// A capture, as much of it as may be read here.
  CaptureView full(Article article, Capture capture) {
    return view(article, capture, archive.republish());
  }

  /// What the title and the overview say already is not said again.
  private CaptureView view(Article article, Capture capture, boolean whole) {
    String all = captures.text(capture.id());
    String headed = capture.title() + "\n\n";
    String text = all.startsWith(headed) ? all.substring(headed.length()) : all;
    String overview = capture.overview();
    boolean said = !overview.isBlank() && text.startsWith(overview);
    List<String> shown =
        whole ? paragraphs(text) : excerpt(said ? text.substring(overview.length()) : text);
    List<String> contents = capture.contents();
    return new CaptureView(
        address(article, capture),
        heading(capture),
        capture.title(),
        String.join(", ", capture.authors()),
        Objects.requireNonNullElse(capture.siteName(), ""),
        whole ? (said ? "" : overview) : Excerpt.of(overview, OVERVIEW),
        contents.size() > MOST_CONTENTS ? contents.subList(0, MOST_CONTENTS) : contents,
        shown,
        whole || text.isBlank(),
        language(capture));
  }

  /// The language as the page tells it, or null where that is none.
  private static @Nullable String language(Capture capture) {
    String told = Objects.requireNonNullElse(capture.language(), "");
    String tag = Locale.forLanguageTag(told).toLanguageTag();
    return tag.equals("und") ? null : tag;
  }

  /// The first paragraphs, the last one cut.
  private static List<String> excerpt(String text) {
    // Nothing beyond this can be in the excerpt, however long the text is.
    String start = text.substring(0, Math.min(text.length(), 4 * EXCERPT));
    List<String> excerpt = new ArrayList<>();
    int left = EXCERPT;
    for (String paragraph : paragraphs(start)) {
      if (left >= SHORTEST) {
        excerpt.add(Excerpt.of(paragraph, left));
        left -= paragraph.length();
      }
    }
    return excerpt;
  }

  private static List<String> paragraphs(String text) {
    List<String> paragraphs = new ArrayList<>();
    for (String paragraph : text.split("\n\n+", -1)) {
      if (!paragraph.isBlank()) {
        paragraphs.add(paragraph.strip());
      }
    }
    return paragraphs;
  }

  /// When a capture was taken, in words.
  String heading(Capture capture) {
    LocalDate day = day(capture);
    return day == null ? words.of("capture.undated") : words.of("capture.of", words.day(day));
  }

  /// The day a capture was taken in UTC, or null.
  static @Nullable LocalDate day(Capture capture) {
    Instant taken = capture.taken();
    return taken == null ? null : LocalDate.ofInstant(taken, ZoneOffset.UTC);
  }

  /// The page of a capture.
  static String address(Article article, Capture capture) {
    return Addresses.capture(article.id(), article.slug(), capture.stamp());
  }
}
