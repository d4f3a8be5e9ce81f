// SPDX-License-Identifier: Apache-2.0
package cuepoint.site;

import static org.assertj.core.api.Assertions.assertThat;

import cuepoint.kernel.Timecode;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// What pages say about audio to browsers without scripts, and to scripts.
@SiteTest
class PlayersIT {
  private static final String FULL = "/soft-hyphen/1/clocks-and-calendars";
  private static final String PLACED = "/soft-hyphen/7/a-minute-is-not-a-minute";
  private static final String FILM = "/soft-hyphen/2/a-quiet-one";

  private final Pages pages;

  @Autowired
  PlayersIT(Pages pages) {
    this.pages = pages;
  }

  @Test
  void aTopicIsPlayedFromItsFirstStretch() {
    Document episode = pages.page(PLACED);
    String topic = episode.expectFirst(".topic h3 a").attr("href");
    Element player = pages.page(topic).expectFirst(".player");
    long start =
        PlacedEpisode.alignment().segments().stream()
            .filter(segment -> segment.part() == 1)
            .findFirst()
            .orElseThrow()
            .startMs();
    assertThat(player.attr("data-start")).isEqualTo(seconds(start));
    assertThat(player.expectFirst("audio[controls][preload=none]").attr("src"))
        .isEqualTo("https://audio.example.org/7.mp3#t=" + seconds(start));
    assertThat(player.attr("data-episode")).isEqualTo(PLACED);
    assertThat(player.select(".listen").text()).startsWith("Listen from ");
  }

  @Test
  void aTopicThatIsNowhereIsPlayedFromTheBeginning() {
    Element player =
        pages.page(FULL + "/topics/1-leap-seconds-and-why-they-end").expectFirst(".player");
    assertThat(player.hasAttr("data-start")).isFalse();
    assertThat(player.expectFirst("audio").attr("src"))
        .isEqualTo("https://audio.example.org/1.mp3");
    assertThat(player.select(".listen").text()).isEqualTo("Listen");
  }

  @Test
  void aPassageOfATopicIsPlayedToItsEnd() {
    Element player =
        pages.page(FULL + "/topics/1-leap-seconds-and-why-they-end?t=15,25").expectFirst(".player");
    assertThat(player.attr("data-start")).isEqualTo("15.88");
    assertThat(player.attr("data-end")).isEqualTo("24.88");
    assertThat(player.expectFirst("audio").attr("src")).endsWith("/1.mp3#t=15.88,24.88");
  }

  @Test
  void theLengthOfTheTranscriptIsToldToScripts() {
    assertThat(pages.page(FULL).expectFirst(".player").attr("data-spoken")).isEqualTo("150");
    assertThat(pages.page(FULL + "/transcript").expectFirst(".player").attr("data-spoken"))
        .isEqualTo("150");
  }

  @Test
  void theTranscriptOfAFilmSaysThatItIsOne() {
    for (String page : new String[] {FILM, FILM + "/transcript"}) {
      assertThat(pages.page(page).expectFirst(".other-audio").text())
          .isEqualTo(
              "The times here fit the film of this episode (16:39), which may be cut otherwise"
                  + " than the audio.");
    }
    assertThat(pages.page(FULL).select(".other-audio")).isEmpty();
  }

  @Test
  void withoutAudioThereIsNoPlayer() {
    assertThat(pages.page(FILM).select("audio, .player")).isEmpty();
    assertThat(pages.page(FILM + "/transcript").select("audio, .player")).isEmpty();
  }

  @Test
  void everyKeyOfThePlayerIsInTheListOfKeys() {
    Document page = pages.page(FULL);
    String listed = page.select("dialog.shortcuts kbd").text();
    // What is in a template is no part of the page yet.
    Document bar = Jsoup.parse(page.expectFirst(".player template").html());
    assertThat(bar.select("[aria-keyshortcuts]")).hasSizeGreaterThanOrEqualTo(5);
    for (Element key : bar.select("[aria-keyshortcuts]")) {
      String letter = key.attr("aria-keyshortcuts").split(" ")[0];
      assertThat(listed.split(" ")).contains(letter);
      assertThat(key.attr("aria-label")).isNotBlank();
    }
  }

  private static String seconds(long ms) {
    return Timecode.seconds(ms);
  }
}
