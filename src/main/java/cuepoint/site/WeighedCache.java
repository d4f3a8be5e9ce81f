// SPDX-License-Identifier: Apache-2.0
package cuepoint.site;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/// Keeps what was used last, up to a weight. For many threads.
public final class WeighedCache<K, V> {
  private final long maxWeight;
  private final ToLongFunction<V> weigher;
  private final Map<K, V> entries = new LinkedHashMap<>(64, 0.75f, true);
  private long weight;

  /// @param maxWeight of all values together, in bytes
  /// @param weigher what a value weighs, in bytes, the same whenever asked
  public WeighedCache(long maxWeight, ToLongFunction<V> weigher) {
    this.maxWeight = maxWeight;
    this.weigher = weigher;
  }

  /// What is kept under a key, or null.
  public synchronized @Nullable V get(K key) {
    return entries.get(key);
  }

  /// Keeps a value, and lets go of those that were not used for longest where it gets too much.
  public synchronized void put(K key, V value) {
    V old = entries.put(key, value);
    weight += weigher.applyAsLong(value) - (old == null ? 0 : weigher.applyAsLong(old));
    Iterator<V> oldest = entries.values().iterator();
    while (weight > maxWeight && oldest.hasNext()) {
      weight -= weigher.applyAsLong(oldest.next());
      oldest.remove();
    }
  }

  /// How many values are kept.
  public synchronized int size() {
    return entries.size();
  }

  /// What all values weigh together, in bytes.
  public synchronized long weight() {
    return weight;
  }
}
