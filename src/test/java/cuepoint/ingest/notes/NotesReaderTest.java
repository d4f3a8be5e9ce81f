// SPDX-License-Identifier: Apache-2.0
package cuepoint.ingest.notes;

import static org.assertj.core.api.Assertions.assertThat;

import cuepoint.catalog.Guest;
import cuepoint.catalog.Link;
import cuepoint.catalog.Section;
import cuepoint.catalog.Section.Kind;
import cuepoint.catalog.ShowNotes;
import cuepoint.catalog.Topic;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NotesReaderTest {
  private static ShowNotes read(String source) {
    return NotesReader.read(source).notes();
  }

  @Test
  void dealsAWholeEpisodeOut() {
    ShowNotes notes =
        read(
            """
            # Bells and Dials 12
            Sponsored by Brass: [brass.example](https://brass.example)

            Special guest: [**Cleo Bell**](https://cleo.example)

            **Connect with the hosts**

            - Ada: [@ada](https://social.example/@ada)

            Join us on YouTube at [live](https://live.example).

            Finally, if you want a digest of it all in your email, add your name.

            **Ada #1:** [**Sundials**](https://a.example)

            - by [Ben](https://b.example)

            **Ben #2:** Bells

            - ring

            **Extras**

            Ada:

            - more

            **Joke:** [Tick](https://tock.example)

            ## Links

            - [Sundials](https://a.example)
            """);

    assertThat(notes.topics()).extracting(Topic::headline).containsExactly("Sundials", "Bells");
    assertThat(notes.topics().getFirst().links())
        .containsExactly(
            new Link("Sundials", "https://a.example"), new Link("Ben", "https://b.example"));
    assertThat(notes.guests()).containsExactly(new Guest("Cleo Bell", "https://cleo.example"));
    assertThat(notes.sponsors()).hasSize(1);
    assertThat(notes.sections())
        .extracting(Section::kind)
        .containsExactly(
            Kind.INTRO,
            Kind.BOILERPLATE,
            Kind.BOILERPLATE,
            Kind.BOILERPLATE,
            Kind.EXTRAS,
            Kind.JOKE,
            Kind.BOILERPLATE);
    assertThat(notes.sections().get(5).text().html()).contains("Tick");
    assertThat(notes.sections().get(5).heading()).isEqualTo("Joke");
  }

  @Test
  void takesHeadlineLinksForTopicsWhereNothingIsLabelled() {
    ShowNotes notes =
        read(
            """
            Welcome. [more]

            ## News items
            [**First thing**](https://a.example/1)

            - a

            [**second** via hand](https://a.example/2)

            - b [not a headline](https://a.example/3)

            ## Our personal news

            ### Ada

            - [**none of these**](https://a.example/4)
            """);

    assertThat(notes.topics())
        .extracting(Topic::headline)
        .containsExactly("First thing", "second via hand");
    assertThat(notes.topics()).extracting(Topic::host).containsOnlyNulls();
    assertThat(notes.sections()).extracting(Section::kind).containsExactly(Kind.INTRO, Kind.EXTRAS);
    assertThat(notes.sections().getFirst().text().html()).isEqualTo("<p>Welcome.</p>");
  }

  @Test
  void takesBoldLinesAndHeadingsForTopicsOfAFreeForm() {
    ShowNotes notes =
        read(
            "# Interview\n\nHello.\n\n## Beginnings\n\ntext\n\n**The middle**\n\ntext\n\n## The end\n\ntext\n");

    assertThat(notes.topics())
        .extracting(Topic::headline)
        .containsExactly("Beginnings", "The middle", "The end");
  }

  @Test
  void makesAHeadlineOfTheBodyWhereThereIsNone() {
    ShowNotes notes =
        read(
            "**Ada #1:**\n\n- [dials](https://a.example) and **bells**. More of it.\n\nBen #2:\n**The** [**real** one](https://b.example)\n- a\n");

    assertThat(notes.topics())
        .extracting(Topic::headline)
        .containsExactly("dials and bells", "The real one");
    assertThat(notes.topics())
        .extracting(Topic::link)
        .containsExactly("https://a.example", "https://b.example");
    assertThat(notes.topics().getFirst().text().html()).contains("More of it.");
  }

  @Test
  void cutsALongHeadlineAfterItsFirstSentenceAndKeepsTheRest() {
    String line =
        "**Ada #0**: New time for the live stream. Please [subscribe](https://a.example) so that you"
            + " hear of it in time, wherever in the world you are, and whatever the clock says there.";
    Topic topic = read(line).topics().getFirst();

    assertThat(topic.headline()).isEqualTo("New time for the live stream");
    assertThat(topic.text().html()).contains("subscribe", "whatever the clock says there.");
    assertThat(topic.link()).isEqualTo("https://a.example");
  }

  @Test
  void followsAHeadlineLinkOntoTheNextLine() {
    Topic topic =
        read("**#1 (Ada): [Talk](https://a.example)[\n](https://a.example)**\n\n- a\n")
            .topics()
            .getFirst();

    assertThat(topic.headline()).isEqualTo("Talk");
    assertThat(topic.text().html()).contains("a");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "**Extras**|EXTRAS|Extras",
        "Extras:|EXTRAS|Extras",
        "## Extras|EXTRAS|Extras",
        "**Extra Ada:**|EXTRAS|Extra Ada",
        "**Extra (ada)**: so|EXTRAS|Extra (ada)",
        "Our news|EXTRAS|Our news",
        "**In other news (as in our news)**|EXTRAS|In other news (as in our news)",
        "Errata/Giving Credit:|EXTRAS|Errata/Giving Credit",
        "What else? Launched https://a.example|EXTRAS|What else?",
        "Follow up: [a](https://a.example)|EXTRAS|Follow up",
        "**Listener comment,** [**RE: Episode 32**](https://a.example)**:**|EXTRAS|Listener comment, RE: Episode 32",
        "**Joke**|JOKE|Joke",
        "Joke: tick|JOKE|Joke",
        "Jokes!|JOKE|Jokes!",
        "“**Joke”:** tock|JOKE|“Joke”",
        "Extra Joke: [tick](https://a.example)|JOKE|Extra Joke",
        "Joke (maybe, Ben may pick another):|JOKE|Joke (maybe, Ben may pick another)",
        "Our joke:|JOKE|Our joke",
        "**Bonus article:**|OTHER|Bonus article",
        "## Goodbye and thanks|OTHER|Goodbye and thanks",
      })
  void knowsSectionsByTheirHeadings(String line, Kind kind, String heading) {
    Section section =
        read("**Ada #1:** One\n\n- a\n\n" + line + "\n\n- below\n").sections().getLast();

    assertThat(section.kind()).isEqualTo(kind);
    assertThat(section.heading()).isEqualTo(heading);
    assertThat(section.text().html()).contains("below");
  }

  @Test
  void dropsASectionWithNothingBelowItsHeading() {
    ParsedNotes notes = NotesReader.read("**Ada #1:** One\n\n**Extras**\n\n**Joke**\n");

    assertThat(notes.notes().sections()).isEmpty();
    assertThat(notes.drops())
        .extracting(Drop::rule)
        .containsExactly(Rule.EMPTY_SECTION, Rule.EMPTY_SECTION);
  }

  @Test
  void linksToTheVideoThatAMarkerEmbeds() {
    assertThat(read("Watch:\n\nYOUTUBE: id=abc_1\n").sections().getFirst().links())
        .containsExactly(
            new Link(
                "https://www.youtube.com/watch?v=abc_1", "https://www.youtube.com/watch?v=abc_1"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "# Python Bytes 23|23|",
        "# 473: A clock of glass?|473|A clock of glass?",
        "# #469: Commands!|469|Commands!",
        "# \\#458: Linux|458|Linux",
        "#483: Thanks|483|Thanks",
        "# PB 485|485|",
        "# PB468|468|",
        "# 475|475|",
        "## Some Show 456|456|",
        "# Some Show Episode 5|5|",
        "# Bytes 211 - Will it?|211|Will it?",
        "# 5 ways to wind a clock||5 ways to wind a clock",
        "# Clockwork||Clockwork",
      })
  void readsNumberAndTitleOfTheHeading(String line, Integer number, String title) {
    Heading heading = NotesReader.read(line + "\n\ntext\n").heading();

    assertThat(heading.number()).isEqualTo(number);
    assertThat(heading.title()).isEqualTo(title);
  }
}
