// SPDX-License-Identifier: Apache-2.0
package cuepoint.search.lucene;

import cuepoint.search.SearchAnswer.Bound;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Set;

/// What one search may cost, and what it was kept from doing. Not shared between threads.
final class Budget {
  private final long deadline;
  private final Set<Bound> met = EnumSet.noneOf(Bound.class);

  /// Starts the clock.
  Budget(Duration most) {
    deadline = System.nanoTime() + most.toNanos();
  }

  /// Whether the time is over; asked once for every document. Remembers it if so.
  boolean spent() {
    if (System.nanoTime() - deadline < 0) {
      return false;
    }
    met.add(Bound.TIME);
    return true;
  }

  /// Remembers that a bound was met.
  void met(Bound bound) {
    met.add(bound);
  }

  /// Every bound that was met.
  Set<Bound> met() {
    return met;
  }
}
