// SPDX-License-Identifier: Apache-2.0
package cuepoint.feed;

import static cuepoint.feed.SampleEpisodes.BASE;
import static cuepoint.feed.SampleEpisodes.placed;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cuepoint.alignment.Alignment;
import cuepoint.alignment.Segment;
import cuepoint.alignment.Segment.Kind;
import cuepoint.catalog.Section;
import cuepoint.catalog.ShowNotes;
import cuepoint.catalog.Sponsor;
import cuepoint.catalog.Topic;
import cuepoint.kernel.SafeHtml;
import cuepoint.kernel.TimeSpan;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What stands in the chapters of an episode.
class ChaptersTest {
  @Test
  void followTheTalkAndNotTheNotes() {
    assertThat(SampleEpisodes.sixtySixCharacters().chapters())
        .extracting(Chapter::title)
        .containsExactly(
            "Intro",
            "Line length, from Practical Typography",
            "Rivers in typography",
            "CSS Text Module Level 3: hyphens",
            "Sponsor: Quillwort Backups",
            "The Elements of Typographic Style Applied to the Web",
            "CommonMark",
            "Extras",
            "Joke",
            "Outro");
  }

  @Test
  void haveATopicTwiceThatComesBackAndNeverOneThatIsNotPlaced() {
    List<Chapter> chapters = SampleEpisodes.aWeekWithoutAMouse().chapters();
    assertThat(chapters)
        .extracting(Chapter::title)
        .containsOnlyOnce("Sponsor: Quillwort Backups", "Sponsor")
        .doesNotContain("An alt Decision Tree");
    assertThat(chapters)
        .filteredOn(chapter -> chapter.title().startsWith("Web Content Accessibility"))
        .hasSize(2)
        .extracting(chapter -> chapter.span().startMs())
        .containsExactly(37_840L, 374_540L);
    assertThat(chapters).filteredOn(chapter -> !chapter.exact()).hasSize(1);
  }

  @Test
  void saysNothingOfATopicThatLeftTheNotes() {
    assertThat(of(notes("One", "https://a.example/"), placed(Kind.TOPIC, 9, 0, 10)).chapters())
        .isEmpty();
  }

  @Test
  void leadToTheArticleOrTheSponsor() {
    assertThat(url("https://a.example/x?y=%20#z")).isEqualTo("https://a.example/x?y=%20#z");
    assertThat(url("HTTP://a.example")).isEqualTo("HTTP://a.example");
    Chapters chapters = SampleEpisodes.sixtySixCharacters();
    assertThat(chapters.chapters().get(4).url()).isEqualTo("https://quillwort.example.com/hyphen");
    assertThat(chapters.chapters().getFirst().url()).isNull();
    assertThat(chapters.chapters().getLast().url()).isNull();
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(
      strings = {
        "",
        "javascript:alert(1)",
        "mailto:a@a.example",
        "/relative",
        "//a.example/",
        "https:///nowhere",
        "https://a.example/two words",
        "data:text/html,<script>",
        "https://a.example/\n"
      })
  void leadToThePageHereWhereNoPlayerCouldOpenTheLink(@Nullable String link) {
    assertThat(url(link)).isEqualTo(BASE + "/soft-hyphen/3/a-title/topics/1-one-thing");
    Sponsor sponsor = new Sponsor("Quill & Wort", link, SafeHtml.EMPTY, List.of());
    ShowNotes notes = new ShowNotes(List.of(sponsor), List.of(), List.of(), List.of());
    assertThat(of(notes, placed(Kind.SPONSOR, 1, 0, 10)).chapters().getFirst().url())
        .isEqualTo(BASE + "/sponsors/quill-and-wort");
  }

  @Test
  void takeTheHeadingThatWasWrittenWhereThereIsOne() {
    Section joke = new Section(Section.Kind.JOKE, "Joke of the week", SafeHtml.EMPTY, List.of());
    Section blank = new Section(Section.Kind.EXTRAS, " ", SafeHtml.EMPTY, List.of());
    Segment[] both = {placed(Kind.EXTRAS, 0, 0, 10), placed(Kind.JOKE, 0, 10, 20)};
    assertThat(of(sections(blank, joke), both).chapters())
        .extracting(Chapter::title)
        .containsExactly("Extras", "Joke of the week");
    assertThat(of(sections(joke, blank, joke), both).chapters())
        .as("with two jokes nobody knows which of them it is")
        .extracting(Chapter::title)
        .containsExactly("Extras", "Joke");
    assertThat(of(sections(), both).chapters())
        .extracting(Chapter::title)
        .containsExactly("Extras", "Joke");
  }

  @Test
  void neverOverlap() {
    Chapters chapters =
        new Chapters(
            "Show",
            "Title",
            null,
            null,
            List.of(
                chapter(50, 70, "late"),
                chapter(0, 30, "long"),
                chapter(20, 40, "next"),
                chapter(50, 60, "late and short"),
                chapter(40, 50, "touching")));
    assertThat(chapters.chapters())
        .extracting(chapter -> chapter.span() + " " + chapter.title())
        .containsExactly(
            new TimeSpan(0, 20) + " long",
            new TimeSpan(20, 40) + " next",
            new TimeSpan(40, 50) + " touching",
            new TimeSpan(50, 70) + " late");
  }

  @ParameterizedTest
  @CsvSource({
    "https://a.example/x/008.mp3, 008.mp3",
    "https://a.example/x/008.mp3?a=b/c.mp3, 008.mp3",
    "https://a.example/x/008.mp3#t=4/5, 008.mp3",
    "https://a.example/x/,",
    "008.mp3, 008.mp3",
    "?x,"
  })
  void nameTheAudioFile(String address, @Nullable String name) {
    Chapters chapters =
        Chapters.of(
            BASE,
            SampleEpisodes.show(),
            SampleEpisodes.episode(3, "A title", address),
            ShowNotes.NONE,
            List.of(),
            Alignment.NONE);
    assertThat(chapters.file()).isEqualTo(name);
    assertThat(chapters.author()).isNull();
    assertThat(SampleEpisodes.aWeekWithoutAMouse().author()).isEqualTo("Mara Tindal, Jonas Okoro");
  }

  @Test
  void haveTitlesOfOneLine() {
    assertThat(chapter(0, 1, "  a\r\n\tb\u0000c\u2028\u00a0 d\u0085 ").title())
        .isEqualTo("a b c d");
    assertThat(chapter(0, 1, "\n \u0007").title()).isEqualTo("…");
    String full = "x".repeat(Chapter.MOST - 1);
    assertThat(chapter(0, 1, full).title()).isEqualTo(full);
    assertThat(chapter(0, 1, "word ".repeat(100_000)).title())
        .hasSizeLessThanOrEqualTo(Chapter.MOST)
        .endsWith(" word…");
    String owls = chapter(0, 1, "🦉".repeat(500)).title();
    assertThat(owls).isEqualTo("🦉".repeat((Chapter.MOST - 1) / 2) + "…");
  }

  @Test
  void haveALength() {
    assertThatThrownBy(() -> chapter(5, 5, "x")).isInstanceOf(IllegalArgumentException.class);
  }

  private static @Nullable String url(@Nullable String link) {
    return of(notes("One thing", link), placed(Kind.TOPIC, 1, 0, 10)).chapters().getFirst().url();
  }

  private static ShowNotes notes(String headline, @Nullable String link) {
    Topic topic = new Topic(1, "#1", null, headline, link, SafeHtml.EMPTY, List.of());
    return new ShowNotes(List.of(), List.of(), List.of(topic), List.of());
  }

  private static ShowNotes sections(Section... sections) {
    return new ShowNotes(List.of(), List.of(), List.of(), List.of(sections));
  }

  private static Chapters of(ShowNotes notes, Segment... segments) {
    return Chapters.of(
        BASE,
        SampleEpisodes.show(),
        SampleEpisodes.episode(3, "A title", null),
        notes,
        List.of(),
        new Alignment(List.of(segments), Set.of()));
  }

  private static Chapter chapter(long from, long to, String title) {
    return new Chapter(new TimeSpan(from, to), title, null, true);
  }
}
