// SPDX-License-Identifier: Apache-2.0
package cuepoint.ingest;

import cuepoint.transcript.Cue;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The date of recording as hosts say it in the first minutes: `recorded April 25th, 2017`,
/// `recorded live at PyCon on May 20, 2017`, `recorded June 23rd. It's almost July. Wow. 2021`.
///
/// Only a whole date counts, one that comes soon after a word of recording or, in the first minute,
/// right after `it's` or `this is`. A date whose weekday is named and wrong is no evidence: then
/// the day, the month or the year was misspoken or misheard.
public final class SpokenDate {
  private static final long FIRST_MINUTES_MS = 180_000;
  private static final long FIRST_MINUTE_MS = 60_000;
  private static final int MAX_WORDS = 1000;

  /// How many words may stand between the word of recording and the date.
  private static final int REACH = 14;

  /// How many words may stand between the day and the year.
  private static final int YEAR_REACH = 12;

  private static final int FIRST_YEAR = 2000;
  private static final int LAST_YEAR = 2099;

  private static final Set<String> RECORDING = Set.of("recorded", "recording", "record", "records");
  private static final Set<String> BEING = Set.of("it's", "today's", "is", "its");
  private static final Map<String, Month> MONTHS = months();
  private static final Map<String, DayOfWeek> WEEKDAYS = weekdays();
  private static final Map<String, Integer> ORDINALS = ordinals();

  private final List<String> words;
  private final int wordsOfFirstMinute;

  private SpokenDate(List<String> words, int wordsOfFirstMinute) {
    this.words = words;
    this.wordsOfFirstMinute = wordsOfFirstMinute;
  }

  /// The date of recording, if it is spoken in full.
  ///
  /// @param cues sorted by start
  public static Optional<LocalDate> in(List<Cue> cues) {
    List<String> words = new ArrayList<>();
    int wordsOfFirstMinute = 0;
    for (Cue cue : cues) {
      if (cue.startMs() > FIRST_MINUTES_MS || words.size() > MAX_WORDS) {
        break;
      }
      addWords(words, cue.text());
      if (cue.startMs() <= FIRST_MINUTE_MS) {
        wordsOfFirstMinute = words.size();
      }
    }
    return Optional.ofNullable(new SpokenDate(words, wordsOfFirstMinute).find());
  }

  private @Nullable LocalDate find() {
    for (int i = 0; i < words.size(); i++) {
      LocalDate date = null;
      if (RECORDING.contains(words.get(i))) {
        date = firstDate(i + 1, i + 1 + REACH);
      } else if (BEING.contains(words.get(i)) && i < wordsOfFirstMinute) {
        int next = WEEKDAYS.containsKey(word(i + 1)) ? i + 2 : i + 1;
        date = firstDate(next, next + 1);
      }
      if (date != null) {
        return date;
      }
    }
    return null;
  }

  /// The first day of a month from `from` up to but not including `to`, if its year is told too.
  private @Nullable LocalDate firstDate(int from, int to) {
    for (int i = from; i < Math.min(to, words.size()); i++) {
      Month month = MONTHS.get(words.get(i));
      if (month == null) {
        continue;
      }
      // `April 25th, 2017`
      int day = day(word(i + 1));
      if (day > 0) {
        return whole(i - 1, day, month, year(i + 2, YEAR_REACH, month));
      }
      // `the 25th of April 2017`, `25 April 2017`
      int dayAt = word(i - 1).equals("of") ? i - 2 : i - 1;
      day = day(word(dayAt));
      if (day > 0) {
        int weekdayAt = word(dayAt - 1).equals("the") ? dayAt - 2 : dayAt - 1;
        return whole(weekdayAt, day, month, year(i + 1, 1, month));
      }
    }
    return null;
  }

  private @Nullable LocalDate whole(int weekdayAt, int day, Month month, int year) {
    if (year == 0) {
      return null;
    }
    try {
      LocalDate date = LocalDate.of(year, month, day);
      DayOfWeek weekday = WEEKDAYS.get(word(weekdayAt));
      return weekday == null || weekday == date.getDayOfWeek() ? date : null;
    } catch (DateTimeException noSuchDay) {
      return null;
    }
  }

  /// The first year within reach, before any other month is named; 0 if there is none.
  private int year(int from, int reach, Month month) {
    for (int i = from; i < Math.min(from + reach, words.size()); i++) {
      String word = words.get(i);
      Month other = MONTHS.get(word);
      if (other != null && other != month && day(word(i + 1)) > 0) {
        return 0;
      }
      int number = number(word);
      if (word.length() == 4 && number >= FIRST_YEAR && number <= LAST_YEAR) {
        return number;
      }
    }
    return 0;
  }

  private String word(int at) {
    return at >= 0 && at < words.size() ? words.get(at) : "";
  }

  /// `25`, `25th`, `twenty-fifth`; 0 where it is no day.
  private static int day(String word) {
    Integer ordinal = ORDINALS.get(word);
    if (ordinal != null) {
      return ordinal;
    }
    int digits = 0;
    while (digits < word.length() && isDigit(word.charAt(digits))) {
      digits++;
    }
    String suffix = word.substring(digits);
    boolean dayish = suffix.isEmpty() || Set.of("st", "nd", "rd", "th").contains(suffix);
    int number = digits == 0 || digits > 2 ? 0 : number(word.substring(0, digits));
    return dayish && number <= 31 ? number : 0;
  }

  private static int number(String word) {
    if (word.isEmpty() || word.length() > 4 || !word.chars().allMatch(c -> isDigit((char) c))) {
      return -1;
    }
    return Integer.parseInt(word);
  }

  /// Lower-case words without the punctuation around them.
  private static void addWords(List<String> words, String text) {
    int i = 0;
    while (i < text.length() && words.size() <= MAX_WORDS) {
      int space = text.indexOf(' ', i);
      int end = space < 0 ? text.length() : space;
      int from = i;
      int to = end;
      while (from < to && !Character.isLetterOrDigit(text.charAt(from))) {
        from++;
      }
      while (to > from && !Character.isLetterOrDigit(text.charAt(to - 1))) {
        to--;
      }
      if (to > from) {
        words.add(text.substring(from, to).toLowerCase(Locale.ROOT).replace('’', '\''));
      }
      i = end + 1;
    }
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  private static Map<String, Month> months() {
    Map<String, Month> months = new HashMap<>();
    for (Month month : Month.values()) {
      String name = month.name().toLowerCase(Locale.ROOT);
      months.put(name, month);
      months.put(name.substring(0, 3), month);
    }
    months.put("sept", Month.SEPTEMBER);
    return Collections.unmodifiableMap(months);
  }

  private static Map<String, DayOfWeek> weekdays() {
    Map<String, DayOfWeek> weekdays = new HashMap<>();
    for (DayOfWeek day : DayOfWeek.values()) {
      weekdays.put(day.name().toLowerCase(Locale.ROOT), day);
    }
    return Collections.unmodifiableMap(weekdays);
  }

  private static Map<String, Integer> ordinals() {
    List<String> units =
        List.of(
            "first",
            "second",
            "third",
            "fourth",
            "fifth",
            "sixth",
            "seventh",
            "eighth",
            "ninth",
            "tenth",
            "eleventh",
            "twelfth",
            "thirteenth",
            "fourteenth",
            "fifteenth",
            "sixteenth",
            "seventeenth",
            "eighteenth",
            "nineteenth",
            "twentieth");
    Map<String, Integer> ordinals = new HashMap<>();
    for (int i = 0; i < units.size(); i++) {
      ordinals.put(units.get(i), i + 1);
      if (i < 9) {
        ordinals.put("twenty-" + units.get(i), i + 21);
      }
    }
    ordinals.put("thirtieth", 30);
    ordinals.put("thirty-first", 31);
    return Collections.unmodifiableMap(ordinals);
  }
}
