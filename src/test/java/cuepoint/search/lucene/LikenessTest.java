// SPDX-License-Identifier: Apache-2.0
package cuepoint.search.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import cuepoint.catalog.Link;
import cuepoint.catalog.Topic;
import cuepoint.kernel.SafeHtml;
import cuepoint.kernel.Slug;
import cuepoint.search.ArchiveIndex.Progress;
import cuepoint.search.Related;
import cuepoint.search.Related.Reason;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LikenessTest {
  private static final Slug DIALS = new Slug("dials");

  @TempDir private Path folder = Path.of("");

  @Test
  void findsTheSameArticleWhateverItsAddressLooksLike() throws IOException {
    MemoryTexts texts =
        filled()
            .put("dials", 1, List.of(), List.of(topic("Noon", "", "https://a.example/noon")))
            .put(
                "clocks",
                9,
                List.of(),
                List.of(topic("Midday", "", "http://www.a.example/noon/?utm_source=b#top")));
    List<Related> related = related(texts, 1);
    assertThat(related).hasSize(1);
    Related first = related.getFirst();
    assertThat(first.episode().show()).isEqualTo(new Slug("clocks"));
    assertThat(first.title()).isEqualTo("Midday");
    assertThat(first.reason()).isEqualTo(Reason.ARTICLE);
    assertThat(first.about()).containsExactly("a.example/noon");
    assertThat(first.year()).isEqualTo(2020);
  }

  @Test
  void findsTheSameProjectByRepositoryPackageManualAndHeadline() throws IOException {
    MemoryTexts texts =
        filled()
            .put(
                "dials",
                1,
                List.of(),
                List.of(topic("A fast sundial", "", "https://github.com/someone/gnomon")))
            .put("dials", 2, List.of(), List.of(topic("x", "", "https://pypi.org/project/Gnomon/")))
            .put("dials", 3, List.of(), List.of(topic("y", "", "https://gnomon.readthedocs.io/")))
            .put("dials", 4, List.of(), List.of(topic("gnomon: it is out", "", null)))
            .put(
                "dials", 5, List.of(), List.of(topic("z", "", "https://github.com/someone/plumb")));
    List<Related> related = related(texts, 1);
    assertThat(related).extracting(each -> each.episode().number()).containsExactly(4, 3, 2);
    assertThat(related)
        .allSatisfy(each -> {
          assertThat(each.reason()).isEqualTo(Reason.PROJECT);
          assertThat(each.about()).containsExactly("gnomon");
        });
  }

  @Test
  void findsWhatIsWrittenAboutTheSameAndSaysByWhat() throws IOException {
    MemoryTexts texts =
        filled()
            .put(
                "dials",
                1,
                List.of(),
                List.of(
                    topic(
                        "Sundials and the Analemma",
                        "A sundial draws an analemma. The analemma of a sundial.",
                        null)))
            .put(
                "clocks",
                2,
                List.of(),
                List.of(topic("A sundial with an analemma", "The sundial is of brass.", null)));
    List<Related> related = related(texts, 1);
    assertThat(related).extracting(Related::title).containsExactly("A sundial with an analemma");
    assertThat(related.getFirst().reason()).isEqualTo(Reason.TEXT);
    assertThat(related.getFirst().about()).containsExactlyInAnyOrder("Sundials", "Analemma");
  }

  @Test
  void takesNoWordForRareAmongFewTopics() throws IOException {
    MemoryTexts texts =
        new MemoryTexts()
            .put("dials", 1, List.of(), List.of(topic("Calendars without zero", "", null)))
            .put("dials", 2, List.of(), List.of(topic("A clock without hands", "", null)))
            .put("dials", 3, List.of(), List.of(topic("Why noon moves", "", null)))
            .put("dials", 4, List.of(), List.of(topic("Sand or water", "", null)));
    assertThat(related(texts, 1)).isEmpty();
  }

  @Test
  void findsEpisodesWithoutTopicsByTheirTitles() throws IOException {
    MemoryTexts texts =
        filled()
            .put("dials", 1, List.of(), List.of(topic("Episode 77, heard again", "", null)))
            .put("clocks", 77, MemoryTexts.timed(1000, List.of("nothing")), List.of());
    List<Related> related = related(texts, 1);
    assertThat(related).extracting(Related::title).containsExactly("Episode 77");
    assertThat(related.getFirst().position()).isZero();
  }

  @Test
  void findsNothingWhereOnlyCommonWordsAreShared() throws IOException {
    MemoryTexts texts =
        filled()
            .put("dials", 1, List.of(), List.of(topic("The year of the bell", "about it", null)))
            .put("dials", 2, List.of(), List.of(topic("The night of rain", "about it", null)));
    assertThat(related(texts, 1)).isEmpty();
  }

  @Test
  void leavesOutTheTopicItselfAndItsEpisodesOtherLinksToTheSame() throws IOException {
    String link = "https://a.example/noon";
    MemoryTexts texts =
        filled()
            .put(
                "dials",
                1,
                List.of(),
                List.of(topic(1, "Noon", "", link), topic(2, "Dusk", "", link)));
    assertThat(related(texts, 1)).isEmpty();
  }

  @Test
  void knowsNothingOfTopicsThatAreNotThere() throws IOException {
    assertThat(related(filled(), 4711)).isEmpty();
  }

  @Test
  void takesTheSurestFirstAndNoMoreThanAskedFor() throws IOException {
    MemoryTexts texts =
        filled()
            .put("dials", 1, List.of(), List.of(topic("Noon", "", "https://a.example/x/noon")))
            .put("dials", 2, List.of(), List.of(topic("Noon", "", null)))
            .put("dials", 3, List.of(), List.of(topic("q", "", "https://a.example/x/noon")))
            .put("dials", 4, List.of(), List.of(topic("Noon: again", "", null)));
    try (LuceneIndex index = indexed(texts)) {
      assertThat(index.related(DIALS, 1, 1, 2))
          .extracting(each -> each.episode().number())
          .containsExactly(3, 4);
    }
  }

  @Test
  void seesWhatCameAndWentSince() throws IOException {
    MemoryTexts texts =
        filled()
            .put("dials", 1, List.of(), List.of(topic("Noon", "", "https://a.example/noon")))
            .put("dials", 2, List.of(), List.of(topic("Midday", "", "https://a.example/noon")));
    try (LuceneIndex index = indexed(texts)) {
      assertThat(index.related(DIALS, 1, 1, 5)).hasSize(1);
      texts.remove("dials", 2);
      texts.put("dials", 3, List.of(), List.of(topic("Lunch", "", "https://a.example/noon")));
      index.catchUp(Progress.NONE);
      assertThat(index.related(DIALS, 1, 1, 5)).extracting(Related::title).containsExactly("Lunch");
    }
  }

  /// Enough other topics for words to be rare or common among.
  private static MemoryTexts filled() {
    MemoryTexts texts = new MemoryTexts();
    for (int i = 0; i < 120; i++) {
      String own = "own" + (char) ('a' + i / 26) + (char) ('a' + i % 26);
      texts.put(
          "others",
          i,
          List.of(),
          List.of(topic("The " + own, "It is all about " + own + " of the year", null)));
    }
    return texts;
  }

  private List<Related> related(MemoryTexts texts, int number) throws IOException {
    try (LuceneIndex index = indexed(texts)) {
      return index.related(DIALS, number, 1, 5);
    }
  }

  private LuceneIndex indexed(MemoryTexts texts) {
    LuceneIndex index = new LuceneIndex(folder, texts);
    index.catchUp(Progress.NONE);
    return index;
  }

  private static Topic topic(String headline, String text, @Nullable String link) {
    return topic(1, headline, text, link);
  }

  private static Topic topic(int position, String headline, String text, @Nullable String link) {
    List<Link> links = link == null ? List.of() : List.of(new Link(headline, link));
    SafeHtml html = new SafeHtml(text.isEmpty() ? "" : "<p>" + text + "</p>");
    return new Topic(position, "", null, headline, link, html, links);
  }
}
