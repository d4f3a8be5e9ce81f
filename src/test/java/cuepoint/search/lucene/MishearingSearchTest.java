// SPDX-License-Identifier: Apache-2.0
package cuepoint.search.lucene;

import static cuepoint.search.lucene.MemoryTexts.timed;
import static cuepoint.search.lucene.MemoryTexts.topic;
import static org.assertj.core.api.Assertions.assertThat;

import cuepoint.alignment.Alignment;
import cuepoint.alignment.Segment;
import cuepoint.alignment.Segment.Kind;
import cuepoint.catalog.Topic;
import cuepoint.search.ArchiveIndex.Progress;
import cuepoint.search.SearchAnswer;
import cuepoint.search.SearchAnswer.Moment;
import cuepoint.search.SearchRequest;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MishearingSearchTest {
  private static final List<String> SPOKEN =
      List.of(
          "Today I tried quark drop on my laptop",
          "and it is a nice tool",
          "we come back to QuarkDrop later",
          "because quark drop has a new release");

  private static final List<Topic> NOTES =
      List.of(topic(1, "QuarkDrop shares files", "<p>It is small.</p>"));

  private static final Alignment PLACED =
      new Alignment(List.of(new Segment(Kind.TOPIC, 1, 0, 20_000, 0.9, false)), Set.of());

  @TempDir private Path folder = Path.of("");

  private final MemoryTexts texts =
      new MemoryTexts()
          .put("dials", 1, timed(5000, SPOKEN), NOTES, PLACED)
          .put("clocks", 2, List.of("a quark drop is a word of physics", "nothing else"));

  @Test
  void findsANameWhereItWasMisheardAndSaysAsWhat() throws IOException {
    try (LuceneIndex index = indexed()) {
      SearchAnswer answer = Answers.all(index, "quarkdrop");
      assertThat(Answers.moments(answer))
          .containsExactlyEntriesOf(Map.of("dials/1", List.of(0L, 10_000L, 15_000L)));
      assertThat(answer.misheard()).isEqualTo(2);
      assertThat(answer.hits().getFirst().moments())
          .extracting(Moment::heardAs)
          .containsExactly("quark drop", null, "quark drop");
      assertThat(Answers.marked(answer.hits().getFirst().moments().getFirst().snippet()))
          .contains("tried [quark drop] on");
    }
  }

  @Test
  void findsAMisheardNameBesideOtherWordsAndWithinAlternatives() throws IOException {
    try (LuceneIndex index = indexed()) {
      assertThat(moments(index, "laptop quarkdrop")).containsEntry("dials/1", List.of(0L));
      assertThat(moments(index, "physics OR quarkdrop"))
          .containsEntry("clocks/2", List.of(0L))
          .containsEntry("dials/1", List.of(0L, 10_000L, 15_000L));
    }
  }

  @Test
  void takesNothingForTheNameWhereNotesDoNotHaveIt() throws IOException {
    try (LuceneIndex index = indexed()) {
      assertThat(moments(index, "quarkdrop")).doesNotContainKey("clocks/2");
    }
  }

  @Test
  void forgivesNothingInQuotesNorWhereAskedNotTo() throws IOException {
    try (LuceneIndex index = indexed()) {
      assertThat(moments(index, "\"quarkdrop\"")).containsEntry("dials/1", List.of(10_000L));
      SearchRequest asked = Answers.request("quarkdrop");
      SearchRequest exactly =
          new SearchRequest(
              asked.what(),
              asked.filters(),
              asked.order(),
              asked.page(),
              asked.size(),
              asked.moments(),
              asked.snippets(),
              true,
              true);
      SearchAnswer answer = index.search(exactly);
      assertThat(Answers.moments(answer)).containsEntry("dials/1", List.of(10_000L));
      assertThat(answer.misheard()).isZero();
    }
  }

  @Test
  void forgetsWhatWasMisheardWhenTheEpisodeIsMended() throws IOException {
    try (LuceneIndex index = indexed()) {
      assertThat(moments(index, "quarkdrop").get("dials/1")).hasSize(3);
      List<String> mended =
          SPOKEN.stream().map(text -> text.replace("quark drop", "QuarkDrop")).toList();
      texts.put("dials", 1, timed(5000, mended), NOTES, PLACED);
      index.catchUp(Progress.NONE);
      SearchAnswer answer = Answers.all(index, "quarkdrop");
      assertThat(answer.moments()).isEqualTo(3);
      assertThat(answer.misheard()).isZero();
      texts.put("dials", 1, timed(5000, SPOKEN), List.of(), Alignment.NONE);
      index.catchUp(Progress.NONE);
      assertThat(moments(index, "quarkdrop")).containsEntry("dials/1", List.of(10_000L));
    }
  }

  private static Map<String, List<Long>> moments(LuceneIndex index, String query) {
    return Answers.moments(Answers.all(index, query));
  }

  private LuceneIndex indexed() {
    LuceneIndex index = new LuceneIndex(folder, texts);
    index.catchUp(Progress.NONE);
    return index;
  }
}
