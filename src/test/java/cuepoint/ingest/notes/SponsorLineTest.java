// SPDX-License-Identifier: Apache-2.0
package cuepoint.ingest.notes;

import static org.assertj.core.api.Assertions.assertThat;

import cuepoint.catalog.Guest;
import cuepoint.catalog.ShowNotes;
import cuepoint.catalog.Sponsor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SponsorLineTest {
  private static final String TOPIC = "\n**Ada #1:** One\n\n- about clocks\n";

  private static ShowNotes read(String source) {
    return NotesReader.read(source).notes();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "Sponsored by Brass: [show.example/brass](https://show.example/brass)|Brass|https://show.example/brass",
        "**Sponsored by BRASS WORKS. Find a clock at [https://brass.example](https://brass.example)**|BRASS WORKS|https://brass.example",
        "**Sponsored by Brass, thank you! [b](https://brass.example)**|Brass|https://brass.example",
        "Sponsored by **Brass**: [b](https://brass.example) - $100 for new users.|Brass|https://brass.example",
        "Sponsored by Brass -- [**b**](https://brass.example)|Brass|https://brass.example",
        "Sponsored by Brass [**b**](https://brass.example)|Brass|https://brass.example",
        "**Sponsored by brass** https://brass.example|brass|https://brass.example",
        "Sponsored by [**The Brass Founders Club**](https://brass.example).|The Brass Founders Club|https://brass.example",
        "Sponsored by the [**Brass Podcast from Town**](https://brass.example)|Brass Podcast from Town|https://brass.example",
        "Sponsored by: [**Brass Works**](https://brass.example).|Brass Works|https://brass.example",
        "Sponsored: [**Brass: the Podcast**](https://brass.example)|Brass|https://brass.example",
        "Sponsored by [**https://show.example/brass**](https://show.example/brass)|brass|https://show.example/brass",
        "Sponsored by **Brass - Start at** [**brass.example**](https://brass.example)|Brass|https://brass.example",
        "Sponsored by **Brass Talk**, an original podcast: [b](https://brass.example)|Brass Talk|https://brass.example",
        "Brought to you by [**Brass Works: show.example/brass**](https://brass.example).|Brass Works|https://brass.example",
        "This episode is brought to you by Brass: [b](https://brass.example)|Brass|https://brass.example",
        "This episode was brought to you by [Brass: clocks for all](https://brass.example).|Brass|https://brass.example",
        "This episode has been **sponsored by Brass**. A special offer via [b](https://brass.example)|Brass|https://brass.example",
        "Sponsored by brass|brass|",
      })
  void readsNameAndAddress(String line, String name, String url) {
    Sponsor sponsor = read(line + "\n" + TOPIC).sponsors().getFirst();

    assertThat(sponsor.name()).isEqualTo(name);
    assertThat(sponsor.url()).isEqualTo(url);
  }

  @Test
  void findsASponsorInTheMiddleOfTheWelcome() {
    ShowNotes notes =
        read(
            "Hello, episode 24. This episode is sponsored by brass: https://brass.example\n"
                + TOPIC);

    assertThat(notes.sponsors().getFirst().name()).isEqualTo("brass");
    assertThat(notes.sections().getFirst().text().html()).isEqualTo("<p>Hello, episode 24.</p>");
  }

  @Test
  void bringsTheReadTogetherWithTheLine() {
    ShowNotes notes =
        read(
            "Sponsored by Brass: https://brass.example\n"
                + TOPIC
                + "\n**Sponsored by BRASS**\n\n- They make clocks\n\n**Ben #2:** Two\n");

    assertThat(notes.sponsors()).hasSize(1);
    assertThat(notes.sponsors().getFirst().name()).isEqualTo("Brass");
    assertThat(notes.sponsors().getFirst().text().html())
        .contains("They make clocks")
        .doesNotContain("BRASS");
    assertThat(notes.topics()).hasSize(2);
    assertThat(notes.topics().getFirst().text().html()).doesNotContain("clocks</li><li>They");
  }

  @Test
  void givesAReadBackThatLostItsHeading() {
    ShowNotes notes =
        read(
            "Sponsored by Brass: see https://brass.example/\n"
                + TOPIC
                + "\n\n- They make clocks\n- Apply at https://brass.example\n\n**Ben #2:** Two\n");

    assertThat(notes.topics().getFirst().text().html())
        .contains("about clocks")
        .doesNotContain("They make");
    assertThat(notes.sponsors().getFirst().text().html()).contains("They make clocks", "Apply at");
  }

  @Test
  void leavesATopicThatOnlyMentionsTheSponsor() {
    ShowNotes notes =
        read(
            "Sponsored by Brass: https://brass.example\n\n**Ada #1:** One\n\n- we use https://brass.example\n- really\n");

    assertThat(notes.topics().getFirst().text().html()).contains("really");
  }

  @Test
  void takesTheListBelowAsTheMakersOwnOffers() {
    ShowNotes notes =
        read(
            "Sponsored by us! Support our work through:\n\n- Our [courses](https://c.example)\n- The [book](https://b.example)\n\nThis one was live.\n"
                + TOPIC);

    assertThat(notes.sponsors().getFirst().name()).isEqualTo("us");
    assertThat(notes.sponsors().getFirst().url()).isEqualTo("https://c.example");
    assertThat(notes.sponsors().getFirst().links()).hasSize(2);
    assertThat(notes.sections().getFirst().text().html()).isEqualTo("<p>This one was live.</p>");
  }

  @Test
  void readsAListOfSponsors() {
    ShowNotes notes =
        read(
            "Sponsored by:\n\n- [**Brass**](https://brass.example) - Clocks\n- [**Tin**](https://tin.example) - Toys\n"
                + TOPIC);

    assertThat(notes.sponsors()).extracting(Sponsor::name).containsExactly("Brass", "Tin");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "Special guest: [**Cleo Bell**](https://c.example)|Cleo Bell|https://c.example",
        "Special guest: [**Cleo**](https://c.example) [**Bell**](https://c.example)|Cleo Bell|https://c.example",
        "Special guest: **[Cleo Bell](https://c.example)**|Cleo Bell|https://c.example",
        "Special guest [Cleo Bell](https://c.example) ([@cb](https://t.example)) is a clockmaker!|Cleo Bell|https://c.example",
        "**Special guest: Cleo Bell -** [**__cb__**](https://c.example)|Cleo Bell|https://c.example",
        "Special guest: Cleo Bell -- https://c.example|Cleo Bell|https://c.example",
        "Special guest Cleo Bell: [@cb](https://c.example)|Cleo Bell|https://c.example",
        "Special guest: [**Cleo Bell - @cb**](https://c.example)|Cleo Bell|https://c.example",
        "Special guest: Cleo Bell|Cleo Bell|",
        "Special guest: Cleo|Cleo|",
        "Guest co-host: [Cleo van der Bell](https://c.example)|Cleo van der Bell|https://c.example",
        "- Special guest, Cleo Bell: [**@cb**](https://c.example)|Cleo Bell|https://c.example",
      })
  void readsAGuest(String line, String name, String url) {
    assertThat(read(line + "\n" + TOPIC).guests()).containsExactly(new Guest(name, url));
  }

  @Test
  void readsGuestsFromAList() {
    ShowNotes notes =
        read(
            "**Special guests**\n\n- [**Cleo Bell**](https://c.example)\n- Cleo’s [channel](https://v.example)\n- Dan Dial\n"
                + TOPIC);

    assertThat(notes.guests()).extracting(Guest::name).containsExactly("Cleo Bell", "Dan Dial");
  }

  @Test
  void takesNoPlaceholderForAGuest() {
    assertThat(
            read("**Connect with the hosts**\n\n- Special guest: GUEST_PROFILE\n" + TOPIC).guests())
        .isEmpty();
  }
}
