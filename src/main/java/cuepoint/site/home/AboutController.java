// SPDX-License-Identifier: Apache-2.0
package cuepoint.site.home;

import cuepoint.address.Addresses;
import cuepoint.catalog.Episode;
import cuepoint.catalog.Episodes;
import cuepoint.catalog.Show;
import cuepoint.catalog.Shows;
import cuepoint.ingest.ImportReport;
import cuepoint.ingest.ImportReport.Entry;
import cuepoint.ingest.Imports;
import cuepoint.ingest.Outcome;
import cuepoint.site.Crumb;
import cuepoint.site.Frames;
import cuepoint.site.WebLink;
import cuepoint.site.Words;
import java.time.Duration;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/// Pages about the archive itself.
@Controller
class AboutController {
  private static final String PATH = "/about";
  private static final int MAX_LINES = 1000;
  private static final Set<Outcome> WORTH_A_LOOK =
      Set.of(Outcome.REFUSED, Outcome.REMOVED, Outcome.DOUBTED);
  private static final List<Outcome> ORDER =
      List.of(
          Outcome.REFUSED,
          Outcome.REMOVED,
          Outcome.DOUBTED,
          Outcome.REPAIRED,
          Outcome.PASSED_OVER,
          Outcome.ADDED,
          Outcome.CAPTURED,
          Outcome.CHECKED,
          Outcome.CHANGED,
          Outcome.IGNORED);
  private static final DateTimeFormatter MINUTE =
      DateTimeFormatter.ofPattern("d MMMM uuuu, HH:mm 'UTC'", Locale.ENGLISH)
          .withZone(ZoneOffset.UTC);

  private final Frames frames;
  private final Shows shows;
  private final Episodes episodes;
  private final Imports imports;
  private final Words words;

  AboutController(Frames frames, Shows shows, Episodes episodes, Imports imports, Words words) {
    this.frames = frames;
    this.shows = shows;
    this.episodes = episodes;
    this.imports = imports;
    this.words = words;
  }

  @GetMapping(PATH)
  String about(Model model) {
    model.addAttribute(
        "page",
        new AboutPage(
            frames.page(words.of("about.title"), words.of("about.lead"), PATH),
            frames.archive().sample(),
            shows.all().stream().map(AboutController::source).toList()));
    return "about/about";
  }

  private static AboutPage.Source source(Show show) {
    return new AboutPage.Source(
        show.title(),
        Addresses.show(show.slug()),
        WebLink.of(show.title(), show.site()),
        Objects.requireNonNullElse(show.rights(), ""));
  }

  @GetMapping(PATH + "/import")
  String report(Model model) {
    List<ImportPage.Group> groups = new ArrayList<>();
    List<String> counts = new ArrayList<>();
    String ran =
        imports
            .last()
            .map(report -> {
              counts.addAll(counts(report));
              Set<String> known = addresses();
              ORDER.forEach(outcome -> add(groups, outcome, report, known));
              return ran(report);
            })
            .orElse("");
    model.addAttribute(
        "page",
        new ImportPage(
            frames
                .page(
                    words.of("imports.title"),
                    words.of("imports.lead"),
                    PATH + "/import",
                    new Crumb(words.of("about.title"), PATH))
                .unlisted(),
            ran,
            counts,
            groups));
    return "about/import";
  }

  private String ran(ImportReport report) {
    double seconds = Duration.between(report.startedAt(), report.endedAt()).toMillis() / 1000.0;
    return words.of(
        "imports.ran",
        MINUTE.format(report.startedAt()),
        String.format(Locale.ROOT, "%.1f", seconds));
  }

  private List<String> counts(ImportReport report) {
    List<String> counts = new ArrayList<>();
    report
        .counts()
        .forEach((outcome, count) -> counts.add(words.of("imports.count." + key(outcome), count)));
    counts.add(words.of("imports.count.unchanged", report.unchanged()));
    return counts;
  }

  private void add(
      List<ImportPage.Group> groups, Outcome outcome, ImportReport report, Set<String> known) {
    List<Entry> entries =
        report.entries().stream().filter(entry -> entry.outcome() == outcome).toList();
    if (!entries.isEmpty()) {
      int left = entries.size() - MAX_LINES;
      groups.add(
          new ImportPage.Group(
              words.of("imports.group." + key(outcome)),
              words.of("number", entries.size()),
              WORTH_A_LOOK.contains(outcome),
              entries.stream().limit(MAX_LINES).map(entry -> line(entry, known)).toList(),
              left > 0 ? words.of("imports.left", left) : ""));
    }
  }

  /// A file may be refused of an episode that never came in; then there is nothing to link to.
  private static ImportPage.Line line(Entry entry, Set<String> known) {
    Integer number = entry.number();
    String path = entry.path();
    String where = path != null ? path : number != null ? "#" + number : entry.show().value();
    String address = Addresses.show(entry.show()) + "/" + number;
    return new ImportPage.Line(
        entry.line() > 0 ? where + ":" + entry.line() : where,
        known.contains(address) ? address : "",
        entry.reason());
  }

  /// The short addresses of all episodes.
  private Set<String> addresses() {
    Set<String> known = new HashSet<>();
    for (Show show : shows.all()) {
      for (Episode episode : episodes.of(show.slug())) {
        known.add(Addresses.show(show.slug()) + "/" + episode.number());
      }
    }
    return known;
  }

  private static String key(Outcome outcome) {
    return outcome.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
