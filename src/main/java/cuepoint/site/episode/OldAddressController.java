// SPDX-License-Identifier: Apache-2.0
package cuepoint.site.episode;

import cuepoint.address.Addresses;
import cuepoint.catalog.Episode;
import cuepoint.catalog.Episodes;
import cuepoint.catalog.Show;
import cuepoint.catalog.Shows;
import cuepoint.site.Crumb;
import cuepoint.site.Frame;
import cuepoint.site.Frames;
import cuepoint.site.Located;
import cuepoint.site.Locator;
import cuepoint.site.Moved;
import cuepoint.site.NotFound;
import cuepoint.site.Words;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/// The addresses the shows' own sites use, so that a link needs no more than another host.
@Controller
class OldAddressController {
  private final Shows shows;
  private final Episodes episodes;
  private final Frames frames;
  private final Words words;

  OldAddressController(Shows shows, Episodes episodes, Frames frames, Words words) {
    this.shows = shows;
    this.episodes = episodes;
    this.frames = frames;
    this.words = words;
  }

  /// The episodes an old address may mean.
  ///
  /// @param asked the old address
  record Choice(Frame frame, String asked, List<Crumb> episodes) {
    Choice {
      episodes = List.copyOf(episodes);
    }
  }

  @GetMapping("/episodes/show/{number}/{slug}")
  String episode(
      @PathVariable("number") String number,
      @PathVariable("slug") String slug,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model) {
    return lead(number, slug, "", request, response, model);
  }

  @GetMapping("/episodes/transcript/{number}/{slug}")
  String transcript(
      @PathVariable("number") String number,
      @PathVariable("slug") String slug,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model) {
    return lead(number, slug, "/transcript", request, response, model);
  }

  private String lead(
      String number,
      String slug,
      String rest,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model) {
    List<Located> numbered = numbered(number);
    List<Located> fitting =
        numbered.stream().filter(located -> fits(located.episode(), slug)).toList();
    if (fitting.size() == 1) {
      throw Moved.forGood(path(fitting.getFirst().episode()) + rest, request);
    }
    List<Located> meant = fitting.isEmpty() ? numbered : fitting;
    if (meant.isEmpty()) {
      throw new NotFound();
    }
    response.setStatus(HttpStatus.MULTIPLE_CHOICES.value());
    String asked = request.getRequestURI();
    model.addAttribute(
        "page",
        new Choice(
            frames.page(words.of("choice.title"), words.of("choice.lead"), asked).unlisted(),
            asked,
            meant.stream().map(located -> crumb(located, rest)).toList()));
    return "episode/choice";
  }

  private List<Located> numbered(String number) {
    List<Located> found = new ArrayList<>();
    Locator.number(number)
        .ifPresent(parsed -> {
          for (Show show : shows.all()) {
            episodes
                .find(show.slug(), parsed)
                .filter(episode -> !episode.gone())
                .ifPresent(episode -> found.add(new Located(show, episode)));
          }
        });
    return found;
  }

  private boolean fits(Episode episode, String slug) {
    return episode.slug().value().equals(slug) || episodes.hadSlug(episode.id(), slug);
  }

  private static String path(Episode episode) {
    return Addresses.episode(episode.show(), episode.number(), episode.slug());
  }

  private Crumb crumb(Located located, String rest) {
    Episode episode = located.episode();
    return new Crumb(
        words.of(
            "choice.episode",
            located.show().title(),
            String.valueOf(episode.number()),
            episode.title()),
        path(episode) + rest);
  }
}
