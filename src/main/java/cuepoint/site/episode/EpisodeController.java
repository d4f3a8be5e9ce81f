// SPDX-License-Identifier: Apache-2.0
package cuepoint.site.episode;

import cuepoint.address.Addresses;
import cuepoint.address.TimeLink;
import cuepoint.catalog.Episode;
import cuepoint.site.Located;
import cuepoint.site.Locator;
import cuepoint.site.Moved;
import cuepoint.site.quote.Quotes;
import jakarta.servlet.http.HttpServletRequest;
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
  private final Quotes quotes;

  EpisodeController(
      Locator locator, EpisodePages episodePages, TopicPages topicPages, Quotes quotes) {
    this.locator = locator;
    this.episodePages = episodePages;
    this.topicPages = topicPages;
    this.quotes = quotes;
  }

  /// The short address leads on; with a time to the moment or quote itself.
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

  /// The episode; with a time the address leads to the moment or quote in its transcript.
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
    TimeLink.parse(t)
        .flatMap(time -> quotes.of(episode, time))
        .ifPresent(quote -> {
          String path = Addresses.transcript(episode.show(), episode.number(), episode.slug());
          throw Moved.forNow(path + quote.link());
        });
  }
}
