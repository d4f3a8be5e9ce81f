// SPDX-License-Identifier: Apache-2.0
package cuepoint.ingest.feed;

import cuepoint.ingest.cue.TimeScanner;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Dates and durations as feeds write them.
final class FeedTimes {
  private static final List<String> MONTHS =
      List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");
  private static final int LONGEST = 60;

  private FeedTimes() {}

  /// The day of `Wed, 26 Apr 2017 08:00:00 -0700` or `2017-04-26T08:00:00Z` where it was written,
  /// whatever the time of day and the zone; null for anything else.
  static @Nullable LocalDate date(String text) {
    if (text.length() > LONGEST) {
      return null;
    }
    try {
      if (text.length() >= 10 && text.charAt(4) == '-') {
        return LocalDate.parse(text.substring(0, 10));
      }
      int comma = text.indexOf(',');
      String[] words = text.substring(comma + 1).strip().split("\\s+", 4);
      if (words.length < 3 || words[1].length() < 3) {
        return null;
      }
      int month = MONTHS.indexOf(words[1].substring(0, 3).toLowerCase(Locale.ROOT)) + 1;
      return LocalDate.of(year(words[2]), month, Integer.parseInt(words[0]));
    } catch (NumberFormatException | DateTimeException noDate) {
      return null;
    }
  }

  /// RFC 822 wrote years with two digits; there were no podcasts in the last century.
  private static int year(String word) {
    int year = Integer.parseInt(word);
    return word.length() == 2 ? 2000 + year : year;
  }

  /// `1174`, `1174.78`, `19:34`, `1:02:03` in milliseconds; null for 0 and anything else.
  static @Nullable Long durationMs(String text) {
    if (text.length() > LONGEST) {
      return null;
    }
    TimeScanner scanner = new TimeScanner();
    if (text.indexOf(':') >= 0) {
      boolean whole = scanner.read(text, 0, text.length()) == text.length();
      return whole && scanner.millis() > 0 ? Long.valueOf(scanner.millis()) : null;
    }
    try {
      double millis = Double.parseDouble(text) * 1000;
      boolean time = millis >= 1 && millis < TimeScanner.LIMIT_MS;
      return time ? Long.valueOf(Math.round(millis)) : null;
    } catch (NumberFormatException noDuration) {
      return null;
    }
  }
}
