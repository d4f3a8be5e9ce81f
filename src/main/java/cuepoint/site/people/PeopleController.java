// SPDX-License-Identifier: Apache-2.0
package cuepoint.site.people;

import cuepoint.address.Addresses;
import cuepoint.catalog.Appearance.Role;
import cuepoint.catalog.Episode;
import cuepoint.catalog.Episodes;
import cuepoint.catalog.People;
import cuepoint.catalog.Person;
import cuepoint.catalog.Shows;
import cuepoint.kernel.Slug;
import cuepoint.site.Crumb;
import cuepoint.site.EpisodeRows;
import cuepoint.site.Frames;
import cuepoint.site.NotFound;
import cuepoint.site.WebLink;
import cuepoint.site.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/// Who is in the archive.
@Controller
class PeopleController {
  private static final String PATH = "/people";

  private final Frames frames;
  private final People people;
  private final Episodes episodes;
  private final Shows shows;
  private final EpisodeRows rows;
  private final Words words;

  PeopleController(
      Frames frames, People people, Episodes episodes, Shows shows, EpisodeRows rows, Words words) {
    this.frames = frames;
    this.people = people;
    this.episodes = episodes;
    this.shows = shows;
    this.rows = rows;
    this.words = words;
  }

  @GetMapping(PATH)
  String people(Model model) {
    List<Person> all = people.all();
    List<PeoplePage.Group> groups = new ArrayList<>();
    add(groups, "people.hosts", all, person -> person.hosted() > 0, Person::hosted);
    add(groups, "people.guests", all, person -> person.visited() > 0, Person::visited);
    String lead = words.of("people.lead", all.size());
    model.addAttribute(
        "page",
        new PeoplePage(
            frames.page(words.of("people.title"), lead, PATH),
            words.of("people.title"),
            lead,
            groups));
    return "people/people";
  }

  private void add(
      List<PeoplePage.Group> groups,
      String heading,
      List<Person> all,
      Predicate<Person> wanted,
      ToIntFunction<Person> count) {
    List<PeoplePage.Entry> entries =
        all.stream()
            .filter(wanted)
            .map(person ->
                new PeoplePage.Entry(
                    person.name(),
                    Addresses.person(person.slug()),
                    words.of("show.extent", count.applyAsInt(person))))
            .toList();
    if (!entries.isEmpty()) {
      groups.add(new PeoplePage.Group(words.of(heading), entries));
    }
  }

  @GetMapping(PATH + "/{person}")
  String person(@PathVariable("person") String slug, Model model) {
    if (!Slug.isSlug(slug)) {
      throw new NotFound();
    }
    Person person = people.find(new Slug(slug)).orElseThrow(NotFound::new);
    Map<Long, Role> roles = people.episodes(person.slug());
    List<Episode> all = EpisodeOrder.newestFirst(episodes.byIds(roles.keySet()));
    List<PersonPage.Group> groups = new ArrayList<>();
    for (Role role : Role.values()) {
      List<Episode> some = all.stream().filter(episode -> roles.get(episode.id()) == role).toList();
      if (!some.isEmpty()) {
        groups.add(
            new PersonPage.Group(
                words.of(role == Role.HOST ? "person.hosted" : "person.visited", some.size()),
                rows.of(some, shows.all())));
      }
    }
    String extent = words.of("show.extent", all.size());
    model.addAttribute(
        "page",
        new PersonPage(
            frames.page(
                person.name(),
                words.of("person.description", person.name(), extent),
                Addresses.person(person.slug()),
                new Crumb(words.of("people.title"), PATH)),
            person.name(),
            extent,
            WebLink.of(person.name(), person.url()),
            groups));
    return "people/person";
  }
}
