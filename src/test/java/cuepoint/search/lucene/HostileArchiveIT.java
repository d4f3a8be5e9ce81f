// SPDX-License-Identifier: Apache-2.0
package cuepoint.search.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import cuepoint.kernel.Slug;
import cuepoint.search.ArchiveIndex.Progress;
import cuepoint.search.EpisodeFindings;
import cuepoint.search.QueryParser;
import cuepoint.search.SearchAnswer;
import cuepoint.search.SearchQuery;
import cuepoint.search.SearchRequest;
import cuepoint.search.Trend;
import cuepoint.transcript.Cue;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// No query holds a core longer than a fifth of a second in an archive that was made for it: one
/// transcript as large as a file may be (64 MB, a million cues), 28 million words of one letter,
/// half of them in its first minute; and one with 457,000 different words that begin alike.
class HostileArchiveIT {
  /// As many as a transcript may have.
  private static final int CUES = 1_000_000;

  /// With its time, a blank and the end of its line, each cue takes 65 bytes of the file.
  private static final int WORDS = 28;

  private static final int LETTERS = 26;
  private static final Slug SHOW = new Slug("hostile");
  private static final MemoryTexts TEXTS = new MemoryTexts();

  private static LuceneIndex index;

  private final Cost cost = new Cost();

  @BeforeAll
  static void index(@TempDir Path folder) throws IOException {
    TEXTS.put(SHOW.value(), 1, repeating(), List.of());
    TEXTS.put(SHOW.value(), 2, alike());
    for (int number = 3; number < 20; number++) {
      TEXTS.put(SHOW.value(), number, List.of("a b c d e f g h", "a b c d e f g h"));
    }
    index = new LuceneIndex(folder, TEXTS);
    index.catchUp(Progress.NONE);
  }

  /// A million cues of a few different texts; only the last one has the words alpha and omega.
  private static List<Cue> repeating() {
    Random random = new Random(1);
    List<String> lines = IntStream.range(0, 64).mapToObj(_ -> line(random)).toList();
    List<Cue> cues = new ArrayList<>(CUES);
    for (int i = 0; i < CUES; i++) {
      long second = i < CUES / 2 ? i / (CUES / 120) : 60 + (i - CUES / 2) / 100;
      String text = i < CUES - 1 ? lines.get(random.nextInt(lines.size())) : "a b alpha omega";
      cues.add(new Cue(second * 1000, second * 1000 + 1000, null, text));
    }
    return cues;
  }

  /// The first letters are many times as frequent as the last.
  private static String line(Random random) {
    StringBuilder line = new StringBuilder();
    for (int i = 0; i < WORDS; i++) {
      double share = random.nextDouble();
      line.append((char) ('a' + (int) (share * share * LETTERS))).append(' ');
    }
    return line.toString().strip();
  }

  /// 457,000 different words, a thousand in a cue.
  private static List<String> alike() {
    List<String> cues = new ArrayList<>();
    for (int cue = 0; cue < 457; cue++) {
      StringBuilder text = new StringBuilder();
      for (int i = cue * 1000; i < (cue + 1) * 1000; i++) {
        text.append("alike");
        for (int rest = i, letter = 0; letter < 4; letter++, rest /= LETTERS) {
          text.append((char) ('a' + rest % LETTERS));
        }
        text.append(' ');
      }
      cues.add(text.toString());
    }
    return cues;
  }

  @AfterAll
  static void close() throws IOException {
    index.close();
  }

  private static List<SearchQuery> worst() {
    List<String> letters =
        IntStream.range(0, LETTERS).mapToObj(i -> String.valueOf((char) ('a' + i))).toList();
    List<String> queries = new ArrayList<>(new WorstQueries(letters).all());
    queries.addAll(
        List.of("al*", "alikeabcd", "al* OR ali* OR alik*", "alikeabcd alikebcde alikecdef"));
    queries.add("a alpha omega");
    queries.add(String.join(" ", letters) + " omega");
    queries.add("omega -a");
    return queries.stream().map(QueryParser::parse).toList();
  }

  @Test
  void searchesAreAnsweredOrCutShort() {
    for (SearchQuery query : worst()) {
      for (SearchRequest request : WorstQueries.requests(query)) {
        String name = query.written() + " page " + request.page() + " of " + request.size();
        cost.of(name, () -> WorstQueries.answer(index, query, request));
      }
    }
    assertThat(cost.dear()).as("of %d searches", cost.measured()).isEmpty();
  }

  @Test
  void findsTheLastWordsOfAnEnormousTranscriptOrSaysThatItDidNot() {
    for (String asked :
        List.of("omega", "a omega", "\"a b alpha omega\"", "\"omega a\"~5", "a b OR omega")) {
      SearchQuery query = QueryParser.parse(asked);
      SearchAnswer answer = index.search(WorstQueries.requests(query).getFirst());
      boolean found = answer.episodes() > 0 && !answer.relaxed();
      assertThat(found || !answer.bounds().isEmpty()).as(asked).isTrue();
    }
  }

  @Test
  void countsEveryWordOrSaysThatItDidNot() {
    SearchQuery query = QueryParser.parse("a b");
    SearchAnswer together = index.search(WorstQueries.requests(query).getFirst());
    SearchQuery either = QueryParser.parse("a OR b");
    SearchAnswer any = index.search(WorstQueries.requests(either).getFirst());
    // Every second of the transcript has both, and a moment is a start of a cue.
    long seconds =
        TEXTS.all().getFirst().cues().stream().mapToLong(Cue::startMs).distinct().count();
    assertThat(any.moments() > seconds / 2 || !any.bounds().isEmpty()).isTrue();
    assertThat(together.moments() > seconds / 2 || !together.bounds().isEmpty())
        .as("%d moments of %d, %s", together.moments(), seconds, together.bounds())
        .isTrue();
  }

  @Test
  void findingInAnEpisodeIsAsCheap() {
    for (SearchQuery query : worst()) {
      cost.of(
          "find " + query.written(),
          () -> index.find(SHOW, 1, query.what(), query.filters(), false));
    }
    assertThat(cost.dear()).as("of %d searches", cost.measured()).isEmpty();
    SearchQuery last = QueryParser.parse("a omega");
    EpisodeFindings found = index.find(SHOW, 1, last.what(), last.filters(), false);
    assertThat(found.missing().isEmpty() || !found.bounds().isEmpty()).isTrue();
  }

  @Test
  void trendsAreAsCheap() {
    for (SearchQuery query : worst()) {
      cost.of(
          "trend " + query.written(),
          () -> index.trend(query.what(), query.filters(), false, Duration.ofMillis(150)));
    }
    assertThat(cost.dear()).as("of %d trends", cost.measured()).isEmpty();
    SearchQuery last = QueryParser.parse("omega");
    Trend trend = index.trend(last.what(), last.filters(), false, Duration.ofMillis(150));
    assertThat(trend.quarters()).isNotEmpty();
  }
}
