// SPDX-License-Identifier: Apache-2.0
package cuepoint.search.lucene;

/// Counts how often each of many numbers comes, within a bound of memory: when there are too many
/// distinct ones, those that came least often so far are forgotten (Manku and Motwani's lossy
/// counting), so that what is frequent stays and is counted nearly right.
final class LongCounts {
  /// Distinct numbers that are counted at the same time.
  private static final int MOST = 1 << 20;

  private long[] keys = new long[1 << 12];
  private int[] counts = new int[1 << 12];
  private int size;
  private int least = 1;

  /// Hears of each number.
  interface Each {
    /// @param count how often it came, at least once
    void at(long key, int count);
  }

  /// Counts a number once more.
  ///
  /// @param key any but 0
  void add(long key) {
    int slot = slot(key);
    if (keys[slot] == 0) {
      if (size == MOST) {
        forgetRare();
        add(key);
        return;
      }
      keys[slot] = key;
      size++;
    }
    counts[slot]++;
    if (size * 2 > keys.length) {
      keepFrom(1, keys.length * 2);
    }
  }

  /// How often a number came.
  int count(long key) {
    return counts[slot(key)];
  }

  /// Tells every number and its count, in no order.
  void each(Each each) {
    for (int i = 0; i < keys.length; i++) {
      if (keys[i] != 0) {
        each.at(keys[i], counts[i]);
      }
    }
  }

  private void forgetRare() {
    while (size > MOST / 2) {
      keepFrom(++least, keys.length);
    }
  }

  private void keepFrom(int atLeast, int length) {
    long[] oldKeys = keys;
    int[] oldCounts = counts;
    keys = new long[length];
    counts = new int[length];
    size = 0;
    for (int i = 0; i < oldKeys.length; i++) {
      if (oldKeys[i] != 0 && oldCounts[i] >= atLeast) {
        int slot = slot(oldKeys[i]);
        keys[slot] = oldKeys[i];
        counts[slot] = oldCounts[i];
        size++;
      }
    }
  }

  private int slot(long key) {
    int mask = keys.length - 1;
    int slot = (int) ((key * 0x9E3779B97F4A7C15L) >>> 40) & mask;
    while (keys[slot] != 0 && keys[slot] != key) {
      slot = (slot + 1) & mask;
    }
    return slot;
  }
}
