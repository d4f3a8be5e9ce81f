// SPDX-License-Identifier: Apache-2.0
package cuepoint.site.home;

import cuepoint.address.Addresses;
import cuepoint.catalog.Episode;
import cuepoint.catalog.Episodes;
import cuepoint.catalog.Show;
import cuepoint.catalog.Shows;
import cuepoint.site.Locator;
import cuepoint.site.NotFound;
import java.net.URI;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Leads to an episode by chance, of any show or of one, each as likely as any other.
@Controller
class RandomController {
  private final Locator locator;
  private final Shows shows;
  private final Episodes episodes;

  RandomController(Locator locator, Shows shows, Episodes episodes) {
    this.locator = locator;
    this.shows = shows;
    this.episodes = episodes;
  }

  /// @param slug only an episode of this show, or null for any
  @GetMapping("/random")
  ResponseEntity<Void> random(
      @RequestParam(name = "show", required = false) @Nullable String slug) {
    List<Show> all = slug == null ? shows.all() : List.of(locator.show(slug));
    long[] counts = all.stream().mapToLong(show -> episodes.count(show.slug())).toArray();
    long left = ThreadLocalRandom.current().nextLong(Math.max(1, LongStream.of(counts).sum()));
    int show = 0;
    while (show < counts.length && left >= counts[show]) {
      left -= counts[show++];
    }
    if (show == counts.length) {
      throw new NotFound(slug == null ? null : all.getFirst(), "error.no-random", List.of());
    }
    Episode chosen =
        episodes.page(all.get(show).slug(), Math.toIntExact(left) + 1, 1).items().stream()
            .findFirst()
            .orElseThrow(NotFound::new);
    String path = Addresses.episode(chosen.show(), chosen.number(), chosen.slug());
    return ResponseEntity.status(HttpStatus.FOUND)
        .location(URI.create(path))
        .cacheControl(CacheControl.noStore())
        .build();
  }
}
