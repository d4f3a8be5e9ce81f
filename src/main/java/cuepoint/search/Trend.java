// SPDX-License-Identifier: Apache-2.0
package cuepoint.search;

import cuepoint.search.SearchAnswer.Bound;
import java.util.List;
import java.util.Set;

/// How often something is said as time goes by.
///
/// @param quarters in order, none left out between the first and the last that has an episode
/// @param undated how many moments are in episodes without any date
/// @param bounds what was cut short; the counts are then too low
public record Trend(List<Quarter> quarters, long undated, Set<Bound> bounds) {
  /// Copies the lists.
  public Trend {
    quarters = List.copyOf(quarters);
    bounds = Set.copyOf(bounds);
  }

  /// How many moments there are altogether.
  public long moments() {
    return undated + quarters.stream().mapToLong(Quarter::moments).sum();
  }

  /// Three months.
  ///
  /// @param number from 1 to 4
  /// @param moments how many moments a search for the same finds in them
  /// @param words how many words are spoken in them, by whomever the search asks for; 0 where there
  ///   is no episode
  public record Quarter(int year, int number, long moments, long words) {
    /// How many moments there are in so many words; 0 where nothing is said at all.
    public double per(long someWords) {
      return words == 0 ? 0 : (double) moments * someWords / words;
    }
  }
}
