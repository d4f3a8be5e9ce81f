// SPDX-License-Identifier: Apache-2.0
package cuepoint.search.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import cuepoint.alignment.Alignment;
import cuepoint.alignment.Segment;
import cuepoint.alignment.Segment.Kind;
import cuepoint.search.ArchiveIndex.Progress;
import cuepoint.search.SearchAnswer;
import cuepoint.transcript.Cue;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguageSearchTest {
  private static final List<Cue> NOON =
      List.of(
          cue(0, "the sundial shows noon", "Anna Dial"),
          cue(5_000, "and the long dark shadow", "Ben Gnomon"),
          cue(200_000, "sundials show the hours", "Anna Dial"),
          cue(400_000, "a shadow at dusk", "Anna Dial"));

  private static final List<Cue> DUSK =
      List.of(cue(0, "dusk comes late", null), cue(300_000, "a water clock at noon", null));

  @TempDir private Path folder = Path.of("");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "noon OR dusk                  | {dials/1=[0, 400000], clocks/2=[0, 300000]}",
        "shadow noon OR dusk           | {dials/1=[0, 400000]}",
        "(sundial noon) OR dusk        | {dials/1=[0, 400000], clocks/2=[0]}",
        "sundial*                      | {dials/1=[0, 200000]}",
        "\"sundial noon\"~1              | {dials/1=[0]}",
        "\"noon sundial\"~1              | {dials/1=[0]}",
        "\"shadow long\"~0               | {}",
        "\"shadow long\"~1               | {dials/1=[5000]}",
        "shadow -noon                  | {dials/1=[400000]}",
        "noon -\"water clock\"           | {dials/1=[0]}",
        "noon show:clocks              | {clocks/2=[300000]}",
        "shadow speaker:anna           | {dials/1=[400000]}",
        "shadow speaker:\"ben gnomon\"   | {dials/1=[5000]}",
        "noon episode:2                | {clocks/2=[300000]}",
        "noon episode:1-2              | {dials/1=[0], clocks/2=[300000]}",
        "noon from:2020-01-03          | {clocks/2=[300000]}",
        "noon to:2020-01-02            | {dials/1=[0]}",
        "noon from:2021                | {}",
        "noon guest:anna               | {}",
        "noon in:notes                 | {}",
      })
  void findsWhatTheQueryMeans(String query, String found) throws IOException {
    try (LuceneIndex index = indexed()) {
      Map<String, List<Long>> moments = Answers.moments(Answers.all(index, query));
      assertThat(told(moments)).isEqualTo(found);
    }
  }

  @Test
  void leavesSponsorReadsOutAndCountsThemUnlessEverythingIsQuoted() throws IOException {
    Alignment read =
        new Alignment(List.of(new Segment(Kind.SPONSOR, 1, 0, 4_000, 0.9, false)), Set.of());
    MemoryTexts texts = new MemoryTexts().put("dials", 1, NOON, List.of(), read);
    try (LuceneIndex index = indexed(texts)) {
      SearchAnswer without = Answers.all(index, "sundial*");
      assertThat(Answers.moments(without)).containsEntry("dials/1", List.of(200_000L));
      assertThat(without.sponsored()).isEqualTo(1);
      SearchAnswer with = Answers.all(index, "sundial* sponsor:yes");
      assertThat(Answers.moments(with)).containsEntry("dials/1", List.of(0L, 200_000L));
      assertThat(with.sponsored()).isZero();
      assertThat(Answers.all(index, "\"sundial\"").moments()).isEqualTo(1);
      assertThat(Answers.all(index, "\"sundial\" sponsor:no").moments()).isZero();
    }
  }

  private static String told(Map<String, List<Long>> moments) {
    StringBuilder told = new StringBuilder("{");
    for (String episode : List.of("dials/1", "clocks/2")) {
      if (moments.containsKey(episode)) {
        told.append(told.length() > 1 ? ", " : "").append(episode).append('=');
        told.append(moments.get(episode));
      }
    }
    return told.append('}').toString();
  }

  private LuceneIndex indexed() {
    return indexed(
        new MemoryTexts().put("dials", 1, NOON, List.of()).put("clocks", 2, DUSK, List.of()));
  }

  private LuceneIndex indexed(MemoryTexts texts) {
    LuceneIndex index = new LuceneIndex(folder, texts);
    index.catchUp(Progress.NONE);
    return index;
  }

  private static Cue cue(long startMs, String text, @Nullable String who) {
    return new Cue(startMs, startMs + 4_000, who, text);
  }
}
