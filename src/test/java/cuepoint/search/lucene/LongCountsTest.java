// SPDX-License-Identifier: Apache-2.0
package cuepoint.search.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

class LongCountsTest {
  @Test
  void countsExactlyWhatItHasRoomFor() {
    LongCounts counts = new LongCounts();
    for (int round = 1; round <= 3; round++) {
      for (long key = 1; key <= 100_000; key++) {
        counts.add(key << 21);
      }
    }
    long[] told = new long[2];
    counts.each((_, count) -> {
      told[0]++;
      told[1] += count;
    });
    assertThat(told).containsExactly(100_000, 300_000);
    assertThat(counts.count(7L << 21)).isEqualTo(3);
    assertThat(counts.count(5)).isZero();
  }

  @Test
  void forgetsTheRareBeforeTheFrequent() {
    LongCounts counts = new LongCounts();
    Random random = new Random(3);
    for (int i = 0; i < 3_000_000; i++) {
      counts.add(random.nextLong() | 1);
      if (i % 100 == 0) {
        counts.add(42);
      }
    }
    int[] distinct = new int[1];
    counts.each((_, _) -> distinct[0]++);
    assertThat(distinct[0]).isLessThanOrEqualTo(1 << 20);
    assertThat(counts.count(42)).isEqualTo(30_000);
  }
}
