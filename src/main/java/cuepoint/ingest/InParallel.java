// SPDX-License-Identifier: Apache-2.0
package cuepoint.ingest;

import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Works on many things with all cores and takes the results in order, one at a time, while only a
/// few of them are in memory.
final class InParallel {
  private InParallel() {}

  /// Runs `work` on every item in several threads and `take` on each result in the caller's.
  static <T, R extends @Nullable Object> void each(
      List<T> items, Function<T, R> work, BiConsumer<T, R> take) {
    int threads = Runtime.getRuntime().availableProcessors();
    try (ExecutorService pool = Executors.newFixedThreadPool(threads)) {
      Queue<Future<R>> ahead = new ArrayDeque<>();
      int submitted = 0;
      try {
        for (T item : items) {
          while (submitted < items.size() && ahead.size() < threads * 4) {
            T next = items.get(submitted++);
            ahead.add(pool.submit(() -> work.apply(next)));
          }
          take.accept(item, result(ahead.remove()));
        }
      } finally {
        pool.shutdownNow();
      }
    }
  }

  private static <R extends @Nullable Object> R result(Future<R> future) {
    try {
      return future.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    } catch (ExecutionException e) {
      if (e.getCause() instanceof RuntimeException cause) {
        throw cause;
      }
      if (e.getCause() instanceof Error cause) {
        throw cause;
      }
      throw new IllegalStateException(e.getCause());
    }
  }
}
