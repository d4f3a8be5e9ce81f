// SPDX-License-Identifier: Apache-2.0
package cuepoint.search.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import cuepoint.transcript.Cue;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StretchesTest {
  private static final int WORDS = 400;

  private final Budget budget = new Budget(Duration.ofMinutes(1));

  /// The places of a part in one document.
  private static final class Places extends SpanCursor {
    private final List<Long> places;

    Places(List<Long> places, Budget budget) {
      super(budget);
      this.places = places;
    }

    @Override
    long atMost() {
      return places.size();
    }

    @Override
    protected int next(int target) {
      return target == 0 ? 0 : END;
    }

    @Override
    protected boolean gather(int doc) {
      places.forEach(this::add);
      return true;
    }
  }

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {31, 32, 33, 34})
  void findsWhatComparingEveryPlaceWithEveryOtherFinds(long seed) throws IOException {
    Random random = new Random(seed);
    SpokenEpisode episode = episode(random);
    for (int round = 0; round < 300; round++) {
      List<Long> one = places(random, 1 + random.nextInt(60));
      List<Long> other = new ArrayList<>(places(random, 1 + random.nextInt(60)));
      other.removeIf(place -> one.stream().anyMatch(each -> Span.start(each) == Span.start(place)));
      List<String> expected = tightest(episode, one, other);
      Stretches two = new Stretches(2, budget);
      two.find(episode, List.of(at(one), at(other)));
      Stretches three = new Stretches(3, budget);
      three.find(episode, Arrays.<@Nullable SpanCursor>asList(at(one), at(other), null));
      assertThat(two.parts()).isEqualTo(expected.isEmpty() ? 1 : 2);
      assertThat(told(three)).isEqualTo(told(two));
      if (!expected.isEmpty()) {
        assertThat(told(two)).isEqualTo(expected);
      }
    }
  }

  private Places at(List<Long> places) throws IOException {
    Places cursor = new Places(places, budget);
    cursor.advance(0);
    return cursor;
  }

  private static List<String> told(Stretches stretches) {
    return IntStream.range(0, stretches.count())
        .mapToObj(i -> told(stretches.span(i)) + " " + stretches.held(i))
        .toList();
  }

  private static String told(long span) {
    return Span.start(span) + "-" + Span.end(span) + (Span.isHeard(span) ? " heard" : "");
  }

  private static List<Long> places(Random random, int count) {
    return random
        .ints(count, 0, WORDS)
        .distinct()
        .sorted()
        .mapToObj(
            start -> random.nextInt(20) == 0 ? Span.heard(Span.of(start, 1)) : Span.of(start, 1))
        .toList();
  }

  /// Pairs with nothing between them, the tightest first, as long as they are apart.
  private static List<String> tightest(SpokenEpisode episode, List<Long> one, List<Long> other) {
    List<long[]> pairs = new ArrayList<>();
    for (long a : one) {
      for (long b : other) {
        long first = Math.min(a, b);
        long last = Math.max(a, b);
        boolean near = time(episode, last) - time(episode, first) <= Stretches.MAX_MS;
        if (near && between(one, first, last) + between(other, first, last) == 0) {
          pairs.add(new long[] {first, last});
        }
      }
    }
    pairs.sort(Comparator.comparingInt(StretchesTest::width).thenComparingLong(pair -> pair[0]));
    List<long[]> kept = new ArrayList<>();
    for (long[] pair : pairs) {
      if (kept.stream().noneMatch(each -> overlap(each, pair))) {
        kept.add(pair);
      }
    }
    kept.sort(Comparator.comparingLong(pair -> pair[0]));
    return kept.stream()
        .map(pair -> {
          long span = Span.of(Span.start(pair[0]), width(pair));
          boolean heard = LongStream.of(pair).anyMatch(Span::isHeard);
          return told(heard ? Span.heard(span) : span) + " 3";
        })
        .toList();
  }

  private static long between(List<Long> places, long first, long last) {
    return places.stream()
        .filter(each -> Span.start(each) > Span.start(first) && Span.start(each) < Span.start(last))
        .count();
  }

  private static boolean overlap(long[] a, long[] b) {
    return a[0] <= b[1] && b[0] <= a[1];
  }

  private static int width(long[] pair) {
    return Span.end(pair[1]) - Span.start(pair[0]);
  }

  private static long time(SpokenEpisode episode, long span) {
    return episode.startMs(episode.cueOf(Span.start(span), 0));
  }

  private SpokenEpisode episode(Random random) throws IOException {
    List<Cue> cues = new ArrayList<>();
    long start = 0;
    for (int words = 0; words < WORDS; words += 4) {
      start += random.nextInt(10) == 0 ? random.nextInt(90_000) : random.nextInt(4_000);
      cues.add(new Cue(start, start + 1000, null, "one two three four"));
    }
    MemoryTexts texts = new MemoryTexts().put("dials", 1, cues, List.of());
    int[] wordsOf = new int[cues.size()];
    Arrays.fill(wordsOf, 4);
    return SpokenEpisode.read(SpokenEpisode.write(texts.all().getFirst(), wordsOf));
  }
}
