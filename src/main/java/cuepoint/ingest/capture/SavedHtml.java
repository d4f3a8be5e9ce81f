// SPDX-License-Identifier: Apache-2.0
package cuepoint.ingest.capture;

import cuepoint.article.CapturedPage;
import cuepoint.article.CapturedPage.Place;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// A page of HTML that somebody saved as one file. SingleFile and browsers write into a comment
/// where it came from.
final class SavedHtml {
  private static final String SINGLE_FILE = "page saved with singlefile";
  private static final String SAVED_FROM = "<!-- saved from url=(";

  /// How far into a file such a comment is looked for, in characters.
  private static final int MAX_PROLOGUE = 8192;

  /// `May 01 2019 10:22:33 GMT+0200`, as JavaScript writes a date.
  private static final DateTimeFormatter JAVASCRIPT =
      DateTimeFormatter.ofPattern("MMM dd yyyy HH:mm:ss 'GMT'xx", Locale.ENGLISH);

  /// @param address that it was saved from, or null
  /// @param taken when it was saved, or null
  private record Comment(@Nullable String address, @Nullable Instant taken) {}

  private SavedHtml() {}

  /// Whether a file begins like a page that says where it came from.
  static boolean isSaved(byte[] head) {
    String html = HtmlBytes.text(head, null);
    String lower = html.toLowerCase(Locale.ROOT);
    if (!lower.contains("<html") && !lower.contains("<!doctype html")) {
      return false;
    }
    return comment(html).address() != null
        || PageHead.of(HtmlBytes.parse(html.getBytes(StandardCharsets.UTF_8), "UTF-8")).address()
            != null;
  }

  /// What a saved page holds.
  static CapturedPage read(byte[] bytes, String name) {
    int length = Math.min(bytes.length, 2 * MAX_PROLOGUE);
    Comment comment = comment(HtmlBytes.text(Arrays.copyOf(bytes, length), null));
    return HtmlPage.read(
        bytes,
        null,
        new HtmlPage.Origin(Place.FILE, comment.address(), comment.taken(), null, name));
  }

  private static Comment comment(String html) {
    String prologue = html.substring(0, Math.min(html.length(), MAX_PROLOGUE));
    String lower = prologue.toLowerCase(Locale.ROOT);
    int single = lower.indexOf(SINGLE_FILE);
    if (single >= 0) {
      int end = lower.indexOf("-->", single);
      String comment = prologue.substring(single, end < 0 ? prologue.length() : end);
      return new Comment(
          WebPlace.of(value(comment, "url:")), instant(value(comment, "saved date:")));
    }
    int from = lower.indexOf(SAVED_FROM);
    if (from >= 0) {
      int start = prologue.indexOf(')', from) + 1;
      int end = prologue.indexOf("-->", from);
      if (start > 0 && end > start) {
        return new Comment(WebPlace.of(prologue.substring(start, end)), null);
      }
    }
    return new Comment(null, null);
  }

  private static @Nullable String value(String comment, String key) {
    return comment
        .lines()
        .map(String::strip)
        .filter(line -> line.toLowerCase(Locale.ROOT).startsWith(key))
        .map(line -> line.substring(key.length()).strip())
        .findFirst()
        .orElse(null);
  }

  private static @Nullable Instant instant(@Nullable String date) {
    if (date == null) {
      return null;
    }
    try {
      if (!date.isEmpty() && Character.isDigit(date.charAt(0))) {
        return OffsetDateTime.parse(date).toInstant();
      }
      int zone = date.indexOf(" (");
      String told = zone < 0 ? date : date.substring(0, zone);
      // The day of the week, which the date tells too.
      return OffsetDateTime.parse(told.substring(told.indexOf(' ') + 1), JAVASCRIPT).toInstant();
    } catch (DateTimeException _) {
      return null;
    }
  }
}
