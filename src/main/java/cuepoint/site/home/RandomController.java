// SPDX-License-Identifier: Apache-2.0
package cuepoint.site.home;

import cuepoint.address.Addresses;
import cuepoint.catalog.Episode;
import cuepoint.catalog.Episodes;
import cuepoint.catalog.Show;
import cuepoint.catalog.Shows;
import cuepoint.site.NotFound;
import java.net.URI;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/// Leads to an episode by chance, each as likely as any other.
@Controller
class RandomController {
  private final Shows shows;
  private final Episodes episodes;

  RandomController(Shows shows, Episodes episodes) {
    this.shows = shows;
    this.episodes = episodes;
  }

  @GetMapping("/random")
  ResponseEntity<Void> random() {
    long all = shows.all().stream().mapToLong(show -> episodes.count(show.slug())).sum();
    if (all == 0) {
      throw new NotFound();
    }
    Episode chosen = at(ThreadLocalRandom.current().nextLong(all)).orElseThrow(NotFound::new);
    String path = Addresses.episode(chosen.show(), chosen.number(), chosen.slug());
    return ResponseEntity.status(HttpStatus.FOUND)
        .location(URI.create(path))
        .cacheControl(CacheControl.noStore())
        .build();
  }

  /// The episode at a place among those of all shows, from 0; nothing where it has gone meanwhile.
  private Optional<Episode> at(long place) {
    long left = place;
    for (Show show : shows.all()) {
      long count = episodes.count(show.slug());
      if (left < count) {
        return episodes.page(show.slug(), Math.toIntExact(left) + 1, 1).items().stream()
            .findFirst();
      }
      left -= count;
    }
    return Optional.empty();
  }
}
