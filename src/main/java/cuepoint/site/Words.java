// SPDX-License-Identifier: Apache-2.0
package cuepoint.site;

import cuepoint.catalog.Episode;
import cuepoint.kernel.Timecode;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/// The site's own words, from `messages.properties`, and how it writes dates and lengths.
@Component
public class Words {
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);
  private static final DateTimeFormatter DAY_OF_YEAR =
      DateTimeFormatter.ofPattern("d MMMM", Locale.ENGLISH);
  private static final DateTimeFormatter MONTH =
      DateTimeFormatter.ofPattern("MMMM uuuu", Locale.ENGLISH);

  private final MessageSource messages;

  Words(MessageSource messages) {
    this.messages = messages;
  }

  /// A text by its key; numbers among the arguments are written with separators.
  public String of(String key, Object... arguments) {
    return messages.getMessage(key, arguments, Locale.ENGLISH);
  }

  /// `26 April 2017`.
  public String day(LocalDate date) {
    return DAY.format(date);
  }

  /// `April 2017`.
  public String month(LocalDate date) {
    return MONTH.format(date);
  }

  /// When an episode was made: `26 April 2017`, `about March 2021`, or nothing.
  public String date(Episode episode) {
    LocalDate exact = episode.published() != null ? episode.published() : episode.recorded();
    if (exact != null) {
      return day(exact);
    }
    LocalDate estimated = episode.estimated();
    return estimated == null ? "" : of("date.about", month(estimated));
  }

  /// `26 April`.
  public String day(MonthDay day) {
    return DAY_OF_YEAR.format(day);
  }

  /// `19 min`, `1 h 12 min`; rounded, at least a minute.
  public String length(long millis) {
    long minutes = Math.max(1, (millis + 30_000) / 60_000);
    return minutes < 60
        ? of("length.minutes", minutes)
        : minutes % 60 == 0
            ? of("length.hours", minutes / 60)
            : of("length.both", minutes / 60, minutes % 60);
  }

  /// `45 s`, `4 min 36 s`, `1 h 4 min 36 s`; parts that are zero are left out, at least a second.
  public String duration(long millis) {
    long seconds = Math.max(1, (millis + 500) / 1000);
    StringBuilder said = new StringBuilder();
    if (seconds >= 3600) {
      said.append(of("length.hours", seconds / 3600)).append(' ');
    }
    if (seconds / 60 % 60 > 0) {
      said.append(of("length.minutes", seconds / 60 % 60)).append(' ');
    }
    if (seconds % 60 > 0) {
      said.append(of("length.seconds", seconds % 60));
    }
    return said.toString().strip();
  }

  /// `about 20 s`, `about 5 min`: no more precise than a guess is.
  public String roughDuration(long millis) {
    return of(
        "length.about",
        millis < 55_000
            ? of("length.seconds", Math.max(1, (millis + 5000) / 10_000) * 10)
            : length(millis));
  }

  /// `19:34`: see {@link Timecode#clock}.
  public String clock(long millis) {
    return Timecode.clock(millis);
  }
}
