// SPDX-License-Identifier: Apache-2.0
package cuepoint.site.episode;

import cuepoint.address.Addresses;
import cuepoint.address.TimeLink;
import cuepoint.catalog.Episode;
import cuepoint.site.Located;
import cuepoint.site.Locator;
import cuepoint.site.Moved;
import cuepoint.transcript.Transcripts;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/// Episodes and their topics, and the short address of an episode.
@Controller
class EpisodeController {
  private final Locator locator;
  private final EpisodePages episodePages;
  private final TopicPages topicPages;
  private final Transcripts transcripts;

  EpisodeController(
      Locator locator, EpisodePages episodePages, TopicPages topicPages, Transcripts transcripts) {
    this.locator = locator;
    this.episodePages = episodePages;
    this.topicPages = topicPages;
    this.transcripts = transcripts;
  }

  /// The short address leads on; with a time to the moment itself.
  @GetMapping("/{show}/{number}")
  String shortAddress(
      @PathVariable("show") String show,
      @PathVariable("number") String number,
      @RequestParam(name = "t", required = false) @Nullable String t,
      HttpServletRequest request) {
    Episode episode = locator.episode(show, number).episode();
    leadToMoment(episode, t);
    throw Moved.forNow(
        Addresses.episode(episode.show(), episode.number(), episode.slug()), request);
  }

  /// The episode; with a time the address leads to the moment in its transcript.
  @GetMapping("/{show}/{number}/{slug}")
  String episode(
      @PathVariable("show") String show,
      @PathVariable("number") String number,
      @PathVariable("slug") String slug,
      @RequestParam(name = "t", required = false) @Nullable String t,
      HttpServletRequest request,
      Model model) {
    Located located = locator.episode(show, number, slug, "", request);
    leadToMoment(located.episode(), t);
    model.addAttribute("page", episodePages.of(located));
    return "episode/episode";
  }

  @GetMapping("/{show}/{number}/{slug}/topics/{topic}")
  String topic(
      @PathVariable("show") String show,
      @PathVariable("number") String number,
      @PathVariable("slug") String slug,
      @PathVariable("topic") String topic,
      @RequestParam(name = "t", required = false) @Nullable String t,
      HttpServletRequest request,
      Model model) {
    Located located = locator.episode(show, number, slug, "/topics/" + topic, request);
    model.addAttribute("page", topicPages.of(located, topic, t, request));
    return "episode/topic";
  }

  private void leadToMoment(Episode episode, @Nullable String t) {
    Optional<TimeLink> time = TimeLink.parse(t);
    if (time.isPresent()) {
      transcripts
          .of(episode.id())
          .map(found -> found.cues().get(found.indexAt(time.get())).startMs())
          .ifPresent(start -> {
            throw Moved.forNow(
                Addresses.moment(episode.show(), episode.number(), episode.slug(), start));
          });
    }
  }
}
