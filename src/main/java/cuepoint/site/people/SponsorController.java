// SPDX-License-Identifier: Apache-2.0
package cuepoint.site.people;

import cuepoint.address.Addresses;
import cuepoint.catalog.Patron;
import cuepoint.catalog.Sponsors;
import cuepoint.kernel.Slug;
import cuepoint.site.Crumb;
import cuepoint.site.Frames;
import cuepoint.site.Moved;
import cuepoint.site.NotFound;
import cuepoint.site.Words;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/// Who paid for the episodes.
@Controller
class SponsorController {
  private static final String PATH = "/sponsors";

  private final Frames frames;
  private final Sponsors sponsors;
  private final SponsorPages pages;
  private final Words words;

  SponsorController(Frames frames, Sponsors sponsors, SponsorPages pages, Words words) {
    this.frames = frames;
    this.sponsors = sponsors;
    this.pages = pages;
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
  String sponsor(
      @PathVariable("sponsor") String slug,
      @RequestParam(name = "page", required = false) @Nullable String page,
      HttpServletRequest request,
      Model model) {
    Optional<Patron> found = Slug.isSlug(slug) ? sponsors.find(new Slug(slug)) : Optional.empty();
    Patron patron = found.orElseThrow(() -> missing(slug));
    if (!patron.slug().value().equals(slug)) {
      throw Moved.forGood(Addresses.sponsor(patron.slug()), request);
    }
    model.addAttribute("page", pages.of(patron, page));
    return "people/sponsor";
  }

  private NotFound missing(String slug) {
    List<Patron> all = sponsors.all();
    List<Crumb> ways = new ArrayList<>();
    NearNames.near(slug, all, Patron::slug)
        .forEach(patron -> ways.add(new Crumb(patron.name(), Addresses.sponsor(patron.slug()))));
    ways.add(new Crumb(words.of("error.all-sponsors", all.size()), PATH));
    return new NotFound(null, "error.no-sponsor", ways);
  }
}
