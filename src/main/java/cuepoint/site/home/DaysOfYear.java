// SPDX-License-Identifier: Apache-2.0
package cuepoint.site.home;

import java.time.LocalDate;
import java.time.MonthDay;
import java.time.Year;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The days of the year as a circle: after 31 December comes 1 January. It has 366 days, so that 29
/// February has a place of its own.
final class DaysOfYear {
  private static final MonthDay LEAP_DAY = MonthDay.of(2, 29);

  /// A leap year, so that it has every day.
  private static final int WHOLE = 2000;

  private static final int DAYS = 366;

  private DaysOfYear() {}

  /// The days whose anniversary a date is: its own, and on 28 February of a year that ends it
  /// there, 29 February too.
  static List<MonthDay> celebrated(LocalDate date) {
    MonthDay day = MonthDay.from(date);
    return day.equals(MonthDay.of(2, 28)) && !Year.isLeap(date.getYear())
        ? List.of(day, LEAP_DAY)
        : List.of(day);
  }

  /// The day before another one among some, around the turn of the year; never the day itself.
  static Optional<MonthDay> before(NavigableSet<MonthDay> days, MonthDay day) {
    MonthDay before = days.lower(day);
    return other(before == null && !days.isEmpty() ? days.last() : before, day);
  }

  /// The day after another one among some, around the turn of the year; never the day itself.
  static Optional<MonthDay> after(NavigableSet<MonthDay> days, MonthDay day) {
    MonthDay after = days.higher(day);
    return other(after == null && !days.isEmpty() ? days.first() : after, day);
  }

  /// The day among some that is nearest to another one; of two, the one that has passed.
  static Optional<MonthDay> nearest(NavigableSet<MonthDay> days, MonthDay day) {
    if (days.contains(day)) {
      return Optional.of(day);
    }
    Optional<MonthDay> before = before(days, day);
    Optional<MonthDay> after = after(days, day);
    boolean later =
        before.isPresent()
            && after.isPresent()
            && distance(day, after.get()) < distance(before.get(), day);
    return later ? after : before;
  }

  private static Optional<MonthDay> other(@Nullable MonthDay found, MonthDay day) {
    return Optional.ofNullable(found).filter(other -> !other.equals(day));
  }

  /// How many days it is from one to another, going forward, 0 to 365.
  private static int distance(MonthDay from, MonthDay to) {
    return Math.floorMod(to.atYear(WHOLE).getDayOfYear() - from.atYear(WHOLE).getDayOfYear(), DAYS);
  }
}
