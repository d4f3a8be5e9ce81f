// SPDX-License-Identifier: Apache-2.0
package cuepoint.site.home;

import cuepoint.address.Addresses;
import cuepoint.catalog.EpisodeLists;
import cuepoint.catalog.Episodes;
import cuepoint.catalog.Figures;
import cuepoint.catalog.Show;
import cuepoint.catalog.Shows;
import cuepoint.catalog.Tally;
import cuepoint.site.Chip;
import cuepoint.site.EpisodeRows;
import cuepoint.site.Frames;
import cuepoint.site.Words;
import cuepoint.transcript.Transcripts;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/// The first page.
@Controller
class HomeController {
  private static final int NEWEST = 10;

  private static final int ON_THIS_DAY = 3;

  private final Frames frames;
  private final Shows shows;
  private final Episodes episodes;
  private final Figures figures;
  private final Transcripts transcripts;
  private final EpisodeRows rows;
  private final EpisodeLists lists;
  private final OnThisDay onThisDay;
  private final Words words;
  private final Clock clock;

  HomeController(
      Frames frames,
      Shows shows,
      Episodes episodes,
      Figures figures,
      Transcripts transcripts,
      EpisodeRows rows,
      EpisodeLists lists,
      OnThisDay onThisDay,
      Words words,
      Clock clock) {
    this.frames = frames;
    this.shows = shows;
    this.episodes = episodes;
    this.figures = figures;
    this.transcripts = transcripts;
    this.rows = rows;
    this.lists = lists;
    this.onThisDay = onThisDay;
    this.words = words;
    this.clock = clock;
  }

  @GetMapping("/")
  String home(Model model) {
    List<Show> all = shows.all();
    Figures.Totals totals = figures.totals();
    long hours = Math.round(totals.durationMs() / 3_600_000.0);
    String description =
        words.of("home.description", totals.episodes(), hours, frames.archive().title());
    model.addAttribute(
        "page",
        new HomePage(
            frames.first(description).widened(),
            figures(totals, hours),
            all.stream().map(this::card).toList(),
            rows.of(episodes.newest(NEWEST), all),
            onThisDay.today(LocalDate.now(clock), ON_THIS_DAY),
            all.isEmpty()
                ? words.of("home.no-shows")
                : totals.episodes() == 0 ? words.of("home.empty") : ""));
    return "home/home";
  }

  private List<HomePage.Figure> figures(Figures.Totals totals, long hours) {
    return List.of(
        figure(totals.episodes(), "home.figure.episodes"),
        figure(hours, "home.figure.hours"),
        figure(transcripts.totalCues(), "home.figure.cues"),
        figure(totals.topics(), "home.figure.topics"),
        figure(totals.links(), "home.figure.links"));
  }

  private HomePage.Figure figure(long count, String label) {
    return new HomePage.Figure(words.of("number", count), words.of(label, count));
  }

  private HomePage.ShowCard card(Show show) {
    List<Tally> tallies = lists.years(show.slug());
    List<Chip> years =
        tallies.stream()
            .filter(year -> !year.key().equals(EpisodeLists.UNDATED))
            .map(
                year -> new Chip(year.key(), "", Addresses.year(show.slug(), year.key(), 1), false))
            .toList();
    String hosts = String.join(", ", show.presentHosts());
    return new HomePage.ShowCard(
        show.title(),
        Addresses.show(show.slug()),
        hosts.isEmpty() ? "" : words.of("show.hosts", hosts),
        words.of("show.extent", tallies.stream().mapToLong(Tally::count).sum()),
        years.size() > 1 ? years : List.of());
  }
}
