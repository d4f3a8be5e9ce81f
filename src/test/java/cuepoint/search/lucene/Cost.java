// SPDX-License-Identifier: Apache-2.0
package cuepoint.search.lucene;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/// Measures how long a core is held by what a thread does. Waiting for a core does not count, so a
/// busy machine changes little.
final class Cost {
  /// What no query may reach.
  static final Duration MOST = Duration.ofMillis(200);

  /// The first tries are slow because the code is not compiled yet, or meet a collection.
  private static final int TRIES = 5;

  /// So many times {@link #MOST} is nothing that another try would mend.
  private static final int FAR = 5;

  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  private final List<String> dear = new ArrayList<>();
  private int measured;

  /// Runs something until it is within {@link #MOST}, at most {@value #TRIES} times; remembers its
  /// name and its least time where it never is.
  void of(String name, Runnable work) {
    measured++;
    long least = Long.MAX_VALUE;
    for (int i = 0; i < (least > FAR * MOST.toNanos() ? 2 : TRIES) && least > MOST.toNanos(); i++) {
      long before = THREADS.getCurrentThreadCpuTime();
      work.run();
      least = Math.min(least, THREADS.getCurrentThreadCpuTime() - before);
    }
    if (least > MOST.toNanos()) {
      dear.add(Duration.ofNanos(least).toMillis() + " ms: " + name);
    }
  }

  /// What took longer, with the time it took.
  List<String> dear() {
    return List.copyOf(dear);
  }

  /// How much was measured.
  int measured() {
    return measured;
  }
}
