// SPDX-License-Identifier: Apache-2.0
package cuepoint.search.heard;

import static org.assertj.core.api.Assertions.assertThat;

import cuepoint.alignment.Alignment;
import cuepoint.alignment.Segment;
import cuepoint.catalog.Link;
import cuepoint.catalog.ShowNotes;
import cuepoint.catalog.Topic;
import cuepoint.kernel.SafeHtml;
import cuepoint.search.Word;
import cuepoint.search.Words;
import cuepoint.transcript.Cue;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class FinderTest {
  private static final Alignment PLACED =
      new Alignment(
          List.of(
              new Segment(Segment.Kind.TOPIC, 1, 0, 60_000, 0.9, false),
              new Segment(Segment.Kind.TOPIC, 2, 200_000, 260_000, 0.9, false)),
          Set.of());

  private final Finder finder = new Finder();

  private static ShowNotes notes(String... headlines) {
    List<Topic> topics = new ArrayList<>();
    for (String headline : headlines) {
      topics.add(
          new Topic(
              topics.size() + 1,
              "",
              null,
              headline,
              null,
              SafeHtml.EMPTY,
              List.of(new Link(headline, "https://tools.example/" + topics.size()))));
    }
    return new ShowNotes(List.of(), List.of(), topics, List.of());
  }

  /// Cues of ten seconds each.
  private static List<Cue> cues(String... texts) {
    List<Cue> cues = new ArrayList<>();
    for (String text : texts) {
      cues.add(new Cue(cues.size() * 10_000L, cues.size() * 10_000L + 9_000, null, text));
    }
    return cues;
  }

  private List<String> heard(String name, List<Cue> cues, ShowNotes notes) {
    List<String> words =
        cues.stream().flatMap(cue -> Words.of(cue.text()).stream()).map(Word::form).toList();
    return finder.find(cues, notes, PLACED).stream()
        .filter(candidate -> candidate.name().equals(name))
        .map(candidate ->
            candidate.position()
                + " "
                + String.join(
                    " ",
                    words.subList(candidate.position(), candidate.position() + candidate.words())))
        .toList();
  }

  @Test
  void findsANameThatIsSplit() {
    List<Cue> cues = cues("Today I tried quark drop on my laptop.", "It is nice.");
    assertThat(heard("quarkdrop", cues, notes("QuarkDrop"))).containsExactly("3 quark drop");
  }

  @Test
  void findsANameThatRunsIntoTheNextCue() {
    List<Cue> cues = cues("And they called it quark", "drop because it drops.");
    assertThat(heard("quarkdrop", cues, notes("QuarkDrop"))).containsExactly("4 quark drop");
  }

  @Test
  void findsANameThatIsSpelledOtherwise() {
    List<Cue> cues =
        cues("This was written by Zoltan Feherwary.", "Then we asked Zoltan Feherwary.");
    assertThat(heard("fehervari", cues, notes("Caches by Zoltán Fehérvári")))
        .containsExactlyInAnyOrder("5 feherwary", "10 feherwary");
  }

  @Test
  void leavesOutWhereTheNameIsRight() {
    List<Cue> cues = cues("I like QuarkDrop a lot.", "QuarkDrop is fast.");
    assertThat(heard("quarkdrop", cues, notes("QuarkDrop"))).isEmpty();
  }

  @Test
  void findsNothingThatSoundsOtherwise() {
    List<Cue> cues = cues("We went to the beach and had some fish.", "It was a good day.");
    assertThat(finder.find(cues, notes("QuarkDrop", "Fehérvári"), PLACED)).isEmpty();
  }

  @Test
  void looksForNoWordThatEverybodySays() {
    List<Cue> cues = cues("So we have some date here.", "The whirled is round.");
    assertThat(finder.find(cues, notes("Data in the world"), PLACED)).isEmpty();
  }

  @Test
  void leavesAPlaceToTheNameThatItSoundsLikeMost() {
    List<Cue> cues = cues("Then there is pipsy, which is older.", "We use pipsy.");
    assertThat(heard("pipsi", cues, notes("pipsi and papsu"))).isNotEmpty();
    assertThat(heard("papsu", cues, notes("pipsi and papsu"))).isEmpty();
  }

  @Test
  void countsPositionsAsTheIndexDoes() {
    List<Cue> cues = cues("It’s 3.12, isn't it?", "…", "Then quark drop.");
    assertThat(heard("quarkdrop", cues, notes("QuarkDrop"))).containsExactly("6 quark drop");
  }

  @Test
  void findsNothingWithoutTranscriptOrNotes() {
    assertThat(finder.find(List.of(), notes("QuarkDrop"), PLACED)).isEmpty();
    assertThat(finder.find(cues("Quark drop."), ShowNotes.NONE, Alignment.NONE)).isEmpty();
  }

  @Test
  void findsTheSameEachTime() {
    List<Cue> cues = cues("Today I tried quark drop.", "By Zoltan Feherwary, quark drop is.");
    ShowNotes notes = notes("QuarkDrop by Zoltán Fehérvári");
    assertThat(finder.find(cues, notes, PLACED))
        .isNotEmpty()
        .isEqualTo(new Finder().find(cues, notes, PLACED));
  }

  @Test
  void isNotStoppedByHostileText() {
    String long1 = "A".repeat(20_000) + " " + "quark ".repeat(5_000);
    List<Cue> cues = cues(long1, "\uD800 ɐ 漢字 q-u-a-r-k", "'".repeat(1000));
    ShowNotes notes = notes("Quark" + "-x".repeat(3000), "\uDC00 漢字 QuarkDrop " + long1);
    assertThat(finder.find(cues, notes, PLACED)).hasSizeLessThan(20_000);
  }
}
