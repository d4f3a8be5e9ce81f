// SPDX-License-Identifier: Apache-2.0
package cuepoint.site.error;

import cuepoint.address.Addresses;
import cuepoint.catalog.Episode;
import cuepoint.catalog.Episodes;
import cuepoint.catalog.Show;
import cuepoint.catalog.Shows;
import cuepoint.site.Crumb;
import cuepoint.site.Frame;
import cuepoint.site.Frames;
import cuepoint.site.Gone;
import cuepoint.site.NotFound;
import cuepoint.site.Words;
import java.util.ArrayList;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/// Puts error pages together: each says what is the matter and where to go instead.
@Component
class ErrorPages {
  private final Frames frames;
  private final Shows shows;
  private final Episodes episodes;
  private final Words words;

  ErrorPages(Frames frames, Shows shows, Episodes episodes, Words words) {
    this.frames = frames;
    this.shows = shows;
    this.episodes = episodes;
    this.words = words;
  }

  ErrorPage of(NotFound missing, String path) {
    Show show = missing.show();
    if (show == null) {
      return page(HttpStatus.NOT_FOUND, "error.not-found", path, showLinks(), true);
    }
    List<Crumb> ways = new ArrayList<>();
    Integer number = missing.number();
    if (number != null) {
      ways.addAll(neighbours(show, number));
    }
    ways.add(new Crumb(words.of("error.all-of", show.title()), Addresses.show(show.slug())));
    return number == null
        ? page(HttpStatus.NOT_FOUND, "error.not-found", path, ways, true)
        : page(
            HttpStatus.NOT_FOUND,
            "error.no-episode",
            path,
            ways,
            true,
            show.title(),
            String.valueOf(number));
  }

  /// The episodes before and after a number that none has, and the newest.
  private List<Crumb> neighbours(Show show, int number) {
    List<Episode> all = episodes.of(show.slug());
    List<Crumb> near = new ArrayList<>();
    if (all.isEmpty()) {
      return near;
    }
    Episode newest = all.getFirst();
    near.add(way("error.newest", newest));
    if (number < newest.number()) {
      all.stream()
          .filter(episode -> episode.number() < number)
          .findFirst()
          .ifPresent(episode -> near.add(way("error.before", episode)));
      all.reversed().stream()
          .filter(episode -> episode.number() > number && !episode.equals(newest))
          .findFirst()
          .ifPresent(episode -> near.add(way("error.after", episode)));
    }
    return near;
  }

  private Crumb way(String key, Episode episode) {
    return new Crumb(
        words.of(key, String.valueOf(episode.number()), episode.title()),
        Addresses.episode(episode.show(), episode.number(), episode.slug()));
  }

  ErrorPage of(Gone gone, String path) {
    Show show = gone.show();
    return page(
        HttpStatus.GONE,
        "error.gone",
        path,
        List.of(new Crumb(words.of("error.all-of", show.title()), Addresses.show(show.slug()))),
        true,
        show.title(),
        String.valueOf(gone.episode().number()),
        gone.episode().title());
  }

  /// The page for a status that nothing more is known about.
  ErrorPage of(HttpStatus status, String path) {
    String key =
        switch (status) {
          case NOT_FOUND -> "error.not-found";
          case SERVICE_UNAVAILABLE -> "error.unavailable";
          default -> status.is4xxClientError() ? "error.bad-request" : "error.failed";
        };
    boolean works = status.is4xxClientError();
    return page(status, key, path, works ? showLinks() : List.of(), works);
  }

  private List<Crumb> showLinks() {
    return shows.all().stream()
        .map(show -> new Crumb(show.title(), Addresses.show(show.slug())))
        .toList();
  }

  private ErrorPage page(
      HttpStatus status,
      String key,
      String path,
      List<Crumb> ways,
      boolean searchable,
      Object... arguments) {
    String heading = words.of(key + ".heading", arguments);
    String lead = words.of(key + ".lead", arguments);
    Frame frame =
        status.is5xxServerError()
            ? frames.bare(heading, lead, path)
            : frames.page(heading, lead, path).unlisted();
    return new ErrorPage(frame, status.value(), heading, lead, ways, searchable);
  }
}
