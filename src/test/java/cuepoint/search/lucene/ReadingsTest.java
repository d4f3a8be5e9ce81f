// SPDX-License-Identifier: Apache-2.0
package cuepoint.search.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import cuepoint.catalog.Link;
import cuepoint.catalog.Topic;
import cuepoint.kernel.SafeHtml;
import cuepoint.kernel.Slug;
import cuepoint.search.ArchiveIndex.Progress;
import cuepoint.search.Reading;
import cuepoint.search.Related;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReadingsTest {
  private static final Slug DIALS = new Slug("dials");
  private static final String ABOUT_IT =
      "An analemma is what a sundial shows. The analemma of a sundial is drawn in brass. In a year "
          + "the analemma comes back to itself.";

  @TempDir private Path folder = Path.of("");

  private final MemoryTexts texts = filled();

  @Test
  void offersAPageWhoseTextIsAboutTheSameAndSaysByWhat() throws IOException {
    texts.capture(7, MemoryTexts.page(1, null, "A book of hours", ABOUT_IT));
    try (LuceneIndex index = indexed()) {
      List<Reading> readings = index.reading(DIALS, 1, 1, 3);
      assertThat(readings).extracting(Reading::title).containsExactly("A book of hours");
      assertThat(readings.getFirst().article()).isEqualTo("nowhere001");
      assertThat(readings.getFirst().site()).isNull();
      assertThat(readings.getFirst().about()).containsExactlyInAnyOrder("sundial", "analemma");
      assertThat(index.about("nowhere001", 5))
          .extracting(Related::title)
          .contains("A sundial with an analemma");
    }
  }

  @Test
  void offersNothingThatTheTopicLinksTo() throws IOException {
    texts.capture(7, MemoryTexts.page(1, "http://www.a.example/dial/", "A dial", ABOUT_IT));
    try (LuceneIndex index = indexed()) {
      assertThat(index.reading(DIALS, 1, 1, 3)).hasSize(1);
      assertThat(index.reading(DIALS, 2, 1, 3)).isEmpty();
    }
  }

  @Test
  void offersNothingForATopicThatOnlySharesAWordInPassing() throws IOException {
    texts.capture(
        7,
        MemoryTexts.page(
            1, null, "Owned", "Ownaa, ownab and ownac: ownab of ownac, and a sundial in passing."));
    try (LuceneIndex index = indexed()) {
      assertThat(index.reading(DIALS, 1, 1, 3)).isEmpty();
      assertThat(index.reading(DIALS, 4711, 1, 3)).isEmpty();
      assertThat(index.about("nowhere999", 3)).isEmpty();
    }
  }

  @Test
  void takesNoWordForASubjectThatManyPagesHave() throws IOException {
    CaptureText[] pages = new CaptureText[12];
    for (int i = 0; i < pages.length; i++) {
      pages[i] = MemoryTexts.page(i + 1, null, "Page " + i, ABOUT_IT);
    }
    texts.capture(7, pages);
    try (LuceneIndex index = indexed()) {
      assertThat(index.reading(DIALS, 1, 1, 3)).isEmpty();
    }
  }

  @Test
  void namesAnArticleOnceHoweverOftenItWasCaptured() throws IOException {
    CaptureText[] pages = new CaptureText[12];
    for (int i = 0; i < pages.length; i++) {
      pages[i] = MemoryTexts.page(i + 1, "https://b.example/dial", "A dial", ABOUT_IT);
    }
    texts.capture(7, pages);
    try (LuceneIndex index = indexed()) {
      assertThat(index.reading(DIALS, 1, 1, 3))
          .extracting(Reading::title)
          .containsExactly("A dial");
    }
  }

  @Test
  void forgetsWhatIsGone() throws IOException {
    texts.capture(7, MemoryTexts.page(1, null, "A book of hours", ABOUT_IT));
    try (LuceneIndex index = indexed()) {
      assertThat(index.reading(DIALS, 1, 1, 3)).hasSize(1);
      texts.removeCaptures(7);
      index.catchUp(Progress.NONE);
      assertThat(index.reading(DIALS, 1, 1, 3)).isEmpty();
    }
  }

  /// Two topics about the same, and enough others for words to be rare or common among.
  private static MemoryTexts filled() {
    MemoryTexts texts = new MemoryTexts();
    for (int i = 0; i < 120; i++) {
      String own = own(i);
      texts.put(
          "others",
          i,
          List.of(),
          List.of(topic("The " + own, "All about " + own + " and " + own(i + 1), null)));
    }
    return texts
        .put(
            "dials",
            1,
            List.of(),
            List.of(topic("A sundial with an analemma", "The sundial has one.", null)))
        .put(
            "dials",
            2,
            List.of(),
            List.of(topic("The analemma of a sundial", "It is drawn.", "https://a.example/dial")));
  }

  private static String own(int number) {
    return "own" + (char) ('a' + number / 26) + (char) ('a' + number % 26);
  }

  private LuceneIndex indexed() {
    LuceneIndex index = new LuceneIndex(folder, texts);
    index.catchUp(Progress.NONE);
    return index;
  }

  private static Topic topic(String headline, String text, @Nullable String link) {
    List<Link> links = link == null ? List.of() : List.of(new Link(headline, link));
    return new Topic(1, "", null, headline, link, new SafeHtml("<p>" + text + "</p>"), links);
  }
}
