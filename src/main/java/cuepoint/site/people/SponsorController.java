// SPDX-License-Identifier: Apache-2.0
package cuepoint.site.people;

import cuepoint.address.Addresses;
import cuepoint.catalog.Episode;
import cuepoint.catalog.Episodes;
import cuepoint.catalog.Patron;
import cuepoint.catalog.Shows;
import cuepoint.catalog.Sponsor;
import cuepoint.catalog.Sponsors;
import cuepoint.kernel.SafeHtml;
import cuepoint.kernel.Slug;
import cuepoint.site.Crumb;
import cuepoint.site.EpisodeRow;
import cuepoint.site.EpisodeRows;
import cuepoint.site.Frames;
import cuepoint.site.Moved;
import cuepoint.site.NotFound;
import cuepoint.site.WebLink;
import cuepoint.site.Words;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/// Who paid for the episodes.
@Controller
class SponsorController {
  private static final String PATH = "/sponsors";

  private final Frames frames;
  private final Sponsors sponsors;
  private final Episodes episodes;
  private final Shows shows;
  private final EpisodeRows rows;
  private final Words words;

  SponsorController(
      Frames frames,
      Sponsors sponsors,
      Episodes episodes,
      Shows shows,
      EpisodeRows rows,
      Words words) {
    this.frames = frames;
    this.sponsors = sponsors;
    this.episodes = episodes;
    this.shows = shows;
    this.rows = rows;
    this.words = words;
  }

  @GetMapping(PATH)
  String sponsors(Model model) {
    List<PeoplePage.Entry> entries =
        sponsors.all().stream()
            .map(patron ->
                new PeoplePage.Entry(
                    patron.name(),
                    Addresses.sponsor(patron.slug()),
                    words.of("show.extent", patron.episodes())))
            .toList();
    String lead = words.of("sponsors.lead", entries.size());
    model.addAttribute(
        "page",
        new PeoplePage(
            frames.page(words.of("sponsors.title"), lead, PATH),
            words.of("sponsors.title"),
            lead,
            entries.isEmpty() ? List.of() : List.of(new PeoplePage.Group("", entries))));
    return "people/people";
  }

  @GetMapping(PATH + "/{sponsor}")
  String sponsor(@PathVariable("sponsor") String slug, HttpServletRequest request, Model model) {
    if (!Slug.isSlug(slug)) {
      throw new NotFound();
    }
    Patron patron = sponsors.find(new Slug(slug)).orElseThrow(NotFound::new);
    if (!patron.slug().value().equals(slug)) {
      throw Moved.forGood(Addresses.sponsor(patron.slug()), request);
    }
    Map<Long, Sponsor> reads = sponsors.episodes(patron.slug());
    List<Episode> all = EpisodeOrder.newestFirst(episodes.byIds(reads.keySet()));
    List<EpisodeRow> allRows = rows.of(all, shows.all());
    List<SponsorPage.Entry> entries = new ArrayList<>();
    for (int i = 0; i < all.size(); i++) {
      Sponsor read = reads.get(all.get(i).id());
      entries.add(
          new SponsorPage.Entry(allRows.get(i), read == null ? SafeHtml.EMPTY : read.text()));
    }
    String extent = words.of("show.extent", all.size());
    model.addAttribute(
        "page",
        new SponsorPage(
            frames.page(
                patron.name(),
                words.of("sponsor.description", patron.name(), extent),
                Addresses.sponsor(patron.slug()),
                new Crumb(words.of("sponsors.title"), PATH)),
            patron.name(),
            extent,
            site(patron, all, reads),
            entries));
    return "people/sponsor";
  }

  private static @Nullable WebLink site(
      Patron patron, List<Episode> newestFirst, Map<Long, Sponsor> reads) {
    return newestFirst.stream()
        .map(episode -> reads.get(episode.id()))
        .filter(Objects::nonNull)
        .map(read -> WebLink.of(patron.name(), read.url()))
        .filter(Objects::nonNull)
        .findFirst()
        .orElse(null);
  }
}
