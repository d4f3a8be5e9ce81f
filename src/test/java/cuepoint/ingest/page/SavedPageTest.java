// SPDX-License-Identifier: Apache-2.0
package cuepoint.ingest.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cuepoint.catalog.ShowNotes;
import cuepoint.catalog.Topic;
import cuepoint.ingest.Format.Head;
import cuepoint.ingest.MalformedSource;
import cuepoint.ingest.Reading;
import cuepoint.ingest.SourceFile;
import cuepoint.transcript.Cue;
import cuepoint.transcript.Transcript;
import java.time.LocalDate;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SavedPageTest {
  private static final String PAGE =
      """
      Brought to you by Ada and Ben - take a course

      #7: What is a *sundial*?

      Published Wed, Apr 26, 2017, recorded Tues, Apr 25, 2017.

      Sponsored by BRASS WORKS. Find a clock at https://brass.example/

      Ada #1: Sundials - and <TAB> keys

        • First, a_b_c and `d`
          • nested
        • see https://a.example/x_y

      Ben #2: Bells

        • ring


        • They make clocks
        • Apply at https://brass.example/

      Ada #3: Hands

        • of a clock

      Episode Transcript

      Collapse transcript

      00:00 Hello and welcome.

      01:05 And goodbye.


      Want to go deeper? Check our projects
      more chrome
      """;

  private final SavedPage format = new SavedPage();

  private Reading read(String text) throws MalformedSource {
    return format.read(SourceFile.of("bells-007-page.txt", text));
  }

  private ShowNotes notes(String text) throws MalformedSource {
    return Objects.requireNonNull(read(text).notes());
  }

  @Test
  void readsHeaderAndDates() throws MalformedSource {
    Reading reading = read(PAGE);

    assertThat(reading.stated().number()).isEqualTo(7);
    assertThat(reading.stated().title()).isEqualTo("What is a *sundial*?");
    assertThat(reading.stated().published()).isEqualTo(LocalDate.of(2017, 4, 26));
    assertThat(reading.stated().recorded()).isEqualTo(LocalDate.of(2017, 4, 25));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Published Wed, Apr 26, 2017, recorded Tue, Apr 25, 2017|2017-04-26|2017-04-25",
        "Published Wednesday, April 26, 2017|2017-04-26|",
        "Published Apr 5, 2017, recorded Sept 3, 2016.|2017-04-05|2016-09-03",
        "Recorded Thurs, Feb 29, 2024||2024-02-29",
      })
  void readsDatesHoweverTheDayIsSpelled(String line, LocalDate published, LocalDate recorded)
      throws MalformedSource {
    Reading reading = read("Episode #7: One\n" + line + "\n\nAda #1: One\n");

    assertThat(reading.stated().published()).isEqualTo(published);
    assertThat(reading.stated().recorded()).isEqualTo(recorded);
  }

  @Test
  void readsTopicsWithoutMarkup() throws MalformedSource {
    ShowNotes notes = notes(PAGE);

    assertThat(notes.topics())
        .extracting(Topic::headline)
        .containsExactly("Sundials - and <TAB> keys", "Bells", "Hands");
    assertThat(notes.topics())
        .extracting(Topic::label)
        .containsExactly("Ada #1", "Ben #2", "Ada #3");
    assertThat(notes.topics().getFirst().text().html().replace("\n", ""))
        .isEqualTo(
            "<ul><li>First, a_b_c and `d`<ul><li>nested</li></ul></li><li>see <a"
                + " href=\"https://a.example/x_y\" rel=\"nofollow noopener ugc\">"
                + "https://a.example/x_y</a></li></ul>");
    assertThat(notes.sections()).isEmpty();
  }

  @Test
  void givesTheSponsorItsReadWithAndWithoutHeading() throws MalformedSource {
    ShowNotes without = notes(PAGE);
    ShowNotes with = notes(PAGE.replace("  • They", "Sponsored by BRASS WORKS\n\n  • They"));

    assertThat(without.sponsors()).isEqualTo(with.sponsors());
    assertThat(without.sponsors().getFirst().text().html())
        .contains("They make clocks", "Apply at");
    assertThat(without.topics()).isEqualTo(with.topics());
  }

  @Test
  void readsTheTranscriptUpToTheFooter() throws MalformedSource {
    Transcript transcript = Objects.requireNonNull(read(PAGE).transcript());

    assertThat(transcript.cues()).extracting(Cue::startMs).containsExactly(0L, 65_000L);
    assertThat(transcript.cues())
        .extracting(Cue::text)
        .containsExactly("Hello and welcome.", "And goodbye.");
  }

  @Test
  void readsAPageWithoutTranscript() throws MalformedSource {
    String page = PAGE.substring(0, PAGE.indexOf("Episode Transcript"));

    assertThat(read(page).transcript()).isNull();
    assertThat(notes(page)).isEqualTo(notes(PAGE));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "#7: One\n\nPublished Apr 26, 2017\n",
        "Episode #7: One\n\nEpisode Transcript\n",
        "menu\n\n#7: One\n\nSponsored by Brass\n",
      })
  void recognisesPages(String text) {
    assertThat(format.recognises(SourceFile.of("x-page.txt", text), new Head(text))).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "# Bells 7\n\nPublished Apr 26, 2017\n",
        "00:00 Hello, #7: one\n00:05 Published\n",
        "#7: a list of one\n#8: and another\n",
        "",
      })
  void leavesOtherText(String text) {
    assertThat(format.recognises(SourceFile.of("x.txt", text), new Head(text))).isFalse();
  }

  @Test
  void refusesAPageWithoutHeader() {
    assertThatThrownBy(() -> read("Published Apr 26, 2017\n")).isInstanceOf(MalformedSource.class);
  }
}
