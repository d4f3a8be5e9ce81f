// SPDX-License-Identifier: Apache-2.0
package cuepoint.ingest.page;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// `Published Wed, Apr 26, 2017, recorded Tues, Apr 25, 2017`: days of the week in any spelling,
/// which are not looked at, months by their first three letters, English only.
final class PageDates {
  private static final List<String> MONTHS =
      List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");

  private PageDates() {}

  /// Whether a line tells when an episode was published or recorded.
  static boolean isDateLine(String line) {
    String lower = line.toLowerCase(Locale.ROOT);
    return (lower.startsWith("published ") && after(line, "published") != null)
        || (lower.startsWith("recorded ") && after(line, "recorded") != null);
  }

  /// The first date behind a word, or null.
  static @Nullable LocalDate after(String line, String word) {
    int start = line.toLowerCase(Locale.ROOT).indexOf(word);
    if (start < 0) {
      return null;
    }
    List<String> tokens = words(line.substring(start + word.length()));
    for (int at = 0; at + 2 < Math.min(tokens.size(), 6); at++) {
      LocalDate date = date(tokens.get(at), tokens.get(at + 1), tokens.get(at + 2));
      if (date != null) {
        return date;
      }
    }
    return null;
  }

  private static @Nullable LocalDate date(String month, String day, String year) {
    int monthNumber = month.length() < 3 ? 0 : MONTHS.indexOf(month.substring(0, 3)) + 1;
    int dayNumber = number(day);
    int yearNumber = number(year);
    if (monthNumber == 0 || dayNumber < 1 || yearNumber < 1000) {
      return null;
    }
    try {
      return LocalDate.of(yearNumber, monthNumber, dayNumber);
    } catch (DateTimeException noSuchDay) {
      return null;
    }
  }

  private static int number(String token) {
    boolean digits = !token.isEmpty() && token.length() <= 4;
    return digits && token.chars().allMatch(c -> c >= '0' && c <= '9')
        ? Integer.parseInt(token)
        : -1;
  }

  private static List<String> words(String text) {
    List<String> words = new ArrayList<>();
    StringBuilder word = new StringBuilder();
    for (char c : (text + " ").toLowerCase(Locale.ROOT).toCharArray()) {
      if (Character.isLetterOrDigit(c)) {
        word.append(c);
      } else if (!word.isEmpty()) {
        words.add(word.toString());
        word.setLength(0);
      }
    }
    return words;
  }
}
