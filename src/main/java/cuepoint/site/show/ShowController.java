// SPDX-License-Identifier: Apache-2.0
package cuepoint.site.show;

import cuepoint.catalog.Episode;
import cuepoint.catalog.Episodes;
import cuepoint.catalog.HostTenure;
import cuepoint.catalog.Show;
import cuepoint.site.EpisodeRow;
import cuepoint.site.EpisodeRows;
import cuepoint.site.Frames;
import cuepoint.site.Locator;
import cuepoint.site.WebLink;
import cuepoint.site.Words;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/// The page of a show.
@Controller
class ShowController {
  private final Frames frames;
  private final Locator locator;
  private final Episodes episodes;
  private final EpisodeRows rows;
  private final Words words;

  ShowController(Frames frames, Locator locator, Episodes episodes, EpisodeRows rows, Words words) {
    this.frames = frames;
    this.locator = locator;
    this.episodes = episodes;
    this.rows = rows;
    this.words = words;
  }

  @GetMapping("/{show}")
  String show(@PathVariable("show") String slug, Model model) {
    Show show = locator.show(slug);
    List<Episode> all = episodes.of(show.slug());
    String extent = words.of("show.extent", all.size());
    String site = show.site();
    model.addAttribute(
        "page",
        new ShowPage(
            frames.top(show, words.of("show.description", show.title(), extent)),
            show.title(),
            hosts(show),
            extent,
            WebLink.of(show.title(), site),
            years(all, show)));
    return "show/show";
  }

  private String hosts(Show show) {
    String names =
        show.hosts().stream().map(HostTenure::name).distinct().collect(Collectors.joining(", "));
    return names.isEmpty() ? "" : words.of("show.hosts", names);
  }

  private List<ShowPage.Year> years(List<Episode> all, Show show) {
    List<EpisodeRow> allRows = rows.of(all, show);
    Map<String, List<EpisodeRow>> byYear = new LinkedHashMap<>();
    for (int i = 0; i < all.size(); i++) {
      LocalDate date = all.get(i).date();
      String year = date == null ? "" : Integer.toString(date.getYear());
      byYear.computeIfAbsent(year, _ -> new ArrayList<>()).add(allRows.get(i));
    }
    return byYear.entrySet().stream()
        .map(year ->
            year.getKey().isEmpty()
                ? new ShowPage.Year("undated", words.of("show.undated"), year.getValue())
                : new ShowPage.Year("y" + year.getKey(), year.getKey(), year.getValue()))
        .toList();
  }
}
