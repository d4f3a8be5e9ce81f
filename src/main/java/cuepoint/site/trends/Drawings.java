// SPDX-License-Identifier: Apache-2.0
package cuepoint.site.trends;

import cuepoint.address.Addresses;
import cuepoint.kernel.Slug;
import cuepoint.search.Filters;
import cuepoint.search.Trend;
import cuepoint.search.Trend.Quarter;
import cuepoint.site.Words;
import cuepoint.site.trends.TrendsPage.Bar;
import cuepoint.site.trends.TrendsPage.Drawing;
import cuepoint.site.trends.TrendsPage.Ground;
import cuepoint.site.trends.TrendsPage.Level;
import cuepoint.site.trends.TrendsPage.Tick;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Draws trends: a bar a quarter, every term on the same scale.
@Component
class Drawings {
  /// Where bars stand, in pixels from the top.
  private static final double GROUND = 104;

  /// How high the highest bar is.
  private static final double HEIGHT = 88;

  /// How high a bar is at least, so that a little is not nothing.
  private static final double LEAST = 2;

  /// What of a quarter's room is left free on either side of its bar.
  private static final double RIM = 0.12;

  /// With more years than this, some of their names are left out where there is little room.
  private static final int FEW_YEARS = 6;

  private final Words words;

  Drawings(Words words) {
    this.words = words;
  }

  /// Draws a term.
  ///
  /// @param show the one chosen in the form, or null
  Drawing draw(AskedTerm term, Trend trend, Axis axis, @Nullable Slug show) {
    List<Quarter> quarters = axis.fill(trend);
    List<Bar> bars = new ArrayList<>();
    List<Ground> ground = new ArrayList<>();
    int from = 0;
    for (int i = 0; i < quarters.size(); i++) {
      Quarter quarter = quarters.get(i);
      if (quarter.moments() > 0) {
        bars.add(bar(term, quarter, axis, i, show));
      }
      if (quarter.words() == 0) {
        from = i + 1;
      } else if (i + 1 == quarters.size() || quarters.get(i + 1).words() == 0) {
        ground.add(new Ground(axis.percent(from), axis.percent(i + 1)));
      }
    }
    return new Drawing(
        words.of("trends.drawing", term.query()),
        description(trend, quarters),
        levels(axis),
        ground,
        bars);
  }

  private Bar bar(AskedTerm term, Quarter quarter, Axis axis, int at, @Nullable Slug show) {
    double height = height(quarter.per(Axis.WORDS), axis);
    return new Bar(
        href(term, quarter, show),
        words.of("trends.bar", name(quarter), quarter.moments(), rate(quarter)),
        axis.percent(at),
        axis.percent(1),
        axis.percent(at + RIM),
        axis.percent(1 - 2 * RIM),
        pixels(GROUND - height),
        pixels(height));
  }

  private static double height(double rate, Axis axis) {
    return Math.max(LEAST, HEIGHT * rate / axis.highest());
  }

  private String description(Trend trend, List<Quarter> quarters) {
    return words.of(
        "trends.description", summary(trend), name(quarters.getFirst()), name(quarters.getLast()));
  }

  /// How often it is said, and when most.
  String summary(Trend trend) {
    String cut = trend.bounds().isEmpty() ? "" : " " + words.of("trends.cut-short");
    if (trend.moments() == 0) {
      return trend.bounds().isEmpty() ? words.of("trends.none") : cut.strip();
    }
    Quarter most =
        trend.quarters().stream()
            .max(Comparator.comparingDouble(quarter -> quarter.per(Axis.WORDS)))
            .orElse(null);
    String undated = trend.undated() == 0 ? "" : " " + words.of("trends.undated", trend.undated());
    String said =
        most == null || most.moments() == 0
            ? words.of("trends.moments", trend.moments())
            : words.of("trends.summary", trend.moments(), name(most), rate(most));
    return said + undated + cut;
  }

  private List<Level> levels(Axis axis) {
    List<Level> levels = new ArrayList<>();
    for (double rate = axis.step(); rate <= axis.highest(); rate += axis.step()) {
      double y = Math.round(GROUND - height(rate, axis)) + 0.5;
      levels.add(new Level(pixels(y), pixels(y - 3), number(rate, axis.step() < 1 ? 2 : 0)));
    }
    return levels;
  }

  /// The years below a drawing.
  List<Tick> ticks(Axis axis, List<Quarter> quarters) {
    List<Tick> ticks = new ArrayList<>();
    boolean many = quarters.size() > FEW_YEARS * 4;
    for (int i = 0; i < quarters.size(); i++) {
      Quarter quarter = quarters.get(i);
      // The name of a year that has hardly begun would stand beyond the edge.
      if (quarter.number() == 1 && i + 2 < quarters.size()) {
        boolean minor = many && quarter.year() % 2 != 0;
        ticks.add(new Tick(axis.percent(i), Integer.toString(quarter.year()), minor));
      }
    }
    return ticks;
  }

  /// `Q3 2024`.
  String name(Quarter quarter) {
    return words.of("trends.quarter", quarter.number(), Integer.toString(quarter.year()));
  }

  /// How many moments there are in so many words, in words.
  static String rate(Quarter quarter) {
    double rate = quarter.per(Axis.WORDS);
    return number(rate, rate >= 100 ? 0 : rate >= 1 || rate == 0 ? 1 : 2);
  }

  private static String number(double value, int decimals) {
    return String.format(Locale.ENGLISH, "%,." + decimals + "f", value);
  }

  private static String pixels(double value) {
    return String.format(Locale.ROOT, "%.1f", value);
  }

  /// The search that finds what a bar stands for.
  static String href(AskedTerm term, Quarter quarter, @Nullable Slug show) {
    Filters filters = term.filters();
    LocalDate first = YearMonth.of(quarter.year(), quarter.number() * 3 - 2).atDay(1);
    LocalDate last = YearMonth.of(quarter.year(), quarter.number() * 3).atEndOfMonth();
    boolean later = filters.from() != null && filters.from().isAfter(first);
    boolean earlier = filters.to() != null && filters.to().isBefore(last);
    String query =
        term.query()
            + " from:"
            + (later ? filters.from() : YearMonth.from(first))
            + " to:"
            + (earlier ? filters.to() : YearMonth.from(last));
    return show == null ? Addresses.search(query) : Addresses.search(query, show);
  }
}
