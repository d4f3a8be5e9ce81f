// SPDX-License-Identifier: Apache-2.0
package cuepoint.search.lucene;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import cuepoint.kernel.Slug;
import cuepoint.search.ArchiveIndex.Progress;
import cuepoint.search.Filters;
import cuepoint.search.QueryParser;
import cuepoint.search.SearchAnswer;
import cuepoint.search.SearchAnswer.Moment;
import cuepoint.search.SearchAnswer.Run;
import cuepoint.search.SearchRequest;
import cuepoint.search.SearchRequest.Order;
import cuepoint.search.SearchRequest.Scope;
import cuepoint.search.Word;
import cuepoint.search.Words;
import cuepoint.transcript.Cue;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PhraseSearchTest {
  @TempDir private Path folder = Path.of("");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "\"the shadow of the gnomon\"          | 0",
        "\"gnomon falls on\"                   | 0",
        "\"on a plate We read\"                | 5000",
        "\"don't trust\"                       | 10000",
        "\"dont trust\"                        | 10000",
        "“don’t trust”                         | 10000",
        "\"version 3.12\"                      | 10000",
        "\"version 3 12 of the open source\"   | 10000",
        "\"OPEN-SOURCE almanac!\"              | 15000",
        "\"the cafe in łódź\"                  | 20000",
        "\"shadow plate\"                      | ``",
        "\"the almanac of the\"                | ``",
      })
  void findsWordsThatFollowEachOtherWhateverLiesBetween(String query, String starts)
      throws IOException {
    MemoryTexts texts =
        new MemoryTexts()
            .put(
                "dials",
                7,
                List.of(
                    "The shadow of the gnomon falls",
                    "on a plate. We",
                    "read it; but don’t trust version 3.12 of the",
                    "open-source ALMANAC.",
                    "That is what the Café in Lodz says"));
    try (LuceneIndex index = indexed(texts)) {
      Map<String, List<Long>> found = Answers.moments(Answers.all(index, query));
      assertThat(found.getOrDefault("dials/7", List.of()))
          .isEqualTo(starts.isEmpty() ? List.of() : List.of(Long.valueOf(starts)));
    }
  }

  @Test
  void takesTheCueOfTheFirstWordAndCountsCuesOfEqualStartOnce() throws IOException {
    List<Cue> cues =
        List.of(
            new Cue(1000, 2000, null, "—"),
            new Cue(1000, 2000, "Ann", "high noon and"),
            new Cue(1000, 3000, "Ben", "high noon"),
            new Cue(4000, 5000, "Ben", "♪"),
            new Cue(6000, 7000, "Ben", "at high"),
            new Cue(8000, 9000, "Ann", "noon, high noon"));
    try (LuceneIndex index = indexed(new MemoryTexts().put("dials", 1, cues, List.of()))) {
      SearchAnswer answer = Answers.all(index, "\"high noon\"");
      assertThat(answer.moments()).isEqualTo(3);
      assertThat(answer.hits().getFirst().moments())
          .extracting(Moment::startMs, Moment::speaker)
          .containsExactly(tuple(1000L, "Ann"), tuple(6000L, "Ben"), tuple(8000L, "Ann"));
    }
  }

  @Test
  void findsPlacesThatOverlap() throws IOException {
    MemoryTexts texts = new MemoryTexts().put("dials", 1, List.of("tick tick", "tick", "tock"));
    try (LuceneIndex index = indexed(texts)) {
      SearchAnswer answer = Answers.all(index, "\"tick tick\"");
      assertThat(Answers.moments(answer)).containsEntry("dials/1", List.of(0L));
      assertThat(Answers.all(index, "tick").moments()).isEqualTo(2);
      assertThat(Answers.marked(answer.hits().getFirst().moments().getFirst().snippet()))
          .isEqualTo("[tick tick tick] tock");
    }
  }

  @Test
  void countsEverythingAndListsWhatWasAskedFor() throws IOException {
    MemoryTexts texts = new MemoryTexts();
    for (int number = 1; number <= 45; number++) {
      texts.put("dials", number, List.of("high noon", "low moon", "high noon again"));
    }
    texts.put("clocks", 1, List.of("high noon"));
    try (LuceneIndex index = indexed(texts)) {
      SearchRequest second = spoken("\"high noon\"", Filters.NONE.withShow(new Slug("dials")), 2);
      SearchAnswer answer = index.search(second);
      assertThat(answer.episodes()).isEqualTo(45);
      assertThat(answer.moments()).isEqualTo(90);
      assertThat(answer.hits())
          .hasSize(20)
          .allSatisfy(hit -> {
            assertThat(hit.total()).isEqualTo(2);
            assertThat(hit.moments()).hasSize(1);
            assertThat(hit.moments().getFirst().snippet()).isEmpty();
          });
      assertThat(answer.hits().getFirst().episode().number()).isEqualTo(25);
      SearchRequest beyond = spoken("noon", Filters.NONE, 9);
      assertThat(index.search(beyond).hits()).isEmpty();
      assertThat(index.search(beyond).episodes()).isEqualTo(46);
    }
  }

  @Test
  void putsTheSpellingThatWasTypedFirst() throws IOException {
    MemoryTexts texts =
        new MemoryTexts()
            .put("dials", 1, List.of("well well well well well"))
            .put("dials", 2, List.of("and a long evening of talk", "well, we’ll see"));
    try (LuceneIndex index = indexed(texts)) {
      assertThat(Answers.order(Answers.all(index, "\"well we'll\"")))
          .containsExactly("dials/2", "dials/1");
      assertThat(Answers.order(Answers.all(index, "\"well well\"")))
          .containsExactly("dials/1", "dials/2");
    }
  }

  /// Few words, so that phrases repeat, overlap themselves and cross cues all the time.
  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {1, 2, 3, 4, 5, 6})
  void findsExactlyWhatReadingEverythingFinds(long seed) throws IOException {
    Random random = new Random(seed);
    MemoryTexts texts = randomTexts(random);
    try (LuceneIndex index = indexed(texts)) {
      for (int i = 0; i < 60; i++) {
        String phrase = Talk.phrase(random);
        SearchAnswer answer = Answers.all(index, '"' + phrase + '"');
        Map<String, List<Long>> expected = Talk.read(texts, phrase);
        assertThat(Answers.moments(answer)).as(phrase).isEqualTo(expected);
        assertThat(answer.episodes()).isEqualTo(expected.size());
        assertThat(answer.moments())
            .isEqualTo(expected.values().stream().mapToInt(List::size).sum());
        assertThat(answer.hits())
            .allSatisfy(hit ->
                assertThat(hit.moments()).allSatisfy(moment -> isWhole(moment.snippet(), phrase)));
      }
    }
  }

  private static void isWhole(List<Run> snippet, String phrase) {
    List<String> asked = Words.of(phrase).stream().map(Word::form).toList();
    assertThat(snippet).filteredOn(Run::hit).isNotEmpty();
    Run hit = snippet.stream().filter(Run::hit).findFirst().orElseThrow();
    assertThat(Words.of(hit.text()).stream().map(Word::form).toList())
        .startsWith(asked.toArray(String[]::new));
  }

  private static MemoryTexts randomTexts(Random random) {
    MemoryTexts texts = new MemoryTexts();
    for (int number = 0; number < 12; number++) {
      texts.put(random.nextBoolean() ? "dials" : "clocks", number, Talk.cues(random), List.of());
    }
    return texts;
  }

  private LuceneIndex indexed(MemoryTexts texts) {
    LuceneIndex index = new LuceneIndex(folder, texts);
    index.catchUp(Progress.NONE);
    return index;
  }

  /// Makes up talk, and searches it by reading all of it.
  static final class Talk {
    private static final List<String> SAID =
        List.of(
            "the",
            "The",
            "a",
            "and",
            "don't",
            "don’t",
            "dont",
            "noon",
            "Noon,",
            "sun-dial",
            "3.12",
            "…",
            "Café",
            "cafe",
            "日本");

    private Talk() {}

    static List<Cue> cues(Random random) {
      List<Cue> cues = new ArrayList<>();
      long start = 0;
      int count = 1 + random.nextInt(60);
      for (int i = 0; i < count; i++) {
        start += random.nextInt(4) == 0 ? 0 : random.nextInt(20_000);
        String text = phrase(random, random.nextInt(9) + 1);
        cues.add(new Cue(start, start + 1000, random.nextInt(3) == 0 ? "Ann" : null, text));
      }
      return cues;
    }

    static String phrase(Random random) {
      while (true) {
        String phrase = phrase(random, 1 + random.nextInt(4));
        if (!Words.of(phrase).isEmpty()) {
          return phrase;
        }
      }
    }

    private static String phrase(Random random, int words) {
      return random
          .ints(words, 0, SAID.size())
          .mapToObj(SAID::get)
          .collect(Collectors.joining(" "));
    }

    static Map<String, List<Long>> read(MemoryTexts texts, String phrase) {
      List<String> asked = Words.of(phrase).stream().map(Word::form).toList();
      Map<String, List<Long>> found = new HashMap<>();
      for (EpisodeText text : texts.all()) {
        List<String> words = new ArrayList<>();
        List<Long> starts = new ArrayList<>();
        for (Cue cue : text.cues()) {
          for (Word word : Words.of(cue.text())) {
            words.add(word.form());
            starts.add(cue.startMs());
          }
        }
        Set<Long> moments = new HashSet<>();
        for (int i = 0; i + asked.size() <= words.size(); i++) {
          if (words.subList(i, i + asked.size()).equals(asked)) {
            moments.add(starts.get(i));
          }
        }
        if (!moments.isEmpty()) {
          String name = text.episode().show() + "/" + text.episode().number();
          found.put(name, moments.stream().sorted().toList());
        }
      }
      return found;
    }
  }

  private static SearchRequest spoken(String query, Filters filters, int page) {
    return new SearchRequest(
        QueryParser.parse(query).what(),
        filters.withScope(Scope.SPOKEN),
        Order.RELEVANCE,
        page,
        20,
        1,
        0,
        false,
        false);
  }
}
