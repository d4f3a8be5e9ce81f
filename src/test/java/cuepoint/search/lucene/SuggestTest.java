// SPDX-License-Identifier: Apache-2.0
package cuepoint.search.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import cuepoint.catalog.Appearance;
import cuepoint.catalog.Appearance.Role;
import cuepoint.catalog.Link;
import cuepoint.catalog.Topic;
import cuepoint.kernel.SafeHtml;
import cuepoint.kernel.Slug;
import cuepoint.search.ArchiveIndex.Progress;
import cuepoint.search.Suggestion;
import cuepoint.search.Suggestion.Person;
import cuepoint.search.Suggestion.Phrase;
import cuepoint.search.Suggestion.Site;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SuggestTest {
  @TempDir private Path folder = Path.of("");

  private final MemoryTexts texts = new MemoryTexts();
  private LuceneIndex index = new LuceneIndex(Path.of("target", "none"), texts);

  @BeforeEach
  void store() throws IOException {
    index.close();
    index = new LuceneIndex(folder, texts);
    List<String> talk = new ArrayList<>();
    for (int i = 0; i < 12; i++) {
      // Whatever is said along with a phrase each time is part of it.
      String other = Character.toString('b' + i).repeat(3);
      talk.add("we set " + other + " tower clock x" + other);
      talk.add("and it was all the same to us in the end");
    }
    texts.put(
        "dials", 1, MemoryTexts.timed(5000, talk), List.of(topic(1, "Tower clocks of Gdańsk")));
    texts.put(
        "dials",
        2,
        List.of(),
        List.of(
            topic(1, "Old towers", "https://www.Towers.example.org/a?b=1"),
            topic(2, "Reading a sundial", "https://towers.example.org:8443/c")));
    texts.people(
        "dials",
        2,
        List.of(
            person(Role.HOST, "Mara Tindal"),
            person(Role.GUEST, "Jonas Okoro"),
            new Appearance(Role.GUEST, "Tolly", null, null, false)));
    index.catchUp(Progress.NONE);
  }

  @AfterEach
  void close() throws IOException {
    index.close();
  }

  private static Topic topic(int position, String headline, String... links) {
    List<Link> list = List.of(links).stream().map(href -> new Link("here", href)).toList();
    return new Topic(position, "", null, headline, null, new SafeHtml(""), list);
  }

  private static Appearance person(Role role, String name) {
    return new Appearance(role, name, Slug.of(name), null, false);
  }

  private List<String> labels(String typed) {
    return index.suggest(typed, 12).stream().map(Suggestion::label).toList();
  }

  @Test
  void completesTheBeginningOfAnyWord() {
    assertThat(labels("sund")).containsExactly("Reading a sundial");
    assertThat(labels("oko")).containsExactly("Jonas Okoro");
    assertThat(labels("gdansk")).containsExactly("Tower clocks of Gdańsk");
    assertThat(labels("GDAŃ")).containsExactly("Tower clocks of Gdańsk");
  }

  @Test
  void tellsKindsInTheirOrder() {
    assertThat(index.suggest("towe", 12))
        .extracting(found -> found.getClass().getSimpleName())
        .startsWith("Phrase")
        .containsSubsequence("Phrase", "Topic", "Topic", "Site");
  }

  @Test
  void putsWhatBeginsSoBeforeWhatHasItInside() {
    assertThat(labels("tower"))
        .containsSubsequence("tower clock", "Tower clocks of Gdańsk", "Old towers");
  }

  @Test
  void findsNamesByWordsInAnyOrderAndPhrasesOnlyAsTheyGoOn() {
    assertThat(labels("okoro jo")).containsExactly("Jonas Okoro");
    assertThat(labels("clock tow")).doesNotContain("tower clock");
  }

  @Test
  void takesAWordForWholeAfterABlank() {
    assertThat(labels("tower ")).contains("tower clock").doesNotContain("Old towers");
    assertThat(labels("sund ")).isEmpty();
  }

  @Test
  void countsHowOftenAPhraseIsSaidAndASiteIsLinkedTo() {
    assertThat(index.suggest("tower c", 12)).contains(new Phrase("tower clock", 12));
    assertThat(index.suggest("towers.ex", 12)).contains(new Site("towers.example.org", 2));
  }

  @Test
  void leavesOutPeopleWithoutAPage() {
    assertThat(index.suggest("to", 12)).noneMatch(found -> found instanceof Person);
  }

  @Test
  void sharesTheRoomAmongKinds() {
    assertThat(index.suggest("t", 3)).hasSize(3);
    assertThat(index.suggest("t", 0)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "\"", "…", "zzz", "a b c d e f g h i j k l m n", "\uD800", "-"})
  void suggestsNothingWhereNothingFits(String typed) {
    assertThat(index.suggest(typed, 12)).isEmpty();
  }

  @Test
  void suggestsNothingForTooMuch() {
    assertThat(index.suggest("sundial".repeat(40), 12)).isEmpty();
  }

  @Test
  void knowsWhatIsNewAndForgetsWhatIsGone() {
    assertThat(labels("pend")).isEmpty();
    texts.put("dials", 3, List.of(), List.of(topic(1, "Pendulums")));
    texts.remove("dials", 1);
    index.catchUp(Progress.NONE);
    assertThat(labels("pend")).containsExactly("Pendulums");
    assertThat(labels("gda")).isEmpty();
  }

  @Test
  void suggestsNothingWhileThereIsNoIndex() throws IOException {
    try (LuceneIndex empty = new LuceneIndex(folder.resolve("other"), texts)) {
      assertThat(empty.suggest("tow", 12)).isEmpty();
    }
  }
}
