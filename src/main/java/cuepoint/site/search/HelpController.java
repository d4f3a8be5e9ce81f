// SPDX-License-Identifier: Apache-2.0
package cuepoint.site.search;

import cuepoint.address.Addresses;
import cuepoint.catalog.Episode;
import cuepoint.catalog.Episodes;
import cuepoint.catalog.People;
import cuepoint.catalog.Person;
import cuepoint.catalog.Show;
import cuepoint.catalog.Shows;
import cuepoint.search.QueryExamples;
import cuepoint.search.QueryParser;
import cuepoint.site.Crumb;
import cuepoint.site.Frames;
import cuepoint.site.Words;
import cuepoint.site.search.HelpPage.Example;
import cuepoint.site.search.HelpPage.Part;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToIntFunction;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/// Explains the query language with examples that this archive can answer.
@Controller
class HelpController {
  private static final String PATH = "/search/help";

  private final Frames frames;
  private final Shows shows;
  private final Episodes episodes;
  private final People people;
  private final Words words;

  HelpController(Frames frames, Shows shows, Episodes episodes, People people, Words words) {
    this.frames = frames;
    this.shows = shows;
    this.episodes = episodes;
    this.people = people;
    this.words = words;
  }

  @GetMapping(PATH)
  String help(Model model) {
    List<QueryExamples> examples = QueryExamples.of(names());
    List<Part> parts = new ArrayList<>();
    for (QueryExamples.Part part : QueryExamples.Part.values()) {
      String key = part.name().toLowerCase(Locale.ROOT);
      List<Example> tried =
          examples.stream()
              .filter(example -> example.part() == part)
              .map(HelpController::example)
              .toList();
      parts.add(new Part(words.of("help." + key), rules(key), tried));
    }
    parts.add(new Part(words.of("help.bounds"), bounds(), List.of()));
    String lead = words.of("help.lead");
    Crumb above = new Crumb(words.of("search.button"), "/search");
    model.addAttribute(
        "page", new HelpPage(frames.page(words.of("help.heading"), lead, PATH, above), parts));
    return "search/help";
  }

  private static Example example(QueryExamples example) {
    return new Example(
        new Crumb(example.query(), Addresses.search(example.query())), example.meaning());
  }

  private List<String> rules(String part) {
    return part.equals("words")
        ? List.of(
            words.of("help.rule.words"),
            words.of("help.rule.phrase"),
            words.of("help.rule.misheard"),
            words.of("help.rule.case"))
        : List.of(
            words.of("help.rule.filters"),
            words.of("help.rule.several"),
            words.of("help.rule.people"),
            words.of("help.rule.articles"),
            words.of("help.rule.sponsor"));
  }

  private List<String> bounds() {
    return List.of(
        words.of("help.bound.length", QueryParser.MAX_LENGTH, QueryParser.MAX_WORDS),
        words.of("help.bound.near", QueryParser.MAX_BETWEEN),
        words.of("help.bound.prefix", QueryParser.LEAST_PREFIX),
        words.of("help.bound.depth", QueryParser.MAX_DEPTH),
        words.of("help.bound.time"));
  }

  /// What of this archive the examples name: its first show, who presents and who visits most, and
  /// the newest episode.
  private Map<String, String> names() {
    Map<String, String> names = new HashMap<>();
    List<Show> all = shows.all();
    if (!all.isEmpty()) {
      Show show = all.getFirst();
      names.put("show", show.slug().value());
      List<Episode> newest = episodes.page(show.slug(), 1, 1).items();
      if (!newest.isEmpty()) {
        Episode episode = newest.getFirst();
        names.put("number", Integer.toString(episode.number()));
        LocalDate date = episode.date();
        if (date != null) {
          names.put("year", Integer.toString(date.getYear()));
        }
      }
    }
    List<Person> known = people.all();
    putMost(names, "host", known, Person::hosted);
    putMost(names, "guest", known, Person::visited);
    return names;
  }

  private static void putMost(
      Map<String, String> names, String role, List<Person> people, ToIntFunction<Person> count) {
    Person most = null;
    for (Person person : people) {
      boolean plain = person.name().chars().allMatch(c -> Character.isLetter(c) || c == ' ');
      if (plain && count.applyAsInt(person) > (most == null ? 0 : count.applyAsInt(most))) {
        most = person;
      }
    }
    if (most != null) {
      names.put(role, most.name());
    }
  }
}
