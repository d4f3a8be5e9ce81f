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

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {41, 42, 43, 44})
  void findsThreeWordsTogetherAsComparingAllWouldFindThem(long seed) throws IOException {
    Random random = new Random(seed);
    SpokenEpisode episode = episode(random);
    int whole = 0;
    for (int round = 0; round < 100; round++) {
      List<List<Long>> parts = List.of(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
      for (long place : places(random, 3 + random.nextInt(150))) {
        parts.get(random.nextInt(3)).add(place);
      }
      if (parts.stream().anyMatch(List::isEmpty)) {
        continue;
      }
      Stretches three = new Stretches(3, budget);
      three.find(episode, List.of(at(parts.get(0)), at(parts.get(1)), at(parts.get(2))));
      Stretches six = new Stretches(6, budget);
      six.find(
          episode,
          Arrays.<@Nullable SpanCursor>asList(
              at(parts.get(0)), at(parts.get(1)), at(parts.get(2)), null, null, null));
      List<String> expected = tightest(together(episode, parts), "7");
      assertThat(told(six)).isEqualTo(told(three));
      if (!expected.isEmpty()) {
        assertThat(told(three)).isEqualTo(expected);
        whole++;
      }
      assertThat(three.parts() == 3).isEqualTo(!expected.isEmpty());
    }
    assertThat(whole).isGreaterThan(30);
  }

  /// Every stretch of all parts with no smaller one of all parts inside.
  private static List<long[]> together(SpokenEpisode episode, List<List<Long>> parts) {
    List<Long> all = parts.stream().flatMap(List::stream).sorted().toList();
    List<long[]> found = new ArrayList<>();
    for (int first = 0; first < all.size(); first++) {
      for (int last = first; last < all.size(); last++) {
        List<Long> inside = all.subList(first, last + 1);
        boolean near =
            time(episode, inside.getLast()) - time(episode, inside.getFirst()) <= Stretches.MAX_MS;
        boolean smallest =
            !hasAll(inside.subList(1, inside.size()), parts)
                && !hasAll(inside.subList(0, inside.size() - 1), parts);
        if (near && smallest && hasAll(inside, parts)) {
          found.add(inside.stream().mapToLong(Long::longValue).toArray());
        }
      }
    }
    return found;
  }

  private static boolean hasAll(List<Long> places, List<List<Long>> parts) {
    return parts.stream().allMatch(part -> part.stream().anyMatch(places::contains));
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
    return tightest(pairs, "3");
  }

  /// Of stretches, each its places in order, the narrowest that do not overlap.
  private static List<String> tightest(List<long[]> stretches, String parts) {
    List<long[]> sorted = new ArrayList<>(stretches);
    sorted.sort(Comparator.comparingInt(StretchesTest::width).thenComparingLong(each -> each[0]));
    List<long[]> kept = new ArrayList<>();
    for (long[] stretch : sorted) {
      if (kept.stream().noneMatch(each -> overlap(each, stretch))) {
        kept.add(stretch);
      }
    }
    kept.sort(Comparator.comparingLong(each -> each[0]));
    return kept.stream()
        .map(each -> {
          long span = Span.of(Span.start(each[0]), width(each));
          boolean heard = LongStream.of(each).anyMatch(Span::isHeard);
          return told(heard ? Span.heard(span) : span) + " " + parts;
        })
        .toList();
  }

  private static long between(List<Long> places, long first, long last) {
    return places.stream()
        .filter(each -> Span.start(each) > Span.start(first) && Span.start(each) < Span.start(last))
        .count();
  }

  private static boolean overlap(long[] a, long[] b) {
    return a[0] <= b[b.length - 1] && b[0] <= a[a.length - 1];
  }

  private static int width(long[] stretch) {
    return Span.end(stretch[stretch.length - 1]) - Span.start(stretch[0]);
  }

  private static long time(SpokenEpisode episode, long span) {
    return episode.startMs(episode.cueOf(Span.start(span)));
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
    return SpokenEpisode.read(SpokenEpisode.write(texts.all().getFirst(), wordsOf), new Interner());
  }
}
