// SPDX-License-Identifier: Apache-2.0
package cuepoint.search.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import cuepoint.kernel.Slug;
import cuepoint.search.ArchiveIndex.Progress;
import cuepoint.search.QueryParser;
import cuepoint.search.SearchAnswer.Bound;
import cuepoint.search.SearchQuery;
import cuepoint.search.Trend;
import cuepoint.search.Trend.Quarter;
import cuepoint.transcript.Cue;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The store's episodes are published as many days after 1 January 2020 as their number says.
class TrendSearchTest {
  private static final int LATE_IN_MARCH = 89;
  private static final int IN_APRIL = 92;
  private static final int IN_DECEMBER = 340;

  @TempDir private Path folder = Path.of("");

  private final MemoryTexts texts = new MemoryTexts();

  private Trend trend(String query) {
    return trend(query, Duration.ofMinutes(1));
  }

  private Trend trend(String query, Duration most) {
    try (LuceneIndex index = new LuceneIndex(folder, texts)) {
      index.catchUp(Progress.NONE);
      SearchQuery read = QueryParser.parse(query, List.of(new Slug("dials"), new Slug("clocks")));
      return index.trend(read.what(), read.filters(), true, most);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void put() {
    texts
        .put("dials", LATE_IN_MARCH, List.of("noon noon", "dusk", "noon"))
        .put("clocks", LATE_IN_MARCH, List.of("a b c d e f"))
        .put("dials", IN_APRIL, List.of("dusk dusk"))
        .put("dials", IN_DECEMBER, List.of("noon and dusk", "and more words"));
  }

  @Test
  void countsMomentsAndWordsOfEveryQuarter() {
    put();
    Trend trend = trend("noon");
    assertThat(trend.quarters())
        .containsExactly(
            new Quarter(2020, 1, 2, 10),
            new Quarter(2020, 2, 0, 2),
            new Quarter(2020, 3, 0, 0),
            new Quarter(2020, 4, 1, 6));
    assertThat(trend.moments()).isEqualTo(3);
    assertThat(trend.bounds()).isEmpty();
    assertThat(trend.quarters().getFirst().per(100_000)).isEqualTo(20_000);
    assertThat(trend.quarters().get(2).per(100_000)).isZero();
  }

  @Test
  void countsOnlyWhereFiltersLook() {
    put();
    assertThat(trend("noon show:dials").quarters().getFirst())
        .isEqualTo(new Quarter(2020, 1, 2, 4));
    assertThat(trend("noon from:2020-04 to:2020-09").quarters())
        .containsExactly(new Quarter(2020, 2, 0, 2));
    assertThat(trend("noon from:2030").quarters()).isEmpty();
  }

  @Test
  void countsTheWordsOfWhoeverIsAskedFor() {
    texts.put(
        "dials",
        1,
        List.of(
            new Cue(0, 1000, "Mara Tindal", "noon is here"),
            new Cue(1000, 2000, "Jonas Okoro", "noon"),
            new Cue(2000, 3000, null, "noon noon")),
        List.of());
    assertThat(trend("noon speaker:Mara").quarters()).containsExactly(new Quarter(2020, 1, 1, 3));
    assertThat(trend("noon speaker:Jonas").quarters()).containsExactly(new Quarter(2020, 1, 1, 1));
  }

  @Test
  void needsAllPartsTogether() {
    put();
    assertThat(trend("noon dusk").quarters().stream().map(Quarter::moments))
        .containsExactly(1L, 0L, 0L, 1L);
    assertThat(trend("noon gnomon").moments()).isZero();
    assertThat(trend("noon OR dusk").moments()).isEqualTo(5);
  }

  @Test
  void saysThatItHadNoTimeLeft() {
    put();
    assertThat(trend("noon", Duration.ZERO).bounds()).containsExactly(Bound.TIME);
    assertThat(trend("noon", Duration.ZERO).moments()).isZero();
  }
}
