// SPDX-License-Identifier: Apache-2.0
package cuepoint.site.people;

import cuepoint.address.Addresses;
import cuepoint.catalog.Appearance.Role;
import cuepoint.catalog.Appearances;
import cuepoint.catalog.Episode;
import cuepoint.catalog.Person;
import cuepoint.catalog.Show;
import cuepoint.catalog.Shows;
import cuepoint.catalog.TopicStream;
import cuepoint.catalog.TopicStreams;
import cuepoint.site.Crumb;
import cuepoint.site.EpisodeRows;
import cuepoint.site.Words;
import cuepoint.transcript.Voice;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// Says what is known of a person: shows, first and last appearance, topics, speech.
@Component
class PersonFacts {
  private final Shows shows;
  private final Appearances appearances;
  private final TopicStreams topics;
  private final EpisodeRows rows;
  private final Words words;

  PersonFacts(
      Shows shows, Appearances appearances, TopicStreams topics, EpisodeRows rows, Words words) {
    this.shows = shows;
    this.appearances = appearances;
    this.topics = topics;
    this.rows = rows;
    this.words = words;
  }

  /// @param voices what he or she says where voices are named, one an episode
  List<PersonPage.Fact> of(
      Person person, List<Appearances.Count> counts, Collection<Voice> voices) {
    List<Show> all = shows.all();
    List<PersonPage.Fact> facts = new ArrayList<>();
    add(facts, "person.host", roles(all, counts, Role.HOST));
    add(facts, "person.guest", roles(all, counts, Role.GUEST));
    Optional<Episode> first = appearances.first(person.slug());
    Optional<Episode> last = appearances.last(person.slug());
    boolean once = first.equals(last);
    add(facts, once ? "person.only" : "person.first", first.map(rows::dated).stream().toList());
    if (!once) {
      add(facts, "person.last", last.map(rows::dated).stream().toList());
    }
    add(facts, "person.topics", streams(all, person));
    if (!voices.isEmpty()) {
      long spoken = voices.stream().mapToLong(Voice::spokenMs).sum();
      String said = words.of("person.voice", words.length(spoken), voices.size());
      add(facts, "person.speech", List.of(new Crumb(said, "")));
    }
    return facts;
  }

  private void add(List<PersonPage.Fact> facts, String label, List<Crumb> values) {
    if (!values.isEmpty()) {
      facts.add(new PersonPage.Fact(words.of(label), values));
    }
  }

  private List<Crumb> roles(List<Show> all, List<Appearances.Count> counts, Role role) {
    List<Crumb> values = new ArrayList<>();
    for (Show show : all) {
      int episodes =
          counts.stream()
              .filter(count -> count.role() == role && count.show().equals(show.slug()))
              .mapToInt(Appearances.Count::episodes)
              .sum();
      if (episodes > 0) {
        String label = words.of("person.of-show", show.title(), episodes);
        values.add(new Crumb(label, Addresses.show(show.slug())));
      }
    }
    return values;
  }

  private List<Crumb> streams(List<Show> all, Person person) {
    List<Crumb> values = new ArrayList<>();
    for (Show show : all) {
      long count = topics.count(new TopicStream(show.slug(), person.slug(), null, null));
      if (count > 0) {
        values.add(
            new Crumb(
                words.of("person.of-show", show.title(), count),
                Addresses.topics(show.slug(), person.slug(), null, null, 1)));
      }
    }
    return values;
  }
}
