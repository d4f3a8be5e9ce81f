// SPDX-License-Identifier: Apache-2.0
package cuepoint.search.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import cuepoint.kernel.Slug;
import cuepoint.search.ArchiveIndex.Progress;
import cuepoint.search.QueryParser;
import cuepoint.search.SearchQuery;
import cuepoint.search.SearchRequest;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DidYouMeanTest {
  @TempDir private Path folder = Path.of("");

  private final MemoryTexts texts = new MemoryTexts();
  private LuceneIndex index = new LuceneIndex(Path.of("target", "none"), texts);

  @BeforeEach
  void store() throws IOException {
    index.close();
    index = new LuceneIndex(folder, texts);
    List<String> talk = new ArrayList<>();
    for (int i = 0; i < 110; i++) {
      talk.add("the escapement of a pendulum clock goes on");
      talk.add("three of them and a thread of silk");
    }
    talk.add("a pendulun once");
    texts.put(
        "dials",
        1,
        MemoryTexts.timed(5000, talk),
        List.of(
            MemoryTexts.topic(1, "Verge and foliot", "<p>Hynek made it.</p>"),
            MemoryTexts.topic(2, "Safe thread", "<p>Thread safe.</p>"),
            MemoryTexts.topic(3, "Thread safe", "")));
    index.catchUp(Progress.NONE);
  }

  @AfterEach
  void close() throws IOException {
    index.close();
  }

  private @Nullable String corrected(String query) {
    SearchQuery read = QueryParser.parse(query, List.of(new Slug("dials")));
    return index.didYouMean(read, index.search(SearchRequest.of(read)));
  }

  @ParameterizedTest
  @CsvSource({
    "escapment, escapement",
    "escpaement, escapement",
    "escappemet, escapement",
    "Pendulmu, Pendulum",
    "hynke, hynek",
    "foilot verge, foliot verge",
    "pendulun, pendulum",
    "show:dials from:2019 escapment -clokc, show:dials from:2019 escapement -clokc",
    "(escapment OR foliott) pend*, (escapement OR foliot) pend*",
    "'\"escapment of\" clock', '\"escapement of\" clock'",
  })
  void putsRightWhatIsMisspelled(String query, String meant) {
    assertThat(corrected(query)).isEqualTo(meant);
  }

  @Test
  void prefersWhatIsSaidBesideTheNextWord() {
    assertThat(corrected("thred")).isNotNull();
    assertThat(corrected("thred safe")).isEqualTo("thread safe");
  }

  @ParameterizedTest
  @CsvSource({"escapement", "zzzzzzzz", "xz", "1234567", "\"pendulun\"", "esxxpexent", "clokc1"})
  void leavesAloneWhatIsRightOrBeyondHelp(String query) {
    assertThat(corrected(query)).isNull();
  }

  @Test
  void doesNotAskWhereEnoughWasFound() {
    SearchQuery read = QueryParser.parse("escapment OR pendulum", List.of());
    assertThat(index.search(SearchRequest.of(read)).moments()).isGreaterThan(9);
    assertThat(corrected("escapment OR pendulum")).isNull();
  }

  @ParameterizedTest
  @CsvSource({
    "abc, abc, 0",
    "abc, acb, 1",
    "abc, ab, 1",
    "abc, abcd, 1",
    "abc, xbc, 1",
    "abcd, badc, 2",
    "ca, abc, 3",
    "kitten, sitting, 3",
    "abcdef, fedcba, 3",
    "'', ab, 2"
  })
  void countsEdits(String one, String other, int edits) {
    assertThat(Edits.between(one, other, 2)).isEqualTo(Math.min(3, edits));
    assertThat(Edits.between(other, one, 2)).isEqualTo(Math.min(3, edits));
  }
}
