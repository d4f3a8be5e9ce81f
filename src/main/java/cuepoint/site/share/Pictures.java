// SPDX-License-Identifier: Apache-2.0
package cuepoint.site.share;

import cuepoint.site.WeighedCache;
import java.util.concurrent.Semaphore;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;

/// Draws pictures, one at a time, and keeps those asked for last. Whoever asks for many at once can
/// so hold neither all processors nor all of the memory.
@Component
class Pictures {
  /// More than these do not wait; the server has other things to do with its threads.
  private static final int MOST_WAITING = 12;

  private final Semaphore pen = new Semaphore(1, true);
  private final WeighedCache<String, Drawn> cache;
  private @Nullable Typefaces faces;

  /// @param memory how much may be kept
  Pictures(@Value("${cuepoint.picture-memory:8MB}") DataSize memory) {
    cache = new WeighedCache<>(memory.toBytes(), drawn -> 200 + drawn.png().length);
  }

  @SuppressWarnings("ArrayRecordComponent") // nobody compares them
  private record Drawn(String tag, byte[] png) {}

  /// A picture as PNG.
  ///
  /// @param address what it is kept under
  /// @param tag changes when the picture does
  /// @param subject finds what it is of, before anybody has to wait; only asked where it is not
  ///   kept
  /// @param card says what is on it; only asked where it is drawn
  /// @throws Busy when too many others wait
  <T> byte[] of(String address, String tag, Supplier<T> subject, Function<T, Card> card)
      throws InterruptedException {
    byte[] kept = kept(address, tag);
    if (kept != null) {
      return kept;
    }
    T found = subject.get();
    if (pen.getQueueLength() >= MOST_WAITING) {
      throw new Busy();
    }
    pen.acquire();
    try {
      byte[] meanwhile = kept(address, tag);
      if (meanwhile != null) {
        return meanwhile;
      }
      byte[] png = PalettePng.write(CardPainter.paint(card.apply(found), faces()));
      cache.put(address, new Drawn(tag, png));
      return png;
    } finally {
      pen.release();
    }
  }

  private byte @Nullable [] kept(String address, String tag) {
    Drawn drawn = cache.get(address);
    return drawn == null || !drawn.tag().equals(tag) ? null : drawn.png();
  }

  /// Only asked by whoever has the pen.
  private Typefaces faces() {
    Typefaces read = faces;
    if (read == null) {
      read = Typefaces.read();
      faces = read;
    }
    return read;
  }
}
