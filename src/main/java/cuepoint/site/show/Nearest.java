// SPDX-License-Identifier: Apache-2.0
package cuepoint.site.show;

import cuepoint.catalog.Tally;
import cuepoint.site.Locator;
import java.util.Comparator;
import java.util.List;

/// What to offer in place of a year or season that is not there.
final class Nearest {
  private static final int MOST = 3;

  private Nearest() {}

  /// The parts whose numbers are nearest to what was asked, nearest first; the newest where that is
  /// no number.
  ///
  /// @param all newest first
  static List<Tally> to(String asked, List<Tally> all) {
    int number = Locator.number(asked).orElse(Integer.MAX_VALUE);
    return all.stream()
        .sorted(
            Comparator.comparingLong(
                part -> Math.abs((long) number - Locator.number(part.key()).orElse(-1))))
        .limit(MOST)
        .toList();
  }
}
