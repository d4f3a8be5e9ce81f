// SPDX-License-Identifier: Apache-2.0
package cuepoint.site.people;

import cuepoint.address.Addresses;
import cuepoint.catalog.People;
import cuepoint.catalog.Person;
import cuepoint.kernel.Slug;
import cuepoint.site.Crumb;
import cuepoint.site.Frames;
import cuepoint.site.NotFound;
import cuepoint.site.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/// Who is in the archive.
@Controller
class PeopleController {
  private static final String PATH = "/people";

  private final Frames frames;
  private final People people;
  private final PersonPages pages;
  private final Words words;

  PeopleController(Frames frames, People people, PersonPages pages, Words words) {
    this.frames = frames;
    this.people = people;
    this.pages = pages;
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
  String person(
      @PathVariable("person") String slug,
      @RequestParam(name = "year", required = false) @Nullable String year,
      @RequestParam(name = "page", required = false) @Nullable String page,
      Model model) {
    Optional<Person> person = Slug.isSlug(slug) ? people.find(new Slug(slug)) : Optional.empty();
    model.addAttribute("page", pages.of(person.orElseThrow(() -> missing(slug)), year, page));
    return "people/person";
  }

  private NotFound missing(String slug) {
    List<Person> all = people.all();
    List<Crumb> ways = new ArrayList<>();
    NearNames.near(slug, all, Person::slug)
        .forEach(person -> ways.add(new Crumb(person.name(), Addresses.person(person.slug()))));
    ways.add(new Crumb(words.of("error.all-people", all.size()), PATH));
    return new NotFound(null, "error.no-person", ways);
  }
}
