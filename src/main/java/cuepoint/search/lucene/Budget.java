// SPDX-License-Identifier: Apache-2.0
package cuepoint.search.lucene;

import cuepoint.search.SearchAnswer.Bound;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Set;

/// What one search may cost, and what it was kept from doing. Not shared between threads.
final class Budget {
  /// Places of one thing looked at in one document; more are in no speech that anybody listens to.
  static final int MOST_PLACES = 1 << 16;

  /// Steps between two looks at the clock.
  private static final int STRIDE = 32;

  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  private final long mostNanos;
  private final long start = System.nanoTime();
  private final long startOfCore = coreNanos();
  private final Set<Bound> met = EnumSet.noneOf(Bound.class);
  private int steps;

  /// Starts the clock.
  Budget(Duration most) {
    mostNanos = most.toNanos();
  }

  /// Whether the time is over; asked once for every document. Remembers it if so.
  boolean spent() {
    if (isOver()) {
      return true;
    }
    if (System.nanoTime() - start < mostNanos || coreNanos() - startOfCore < mostNanos) {
      return false;
    }
    met.add(Bound.TIME);
    return true;
  }

  /// The same for steps so small that to look at the clock each time would cost as much.
  boolean spentInSteps() {
    return isOver() || (++steps % STRIDE == 0 && spent());
  }

  /// Whether the time was over when that was last asked.
  boolean isOver() {
    return met.contains(Bound.TIME);
  }

  /// The time of a core that this thread has had; of the clock where that is not known. What waits
  /// for a core costs nobody anything.
  private static long coreNanos() {
    return THREADS.isCurrentThreadCpuTimeSupported()
        ? THREADS.getCurrentThreadCpuTime()
        : System.nanoTime();
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
