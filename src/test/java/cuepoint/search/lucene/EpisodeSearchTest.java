// SPDX-License-Identifier: Apache-2.0
package cuepoint.search.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import cuepoint.alignment.Alignment;
import cuepoint.alignment.Segment;
import cuepoint.alignment.Segment.Kind;
import cuepoint.kernel.Slug;
import cuepoint.search.ArchiveIndex.Progress;
import cuepoint.search.EpisodeFindings;
import cuepoint.search.EpisodeFindings.Mark;
import cuepoint.search.EpisodeFindings.Moment;
import cuepoint.search.QueryParser;
import cuepoint.search.SearchAnswer;
import cuepoint.search.SearchQuery;
import cuepoint.transcript.Cue;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EpisodeSearchTest {
  private static final Slug DIALS = new Slug("dials");

  @TempDir private Path folder = Path.of("");

  private final MemoryTexts texts = new MemoryTexts();

  private EpisodeFindings find(int number, String query) {
    try (LuceneIndex index = new LuceneIndex(folder, texts)) {
      index.catchUp(Progress.NONE);
      return find(index, number, query);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static EpisodeFindings find(LuceneIndex index, int number, String query) {
    SearchQuery read = QueryParser.parse(query, List.of(DIALS, new Slug("clocks")));
    return index.find(DIALS, number, read.what(), read.filters(), true);
  }

  private List<String> marked(int number, EpisodeFindings found) {
    EpisodeText text = Objects.requireNonNull(texts.get("dials", number));
    List<String> marked = new ArrayList<>();
    for (Mark mark : found.marks()) {
      String cue = text.cues().get(mark.cue()).text();
      marked.add(mark.cue() + ":" + cue.substring(mark.from(), mark.to()));
    }
    return marked;
  }

  private static List<Long> starts(EpisodeFindings found) {
    return found.moments().stream().map(Moment::startMs).toList();
  }

  @Test
  void tellsEveryPlaceOfAPhraseAndWhatToMarkAcrossCues() {
    texts.put(
        "dials", 1, List.of("It's high-noon, high", "Noon again!", "Low noon.", "High noon, noon"));
    texts.put("dials", 2, List.of("high noon"));
    EpisodeFindings found = find(1, "\"High Noon\"");
    assertThat(starts(found)).containsExactly(0L, 15_000L);
    assertThat(found.moments().getLast().cue()).isEqualTo(3);
    assertThat(marked(1, found)).containsExactly("0:high-noon", "0:high", "1:Noon", "3:High noon");
    assertThat(found.missing()).isEmpty();
  }

  @Test
  void marksEveryWordOfAStretchThatHasAll() {
    texts.put("dials", 1, List.of("a shadow", "and so on", "of a dial", "dial dial", "no more"));
    EpisodeFindings found = find(1, "dial shadow");
    assertThat(starts(found)).containsExactly(0L);
    assertThat(marked(1, found)).containsExactly("0:shadow", "2:dial");
  }

  @Test
  void takesThoseWithMostWhereNothingHasAllAndSaysWhatIsMissing() {
    texts.put("dials", 1, List.of("a shadow", "of a dial"));
    EpisodeFindings found = find(1, "dial shadow gnomon");
    assertThat(starts(found)).containsExactly(0L);
    assertThat(found.missing()).containsExactly("gnomon");
    assertThat(find(1, "gnomon").moments()).isEmpty();
  }

  @Test
  void understandsTheWholeLanguageAndItsFilters() {
    texts.put(
        "dials",
        1,
        List.of(
            new Cue(0, 4000, "Mara Tindal", "A sundial"),
            new Cue(80_000, 84_000, "Jonas Okoro", "Two sundials"),
            new Cue(160_000, 164_000, "Jonas Okoro", "The moon dial and a sundial")),
        List.of());
    assertThat(marked(1, find(1, "sun*"))).containsExactly("0:sundial", "1:sundials", "2:sundial");
    assertThat(marked(1, find(1, "sundials OR moon"))).containsExactly("1:sundials", "2:moon");
    assertThat(marked(1, find(1, "sundial -moon"))).containsExactly("0:sundial");
    assertThat(marked(1, find(1, "\"sundial the\"~3")))
        .containsExactly("0:sundial", "1:Two sundials", "2:The");
    assertThat(starts(find(1, "sundial speaker:Jonas"))).containsExactly(160_000L);
    assertThat(find(1, "sundial show:clocks").moments()).isEmpty();
    assertThat(find(1, "sundial from:1999 to:2000").moments()).isEmpty();
  }

  @Test
  void looksIntoSponsorReadsUnlessToldNotTo() {
    texts.put(
        "dials",
        1,
        MemoryTexts.timed(5000, List.of("noon", "noon", "noon")),
        List.of(),
        new Alignment(List.of(new Segment(Kind.SPONSOR, 1, 5000, 10_000, 1, false)), Set.of()));
    assertThat(starts(find(1, "noon"))).containsExactly(0L, 5000L, 10_000L);
    assertThat(starts(find(1, "noon sponsor:no"))).containsExactly(0L, 10_000L);
  }

  @Test
  void findsNothingInWhatIsNotThere() throws IOException {
    texts.put("dials", 1, List.of("noon")).put("clocks", 2, List.of("noon"));
    texts.put("dials", 3, List.of());
    assertThat(find(2, "noon")).isEqualTo(EpisodeFindings.NONE);
    assertThat(find(3, "noon")).isEqualTo(EpisodeFindings.NONE);
    try (LuceneIndex index = new LuceneIndex(folder, texts)) {
      texts.put("dials", 1, List.of("dusk", "noon"));
      index.catchUp(Progress.NONE);
      assertThat(starts(find(index, 1, "noon"))).containsExactly(5000L);
      texts.remove("dials", 1);
      index.catchUp(Progress.NONE);
      assertThat(find(index, 1, "noon").moments()).isEmpty();
    }
  }

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {1, 2, 3, 4})
  void findsWhatTheSearchFinds(long seed) throws IOException {
    Random random = new Random(seed);
    List<String> words = List.of("noon", "dial", "sun", "shadow", "don’t", "the");
    for (int number = 1; number <= 6; number++) {
      List<String> cues = new ArrayList<>();
      for (int i = 0; i < 60; i++) {
        StringBuilder cue = new StringBuilder("so");
        for (int left = random.nextInt(5); left > 0; left--) {
          cue.append(' ').append(words.get(random.nextInt(words.size())));
        }
        cues.add(cue.toString());
      }
      texts.put("dials", number, cues);
    }
    try (LuceneIndex index = new LuceneIndex(folder, texts)) {
      index.catchUp(Progress.NONE);
      for (String query :
          List.of("noon", "\"the dial\"", "noon shadow", "sun -dial", "di*", "sun OR dont", "a")) {
        for (int number = 1; number <= 6; number++) {
          SearchAnswer answer = whole(index, query + " sponsor:yes episode:" + number);
          List<Long> searched =
              answer.hits().stream()
                  .flatMap(hit -> hit.moments().stream())
                  .map(SearchAnswer.Moment::startMs)
                  .toList();
          EpisodeFindings found = find(index, number, query);
          assertThat(starts(found)).as(query + " in " + number).isEqualTo(searched);
          assertThat(found.marks().isEmpty()).isEqualTo(found.moments().isEmpty());
        }
      }
    }
  }

  /// An answer that was not cut short, as one may be on a machine that is busy otherwise.
  private static SearchAnswer whole(LuceneIndex index, String query) {
    SearchAnswer answer = Answers.all(index, query);
    for (int again = 0; again < 50 && !answer.bounds().isEmpty(); again++) {
      answer = Answers.all(index, query);
    }
    return answer;
  }
}
