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
import org.jspecify.annotations.Nullable;
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
    Integer number = missing.number();
    NotFound.Told told = missing.told();
    List<Crumb> ways = new ArrayList<>();
    if (told != null) {
      ways.addAll(told.ways());
    }
    if (show != null && number != null) {
      ways.addAll(neighbours(show, number));
    }
    ways.addAll(show == null ? showLinks() : List.of(allOf(show)));
    Said said =
        told != null
            ? said(told.key(), told.arguments().toArray())
            : show != null && number != null
                ? said("error.no-episode", show.title(), String.valueOf(number))
                : said("error.not-found");
    return page(HttpStatus.NOT_FOUND, said, path, show, ways);
  }

  private Crumb allOf(Show show) {
    return new Crumb(words.of("error.all-of", show.title()), Addresses.show(show.slug()));
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
    int number = gone.episode().number();
    List<Crumb> ways = new ArrayList<>(neighbours(show, number));
    ways.add(allOf(show));
    Said said = said("error.gone", show.title(), String.valueOf(number), gone.episode().title());
    return page(HttpStatus.GONE, said, path, show, ways);
  }

  /// The page for a status that nothing more is known about.
  ErrorPage of(HttpStatus status, String path) {
    String key =
        switch (status) {
          case NOT_FOUND -> "error.not-found";
          case SERVICE_UNAVAILABLE -> "error.unavailable";
          default -> status.is4xxClientError() ? "error.bad-request" : "error.failed";
        };
    List<Crumb> ways = status.is4xxClientError() ? showLinks() : List.of();
    return page(status, said(key), path, null, ways);
  }

  private List<Crumb> showLinks() {
    return shows.all().stream()
        .map(show -> new Crumb(show.title(), Addresses.show(show.slug())))
        .toList();
  }

  /// What is the matter, and what that means for the reader.
  private record Said(String heading, String lead) {}

  private Said said(String key, Object... arguments) {
    return new Said(words.of(key + ".heading", arguments), words.of(key + ".lead", arguments));
  }

  /// @param show what the address belongs to, or null
  private ErrorPage page(
      HttpStatus status, Said said, String path, @Nullable Show show, List<Crumb> ways) {
    boolean works = !status.is5xxServerError();
    Frame frame =
        !works
            ? frames.bare(said.heading(), said.lead(), path)
            : show == null
                ? frames.page(said.heading(), said.lead(), path)
                : frames.below(show, said.heading(), said.lead(), path);
    return new ErrorPage(
        frame.unlisted().called(words.of("error.here")),
        status.value(),
        said.heading(),
        said.lead(),
        ways,
        works,
        show == null ? "" : show.slug().value());
  }
}
