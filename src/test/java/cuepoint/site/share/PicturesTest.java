// SPDX-License-Identifier: Apache-2.0
package cuepoint.site.share;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.util.unit.DataSize;

class PicturesTest {
  private static final Card CARD =
      new Card("Show", "#1", "", "Title", false, "", null, "Archive", "");

  private final Pictures pictures = new Pictures(DataSize.ofKilobytes(100));

  @Test
  void drawsAPictureOnceUntilItChanges() throws InterruptedException {
    AtomicInteger drawn = new AtomicInteger();
    for (String tag : new String[] {"1", "1", "2", "2"}) {
      byte[] png =
          pictures.of(
              "/a",
              tag,
              () -> CARD,
              card -> {
                drawn.incrementAndGet();
                return card;
              });
      assertThat(png).startsWith(0x89, 'P', 'N', 'G');
    }
    assertThat(drawn).hasValue(2);
  }

  @Test
  void whatCannotBeDrawnHoldsNobodyUp() throws InterruptedException {
    for (int i = 0; i < 20; i++) {
      assertThatThrownBy(() ->
              pictures.of(
                  "/a",
                  "1",
                  () -> CARD,
                  _ -> {
                    throw new IllegalStateException("no such cue");
                  }))
          .hasMessage("no such cue");
    }
    assertThat(pictures.of("/a", "1", () -> CARD, card -> card)).isNotEmpty();
  }

  @Test
  void drawsOneAtATimeAndLetsFewWait() throws Exception {
    CountDownLatch begun = new CountDownLatch(1);
    CountDownLatch ready = new CountDownLatch(1);
    AtomicInteger refused = new AtomicInteger();
    List<Future<?>> all = new ArrayList<>();
    try (ExecutorService askers = Executors.newVirtualThreadPerTaskExecutor()) {
      all.add(
          askers.submit(() ->
              pictures.of(
                  "/0",
                  "1",
                  () -> CARD,
                  _ -> {
                    begun.countDown();
                    return awaited(ready);
                  })));
      begun.await();
      assertThatThrownBy(() -> pictures.of("/a", "1", PicturesTest::nothing, card -> card))
          .hasMessage("no such cue");
      while (refused.get() == 0) {
        String address = "/" + all.size();
        all.add(
            askers.submit(() -> {
              try {
                return pictures.of(address, "1", () -> CARD, card -> card);
              } catch (Busy _) {
                refused.incrementAndGet();
                return new byte[0];
              }
            }));
        Thread.sleep(2);
      }
      ready.countDown();
      for (Future<?> one : all) {
        one.get();
      }
    }
    // Who draws, twelve that wait, who is refused, and those that came before that was seen.
    assertThat(all).hasSizeBetween(14, 40);
    assertThat(all.size() - refused.get()).isGreaterThanOrEqualTo(13);
  }

  private static Card nothing() {
    throw new IllegalStateException("no such cue");
  }

  private static Card awaited(CountDownLatch ready) {
    try {
      ready.await();
      return CARD;
    } catch (InterruptedException ended) {
      throw new IllegalStateException(ended);
    }
  }
}
