// SPDX-License-Identifier: Apache-2.0
package cuepoint.site.search;

import cuepoint.search.SearchAnswer.Year;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/// What each year has, as bars: topics stand on a line, moments hang from it, each to a scale of
/// its own. Lengths along the line are in percent, heights in pixels.
///
/// @param bars one a year, none left out between the first and the last
/// @param height of the whole drawing
/// @param line where the line is
/// @param width at most
record YearBars(List<Bar> bars, int height, int line, int width) {
  private static final int TALLEST = 30;
  private static final int LEAST = 2;

  /// Room below for the number of the year.
  private static final int LABEL = 18;

  private static final int WIDEST = 58;

  YearBars {
    bars = List.copyOf(bars);
  }

  /// A year.
  ///
  /// @param brief the last two digits
  /// @param x where its room begins
  /// @param left where its bars begin
  /// @param topics how high its topics stand, 0 for none
  /// @param moments how deep its moments hang, 0 for none
  /// @param title all of it in words
  /// @param href leads to this year's only; empty where it has nothing
  record Bar(
      String year,
      String brief,
      String x,
      String room,
      String left,
      String width,
      String middle,
      int topics,
      int moments,
      String title,
      String href) {}

  /// @param told what a year has, in words
  /// @param href the search for a year only
  /// @return null where there are not two years
  static @Nullable YearBars of(
      List<Year> years, Function<Year, String> told, Function<Integer, String> href) {
    if (years.size() < 2) {
      return null;
    }
    long mostTopics = most(years, Year::topics);
    long mostMoments = most(years, Year::moments);
    double room = 100.0 / years.size();
    List<Bar> bars = new ArrayList<>();
    for (Year year : years) {
      double x = bars.size() * room;
      boolean empty = year.topics() + year.moments() == 0;
      String name = Integer.toString(year.year());
      bars.add(
          new Bar(
              name,
              "’" + name.substring(Math.max(0, name.length() - 2)),
              percent(x),
              percent(room),
              percent(x + room * 0.14),
              percent(room * 0.72),
              percent(x + room / 2),
              height(year.topics(), mostTopics),
              height(year.moments(), mostMoments),
              told.apply(year),
              empty ? "" : href.apply(year.year())));
    }
    int above = mostTopics > 0 ? TALLEST + 1 : 1;
    int below = mostMoments > 0 ? TALLEST + 1 : 1;
    return new YearBars(bars, above + below + LABEL, above, years.size() * WIDEST);
  }

  private static long most(List<Year> years, ToLongFunction<Year> count) {
    return years.stream().mapToLong(count).max().orElse(0);
  }

  private static int height(long count, long most) {
    return count == 0 ? 0 : Math.max(LEAST, Math.toIntExact(count * TALLEST / most));
  }

  private static String percent(double part) {
    return String.format(Locale.ROOT, "%.2f%%", part);
  }
}
