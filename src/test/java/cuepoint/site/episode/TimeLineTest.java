// SPDX-License-Identifier: Apache-2.0
package cuepoint.site.episode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import cuepoint.kernel.TimeSpan;
import cuepoint.site.episode.TimeLine.Extent;
import cuepoint.site.episode.TimeLine.Tick;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TimeLineTest {
  @Test
  void barsAreAsLongAsTheirTime() {
    assertThat(place(200, 0, 50, 50, 100, 150, 200))
        .containsExactly(new Extent(0, 25), new Extent(25, 50), new Extent(75, 100));
  }

  @Test
  void aShortReadIsWideEnoughToBeHitAndItsNeighbourMakesRoom() {
    List<Extent> bars = place(100_000, 0, 50_000, 50_000, 50_010, 50_010, 100_000);
    assertThat(width(bars.get(1))).isCloseTo(TimeLine.NARROWEST, within(1e-9));
    assertThat(bars.get(2).start()).isEqualTo(bars.get(1).end());
    assertThat(bars.getLast().end()).isEqualTo(100);
  }

  @Test
  void whatIsBeyondTheEndStandsAtTheEnd() {
    List<Extent> bars = place(100, 0, 90, 90, 300, 400, 500);
    assertThat(bars.getLast().end()).isEqualTo(100);
    assertThat(width(bars.getLast())).isCloseTo(TimeLine.NARROWEST, within(1e-9));
    assertThat(bars.get(1).end()).isEqualTo(bars.getLast().start());
  }

  @Test
  void aLineWithoutLengthStillHasRoomForAll() {
    assertInOrder(place(0, 0, 10, 10, 20));
    assertThat(place(100)).isEmpty();
  }

  @RepeatedTest(200)
  void barsNeverOverlapNorLeaveTheLineNorVanish(RepetitionInfo repetition) {
    Random random = new Random(repetition.getCurrentRepetition());
    int count = 1 + random.nextInt(300);
    long[] times = new long[2 * count];
    long at = 0;
    for (int i = 0; i < times.length; i++) {
      at += (i % 2) + random.nextInt(random.nextBoolean() ? 3 : 60_000);
      times[i] = at;
    }
    assertInOrder(place(random.nextInt((int) at * 2), times));
  }

  private static void assertInOrder(List<Extent> bars) {
    double before = 0;
    double narrowest = Math.min(TimeLine.NARROWEST, 100.0 / bars.size());
    for (Extent bar : bars) {
      assertThat(bar.start()).isGreaterThanOrEqualTo(before);
      assertThat(width(bar)).isGreaterThan(narrowest - 1e-9);
      before = bar.end();
    }
    assertThat(before).isLessThanOrEqualTo(100);
  }

  private static double width(Extent bar) {
    return bar.end() - bar.start();
  }

  private static List<Extent> place(long length, long... times) {
    List<TimeSpan> spans = new ArrayList<>();
    for (int i = 0; i < times.length; i += 2) {
      spans.add(new TimeSpan(times[i], times[i + 1]));
    }
    return TimeLine.place(spans, length);
  }

  @ParameterizedTest(name = "{0} s: {1}")
  @CsvSource({
    "30, 0:00 0:30",
    "600, 0:00 2:00 4:00 6:00 8:00 10:00",
    "1174, 0:00 5:00 10:00 15:00 19:34",
    "3605, 0:00 15:00 30:00 45:00 1:00:05",
    "3590, 0:00 10:00 20:00 30:00 40:00 50:00 59:50",
    "36000, 0:00 2:00:00 4:00:00 6:00:00 8:00:00 10:00:00"
  })
  void ticksAreFewAndTheLastOneIsTheEnd(long seconds, String clocks) {
    assertThat(TimeLine.ticks(seconds * 1000).stream().map(Tick::clock))
        .containsExactly(clocks.split(" "));
  }
}
