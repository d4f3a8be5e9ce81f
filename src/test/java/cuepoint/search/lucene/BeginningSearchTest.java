// SPDX-License-Identifier: Apache-2.0
package cuepoint.search.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import cuepoint.alignment.Alignment;
import cuepoint.alignment.Segment;
import cuepoint.alignment.Segment.Kind;
import cuepoint.search.ArchiveIndex.Progress;
import cuepoint.search.SearchAnswer;
import cuepoint.search.SearchAnswer.Bound;
import cuepoint.search.Word;
import cuepoint.search.Words;
import cuepoint.transcript.Cue;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BeginningSearchTest {
  private static final String LETTERS = "abc";

  @TempDir private Path folder = Path.of("");

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {21, 22, 23, 24})
  void findsWhatReadingEverythingFindsAndLeavesSponsorReadsOut(long seed) throws IOException {
    Random random = new Random(seed);
    MemoryTexts texts = new MemoryTexts();
    for (int number = 0; number < 12; number++) {
      texts.put("dials", number, cues(random), List.of(), sponsors(random));
    }
    try (LuceneIndex index = indexed(texts)) {
      for (String beginning : List.of("aa", "ab", "ba", "cc", "aba", "bcb", "cabc", "don")) {
        SearchAnswer without = Answers.all(index, beginning + "*");
        SearchAnswer with = Answers.all(index, beginning + "* sponsor:yes");
        Map<String, Set<Long>> all = read(texts, beginning, true);
        Map<String, Set<Long>> kept = read(texts, beginning, false);
        assertThat(sets(without)).as(beginning).isEqualTo(kept);
        assertThat(sets(with)).as(beginning).isEqualTo(all);
        assertThat(without.moments()).as(beginning).isEqualTo(count(kept));
        assertThat(without.sponsored()).as(beginning).isEqualTo(count(all) - count(kept));
      }
    }
  }

  @Test
  void findsTheSameInATranscriptThatIsTooLongForItsPlacesToBeKept() throws IOException {
    List<String> cues = new ArrayList<>();
    for (int cue = 0; cue <= WordPlaces.MOST / 10; cue++) {
      cues.add("one and two and three and four and five " + (cue % 1000 == 7 ? "gnomons" : "and"));
    }
    cues.set(9, "the gnomon at noon");
    MemoryTexts texts = new MemoryTexts().put("dials", 1, cues).put("dials", 2, cues.subList(0, 9));
    try (LuceneIndex index = indexed(texts)) {
      assertThat(Answers.moments(Answers.all(index, "gno*")))
          .containsEntry(
              "dials/1",
              List.of(
                  35_000L,
                  45_000L,
                  5_035_000L,
                  10_035_000L,
                  15_035_000L,
                  20_035_000L,
                  25_035_000L,
                  30_035_000L))
          .containsEntry("dials/2", List.of(35_000L));
      assertThat(Answers.all(index, "an* sponsor:yes").moments()).isEqualTo(cues.size() + 8L);
    }
  }

  @Test
  void takesTheMostFrequentOfTooManyWordsAndSaysSo() throws IOException {
    List<String> rare = IntStream.range(0, 200).mapToObj(i -> "gno" + i).toList();
    List<String> cues = new ArrayList<>(List.of("gnomon", "gnomon", "gnostic gnostic"));
    rare.forEach(cues::add);
    try (LuceneIndex index = indexed(new MemoryTexts().put("dials", 1, cues))) {
      SearchAnswer answer = Answers.all(index, "gn*");
      assertThat(answer.bounds()).containsExactly(Bound.PREFIX);
      assertThat(answer.moments()).isEqualTo(3 + 126);
      assertThat(Answers.all(index, "gno1*").bounds()).isEmpty();
    }
  }

  @Test
  void searchesUnaskedOnlyWhereThereIsSomethingToSearch() throws IOException {
    MemoryTexts texts = new MemoryTexts().put("dials", 1, List.of("the gnomon", "日本 don’t or"));
    try (LuceneIndex index = new LuceneIndex(folder, texts)) {
      index.rehearse();
      index.catchUp(Progress.NONE);
      index.rehearse();
      assertThat(Answers.all(index, "gn*").moments()).isEqualTo(1);
    }
  }

  private static List<Cue> cues(Random random) {
    List<Cue> cues = new ArrayList<>();
    long start = 0;
    int count = 1 + random.nextInt(60);
    for (int i = 0; i < count; i++) {
      start += random.nextInt(4) == 0 ? 0 : random.nextInt(20_000);
      String text =
          random
              .ints(random.nextInt(9), 0, 20)
              .mapToObj(kind -> kind == 0 ? "don’t" : kind == 1 ? "dont" : word(random))
              .collect(Collectors.joining(" "));
      cues.add(new Cue(start, start + 1000, null, text.isEmpty() ? "…" : text));
    }
    return cues;
  }

  private static String word(Random random) {
    return random
        .ints(2 + random.nextInt(3), 0, LETTERS.length())
        .mapToObj(letter -> LETTERS.substring(letter, letter + 1))
        .collect(Collectors.joining());
  }

  private static Alignment sponsors(Random random) {
    List<Segment> reads = new ArrayList<>();
    long end = 0;
    for (int i = 0; i < random.nextInt(4); i++) {
      long start = end + random.nextInt(100_000);
      end = start + 1 + random.nextInt(100_000);
      reads.add(new Segment(Kind.SPONSOR, i + 1, start, end, 0.9, false));
    }
    return new Alignment(reads, Set.of());
  }

  private static Map<String, Set<Long>> read(MemoryTexts texts, String beginning, boolean all) {
    Map<String, Set<Long>> found = new TreeMap<>();
    for (EpisodeText text : texts.all()) {
      String name = text.episode().show() + "/" + text.episode().number();
      for (Cue cue : text.cues()) {
        boolean sponsored =
            text.alignment().segments().stream()
                .anyMatch(read -> read.startMs() <= cue.startMs() && cue.startMs() < read.endMs());
        boolean begins =
            Words.of(cue.text()).stream().map(Word::form).anyMatch(w -> w.startsWith(beginning));
        if (begins && (all || !sponsored)) {
          found.computeIfAbsent(name, _ -> new TreeSet<>()).add(cue.startMs());
        }
      }
    }
    return found;
  }

  private static Map<String, Set<Long>> sets(SearchAnswer answer) {
    Map<String, Set<Long>> found = new TreeMap<>();
    Answers.moments(answer).forEach((name, starts) -> found.put(name, new TreeSet<>(starts)));
    return found;
  }

  private static long count(Map<String, Set<Long>> found) {
    return found.values().stream().mapToLong(Set::size).sum();
  }

  private LuceneIndex indexed(MemoryTexts texts) {
    LuceneIndex index = new LuceneIndex(folder, texts);
    index.catchUp(Progress.NONE);
    return index;
  }
}
