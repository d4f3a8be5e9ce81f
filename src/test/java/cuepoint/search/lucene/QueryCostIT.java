// SPDX-License-Identifier: Apache-2.0
package cuepoint.search.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import cuepoint.kernel.Slug;
import cuepoint.search.ArchiveIndex;
import cuepoint.search.EpisodeFindings;
import cuepoint.search.MalformedQuery;
import cuepoint.search.QueryParser;
import cuepoint.search.SearchAnswer;
import cuepoint.search.SearchQuery;
import cuepoint.search.SearchRequest;
import cuepoint.search.Word;
import cuepoint.search.Words;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;

/// No query holds a core longer than a fifth of a second, whatever it asks of the two shows of
/// `../shared/corpus`; and what is cut short for that says so.
@EnabledIf(value = "cuepoint.RealShows#exists", disabledReason = "no ../shared/corpus")
class QueryCostIT {
  private static RealArchive archive;
  private static ArchiveIndex index;
  private static EpisodeText longest;
  private static List<SearchQuery> worst = List.of();

  private final Cost cost = new Cost();

  @BeforeAll
  static void findTheMostFrequentWords() throws Exception {
    archive = RealArchive.open();
    index = archive.index();
    List<EpisodeText> texts = archive.texts();
    longest = texts.stream().max(Comparator.comparingInt(text -> text.cues().size())).orElseThrow();
    Map<String, Integer> counts = new HashMap<>();
    texts.stream()
        .limit(100)
        .flatMap(text -> text.cues().stream())
        .flatMap(cue -> Words.of(cue.text()).stream())
        .map(Word::form)
        .forEach(form -> counts.merge(form, 1, Integer::sum));
    List<String> frequent =
        counts.keySet().stream()
            .sorted(Comparator.comparingInt((String form) -> -count(counts, form)))
            .limit(100)
            .toList();
    worst = new WorstQueries(frequent).all().stream().map(QueryParser::parse).toList();
    assertThat(worst).hasSizeGreaterThan(40);
  }

  private static int count(Map<String, Integer> counts, String form) {
    return Objects.requireNonNull(counts.get(form));
  }

  @AfterAll
  static void close() {
    archive.close();
  }

  @Test
  void searchesAreAnsweredOrCutShort() {
    for (SearchQuery query : worst) {
      for (SearchRequest request : WorstQueries.requests(query)) {
        String name = query.written() + " page " + request.page() + " of " + request.size();
        cost.of(name, () -> WorstQueries.answer(index, query, request));
      }
    }
    assertThat(cost.dear()).as("of %d searches", cost.measured()).isEmpty();
  }

  @Test
  void whatIsCutShortSaysSo() {
    List<String> silent = new ArrayList<>();
    for (SearchQuery query : worst) {
      SearchAnswer few = index.search(WorstQueries.requests(query).getFirst());
      SearchAnswer many = index.search(WorstQueries.requests(query).get(1));
      boolean cut = !few.bounds().isEmpty() || !many.bounds().isEmpty();
      if (!cut && (few.moments() != many.moments() || few.episodes() != many.episodes())) {
        silent.add(query.written());
      }
    }
    assertThat(silent).isEmpty();
  }

  @Test
  void findingInAnEpisodeIsAsCheap() {
    Slug show = longest.episode().show();
    int number = longest.episode().number();
    for (SearchQuery query : worst) {
      cost.of(
          "find " + query.written(),
          () -> index.find(show, number, query.what(), query.filters(), false));
    }
    assertThat(cost.dear()).as("of %d searches", cost.measured()).isEmpty();
    EpisodeFindings all =
        index.find(show, number, worst.getFirst().what(), worst.getFirst().filters(), false);
    assertThat(all.moments()).hasSizeGreaterThan(100);
  }

  @Test
  void trendsAreAsCheap() {
    for (SearchQuery query : worst) {
      cost.of(
          "trend " + query.written(),
          () -> index.trend(query.what(), query.filters(), false, Duration.ofMillis(150)));
    }
    assertThat(cost.dear()).as("of %d trends", cost.measured()).isEmpty();
  }

  @Test
  void completingIsAsCheap() {
    assertThat(index.suggest("th", 12)).isNotEmpty();
    for (SearchQuery query : worst) {
      String typed = query.written();
      for (int length : List.of(1, 2, 3, 20, ArchiveIndex.MOST_TYPED)) {
        String part = typed.substring(0, Math.min(length, typed.length()));
        cost.of("complete " + part, () -> index.suggest(part, 12));
      }
    }
    assertThat(cost.dear()).as("of %d completions", cost.measured()).isEmpty();
  }

  @Test
  void readingWhatMakesNoSenseIsAsCheap() {
    List<String> broken =
        List.of(
            "(".repeat(QueryParser.MAX_LENGTH),
            "((((((((a ".repeat(100),
            "a OR ".repeat(200),
            "\"a ".repeat(333),
            "show:x ".repeat(142),
            "from:1 to:2 ".repeat(83),
            "-a ".repeat(333),
            "episode:".repeat(125),
            "a ".repeat(500),
            "\"a b\"~".repeat(166) + "x");
    for (String query : broken) {
      cost.of("read " + query.substring(0, 20), () -> read(query));
    }
    assertThat(cost.dear()).isEmpty();
  }

  private static void read(String query) {
    try {
      QueryParser.parse(query, List.of(new Slug("python-bytes"), new Slug("talk-python")));
    } catch (MalformedQuery expected) {
      assertThat(expected.position()).isBetween(0, query.length());
    }
  }
}
