// SPDX-License-Identifier: Apache-2.0
package cuepoint.site.trends;

import cuepoint.search.Trend;
import cuepoint.search.Trend.Quarter;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;

/// The quarters that all terms have in common, and the scale they share. A quarter is a number
/// here: four times its year, and one more for each after the first.
final class Axis {
  /// What a rate counts moments in.
  static final long WORDS = 100_000;

  /// Dates that far back from the last are not drawn.
  private static final int MOST_QUARTERS = 100;

  private static final int A_YEAR = 4;

  private final int first;
  private final int count;
  private final double highest;

  private Axis(int first, int count, double highest) {
    this.first = first;
    this.count = count;
    this.highest = highest;
  }

  /// The axis of some trends.
  static Axis of(List<Trend> trends) {
    int first = Integer.MAX_VALUE;
    int last = Integer.MIN_VALUE;
    for (Trend trend : trends) {
      for (Quarter quarter : trend.quarters()) {
        first = Math.min(first, key(quarter));
        last = Math.max(last, key(quarter));
      }
    }
    if (first > last) {
      return new Axis(0, 0, 0);
    }
    int from = Math.max(first, last - MOST_QUARTERS + 1);
    double highest =
        trends.stream()
            .flatMap(trend -> trend.quarters().stream())
            .filter(quarter -> key(quarter) >= from)
            .mapToDouble(quarter -> quarter.per(WORDS))
            .max()
            .orElse(0);
    return new Axis(from, last - from + 1, highest);
  }

  private static int key(Quarter quarter) {
    return quarter.year() * A_YEAR + quarter.number() - 1;
  }

  /// How many quarters there are.
  int count() {
    return count;
  }

  /// The highest rate of all.
  double highest() {
    return highest;
  }

  /// What a trend has in each of the quarters; one of no words where it has none.
  List<Quarter> fill(Trend trend) {
    Map<Integer, Quarter> known = new HashMap<>();
    trend.quarters().forEach(quarter -> known.put(key(quarter), quarter));
    return IntStream.range(first, first + count)
        .mapToObj(key ->
            Objects.requireNonNullElseGet(
                known.get(key),
                () ->
                    new Quarter(Math.floorDiv(key, A_YEAR), Math.floorMod(key, A_YEAR) + 1, 0, 0)))
        .toList();
  }

  /// How far from the left some quarters are, in percent of the whole width.
  String percent(double quarters) {
    return String.format(Locale.ROOT, "%.2f%%", 100 * quarters / count);
  }

  /// A round number of which the highest rate has two to five.
  double step() {
    double step = Math.pow(10, Math.floor(Math.log10(Math.max(highest, 1e-3) / 2)));
    for (double factor : new double[] {5, 2}) {
      if (highest >= 2 * step * factor) {
        return step * factor;
      }
    }
    return step;
  }
}
