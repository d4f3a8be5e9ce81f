// SPDX-License-Identifier: Apache-2.0
package cuepoint.search.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import cuepoint.search.ArchiveIndex.Progress;
import cuepoint.search.SearchAnswer;
import cuepoint.search.SearchAnswer.Hit;
import cuepoint.search.SearchRequest;
import cuepoint.search.Word;
import cuepoint.search.Words;
import cuepoint.transcript.Cue;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WordSearchTest {
  @TempDir private Path folder = Path.of("");

  @Test
  void findsTheTightestStretchThatHasAllWords() throws IOException {
    List<String> cues = new ArrayList<>(Collections.nCopies(60, "and so on"));
    cues.set(2, "the gnomon of a sundial");
    cues.set(9, "its shadow is long");
    cues.set(20, "shadow, they say");
    cues.set(22, "sundial and gnomon");
    cues.set(50, "the gnomon");
    try (LuceneIndex index = indexed(new MemoryTexts().put("dials", 1, cues))) {
      SearchAnswer answer = Answers.all(index, "sundial Shadow gnomon");
      assertThat(answer.relaxed()).isFalse();
      assertThat(Answers.moments(answer)).containsEntry("dials/1", List.of(10_000L, 100_000L));
      assertThat(Answers.marked(answer.hits().getFirst().moments().get(1).snippet()))
          .contains("[shadow], they say and so on [sundial] and [gnomon] and so on");
    }
  }

  @Test
  void listsTheTightestStretchesOfAnEpisodeInTheOrderOfTime() throws IOException {
    List<String> cues = new ArrayList<>(Collections.nCopies(200, "and so on"));
    cues.set(2, "a sundial");
    cues.set(6, "a shadow");
    cues.set(50, "the sundial shadow");
    cues.set(100, "a sundial with a shadow");
    cues.set(150, "the shadow");
    cues.set(155, "the sundial");
    try (LuceneIndex index = indexed(new MemoryTexts().put("dials", 1, cues))) {
      SearchRequest all = Answers.request("sundial shadow");
      SearchRequest two =
          new SearchRequest(all.what(), all.filters(), all.order(), 1, 10, 2, 2, true, true);
      assertThat(index.search(all).moments()).isEqualTo(4);
      assertThat(Answers.moments(index.search(two)))
          .containsEntry("dials/1", List.of(250_000L, 500_000L));
    }
  }

  @Test
  void countsAsTogetherWhatIsSaidWithinAMinute() throws IOException {
    List<Cue> near = List.of(cue(0, "sundial"), cue(60_000, "shadow"));
    List<Cue> far = List.of(cue(0, "sundial"), cue(60_001, "shadow"));
    MemoryTexts texts =
        new MemoryTexts().put("dials", 1, near, List.of()).put("dials", 2, far, List.of());
    try (LuceneIndex index = indexed(texts)) {
      assertThat(Answers.moments(Answers.all(index, "shadow sundial")))
          .isEqualTo(Map.of("dials/1", List.of(0L)));
    }
  }

  @Test
  void keepsAPhraseTogetherAmongWords() throws IOException {
    MemoryTexts texts =
        new MemoryTexts()
            .put("dials", 1, List.of("high noon in the desert", "and a shadow"))
            .put("dials", 2, List.of("noon is high", "and a shadow"));
    try (LuceneIndex index = indexed(texts)) {
      assertThat(Answers.order(Answers.all(index, "shadow \"high noon\"")))
          .containsExactly("dials/1");
    }
  }

  @Test
  void saysSoWhenNoPlaceHasEverything() throws IOException {
    MemoryTexts texts =
        new MemoryTexts()
            .put("dials", 1, List.of("a sundial alone"))
            .put("dials", 2, List.of("a sundial and its shadow"))
            .put("dials", 3, List.of("nothing of the kind"));
    try (LuceneIndex index = indexed(texts)) {
      SearchAnswer answer = Answers.all(index, "sundial shadow Quartz");
      assertThat(answer.relaxed()).isTrue();
      assertThat(answer.missing()).containsExactly("Quartz");
      assertThat(Answers.order(answer)).containsExactly("dials/2", "dials/1");
      assertThat(answer.hits())
          .extracting(Hit::missing)
          .containsExactly(List.of("Quartz"), List.of("shadow", "Quartz"));
      assertThat(answer.episodes()).isEqualTo(2);
      assertThat(answer.moments()).isEqualTo(2);
    }
  }

  @Test
  void neverRelaxesAPhrase() throws IOException {
    MemoryTexts texts = new MemoryTexts().put("dials", 1, List.of("a sundial and its shadow"));
    try (LuceneIndex index = indexed(texts)) {
      SearchAnswer answer = Answers.all(index, "\"sundial shadow\"");
      assertThat(answer.episodes()).isZero();
      assertThat(answer.relaxed()).isFalse();
    }
  }

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {11, 12, 13, 14})
  void findsExactlyTheEpisodesThatReadingEverythingFinds(long seed) throws IOException {
    Random random = new Random(seed);
    MemoryTexts texts = new MemoryTexts();
    for (int number = 0; number < 12; number++) {
      texts.put("dials", number, PhraseSearchTest.Talk.cues(random), List.of());
    }
    try (LuceneIndex index = indexed(texts)) {
      for (int i = 0; i < 60; i++) {
        String query =
            PhraseSearchTest.Talk.phrase(random) + " " + PhraseSearchTest.Talk.phrase(random);
        SearchAnswer answer = Answers.all(index, query);
        Set<String> expected = read(texts, query);
        if (!answer.relaxed()) {
          assertThat(new TreeSet<>(Answers.order(answer))).as(query).isEqualTo(expected);
        } else {
          assertThat(expected).as(query).isEmpty();
        }
      }
    }
  }

  /// All terms within a minute, by looking at every word as the beginning of a stretch.
  private static Set<String> read(MemoryTexts texts, String query) {
    List<List<String>> terms = new ArrayList<>();
    for (String term : query.split(" ", -1)) {
      List<String> words = Words.of(term).stream().map(Word::form).toList();
      if (!words.isEmpty()) {
        terms.add(words);
      }
    }
    Set<String> found = new TreeSet<>();
    for (EpisodeText text : texts.all()) {
      List<String> words = new ArrayList<>();
      List<Long> starts = new ArrayList<>();
      for (Cue cue : text.cues()) {
        for (Word word : Words.of(cue.text())) {
          words.add(word.form());
          starts.add(cue.startMs());
        }
      }
      for (int i = 0; i < words.size(); i++) {
        Set<List<String>> together = new HashSet<>();
        for (int j = i; j < words.size() && starts.get(j) - starts.get(i) <= 60_000; j++) {
          for (List<String> term : terms) {
            if (j + term.size() <= words.size() && words.subList(j, j + term.size()).equals(term)) {
              together.add(term);
            }
          }
        }
        if (together.size() == Set.copyOf(terms).size()) {
          found.add(text.episode().show() + "/" + text.episode().number());
          break;
        }
      }
    }
    return found;
  }

  private static Cue cue(long startMs, String text) {
    return new Cue(startMs, startMs + 1000, null, text);
  }

  private LuceneIndex indexed(MemoryTexts texts) {
    LuceneIndex index = new LuceneIndex(folder, texts);
    index.catchUp(Progress.NONE);
    return index;
  }
}
