// SPDX-License-Identifier: Apache-2.0
package cuepoint.search.lucene;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;

/// Keeps the first few of many things in an order.
final class Best<T> {
  private final int most;
  private final Comparator<T> order;
  private final PriorityQueue<T> kept;

  /// @param most how many are kept
  Best(int most, Comparator<T> order) {
    this.most = most;
    this.order = order;
    kept = new PriorityQueue<>(order.reversed());
  }

  /// Whether something would be kept if it were offered.
  boolean accepts(T next) {
    @Nullable T last = kept.peek();
    return kept.size() < most || (last != null && order.compare(next, last) < 0);
  }

  /// Keeps something, at the cost of the last one.
  void keep(T next) {
    kept.add(next);
    if (kept.size() > most) {
      kept.remove();
    }
  }

  /// What was kept, in order, without the first few.
  List<T> after(int skipped) {
    List<T> all = new ArrayList<>(kept);
    all.sort(order);
    return skipped >= all.size() ? List.of() : all.subList(skipped, all.size());
  }
}
