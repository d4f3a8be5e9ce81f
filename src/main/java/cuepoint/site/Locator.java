// SPDX-License-Identifier: Apache-2.0
package cuepoint.site;

import cuepoint.address.Addresses;
import cuepoint.catalog.Episode;
import cuepoint.catalog.Episodes;
import cuepoint.catalog.Show;
import cuepoint.catalog.Shows;
import cuepoint.kernel.Slug;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.OptionalInt;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriUtils;

/// Finds what an address means, and says what is wrong with it where it means nothing.
@Component
public class Locator {
  private static final int MAX_DIGITS = 9;

  private final Shows shows;
  private final Episodes episodes;

  Locator(Shows shows, Episodes episodes) {
    this.shows = shows;
    this.episodes = episodes;
  }

  /// A show by its slug.
  ///
  /// @throws NotFound when there is none
  public Show show(String slug) {
    if (!Slug.isSlug(slug)) {
      throw new NotFound();
    }
    return shows.find(new Slug(slug)).orElseThrow(NotFound::new);
  }

  /// An episode by show and number.
  ///
  /// @throws NotFound when there is none
  /// @throws Gone when there was one
  public Located episode(String showSlug, String number) {
    Show show = show(showSlug);
    OptionalInt parsed = number(number);
    if (parsed.isEmpty()) {
      throw new NotFound(show, null);
    }
    Episode episode =
        episodes
            .find(show.slug(), parsed.getAsInt())
            .orElseThrow(() -> new NotFound(show, parsed.getAsInt()));
    if (episode.gone()) {
      throw new Gone(show, episode);
    }
    return new Located(show, episode);
  }

  /// An episode by its full address.
  ///
  /// @param rest what follows the episode's own address, such as `/transcript`
  /// @throws Moved when number or slug are written in another way now
  public Located episode(
      String showSlug, String number, String slug, String rest, HttpServletRequest request) {
    Located found = episode(showSlug, number);
    Episode episode = found.episode();
    if (!episode.slug().value().equals(slug)
        || !Integer.toString(episode.number()).equals(number)) {
      String path = Addresses.episode(episode.show(), episode.number(), episode.slug());
      throw Moved.forGood(path + UriUtils.encodePath(rest, StandardCharsets.UTF_8), request);
    }
    return found;
  }

  /// A number as an address writes it: digits only, leading zeros allowed.
  public static OptionalInt number(String text) {
    if (text.isEmpty() || text.length() > MAX_DIGITS) {
      return OptionalInt.empty();
    }
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) < '0' || text.charAt(i) > '9') {
        return OptionalInt.empty();
      }
    }
    return OptionalInt.of(Integer.parseInt(text));
  }
}
