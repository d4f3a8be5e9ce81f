// SPDX-License-Identifier: Apache-2.0
package cuepoint.site.search;

import cuepoint.address.Addresses;
import cuepoint.catalog.Archive;
import cuepoint.catalog.Show;
import cuepoint.catalog.Shows;
import cuepoint.search.SearchAnswer.Place;
import cuepoint.search.Suggestion;
import cuepoint.site.Words;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/// Turns suggestions into what clients get.
@Component
class SuggestionParts {
  private final Archive archive;
  private final Shows shows;
  private final Words words;

  SuggestionParts(Archive archive, Shows shows, Words words) {
    this.archive = archive;
    this.shows = shows;
    this.words = words;
  }

  /// Suggestions for the site's own search boxes, which have no words of their own.
  ///
  /// @param query what was typed
  /// @param summary how many suggestions there are, in words
  record Grouped(String query, String summary, List<Group> groups) {}

  /// Suggestions of one kind.
  ///
  /// @param kind `phrase`, `topic`, `episode`, `person` or `site`
  /// @param heading the kind in words
  record Group(String kind, String heading, List<Item> items) {}

  /// One suggestion.
  ///
  /// @param detail where it is or how often, in words
  /// @param url from the site's root
  record Item(String label, String detail, String url) {}

  /// Suggestions by kind, in the order given.
  Grouped grouped(String typed, List<Suggestion> found) {
    List<Show> all = shows.all();
    Map<String, List<Item>> kinds = new LinkedHashMap<>();
    for (Suggestion each : found) {
      kinds
          .computeIfAbsent(kind(each), _ -> new ArrayList<>())
          .add(new Item(each.label(), detail(each, all), url(each)));
    }
    List<Group> groups = new ArrayList<>();
    kinds.forEach(
        (kind, items) -> groups.add(new Group(kind, words.of("suggest.heading." + kind), items)));
    return new Grouped(typed, words.of("suggest.summary", found.size()), groups);
  }

  /// Suggestions in the form of OpenSearch: what was typed, then labels, details and absolute
  /// addresses, all in the same order.
  List<Object> openSearch(String typed, List<Suggestion> found) {
    List<Show> all = shows.all();
    return List.of(
        typed,
        found.stream().map(Suggestion::label).toList(),
        found.stream().map(each -> detail(each, all)).toList(),
        found.stream().map(each -> archive.baseUrl() + url(each)).toList());
  }

  private static String kind(Suggestion suggestion) {
    return switch (suggestion) {
      case Suggestion.Phrase _ -> "phrase";
      case Suggestion.Topic _ -> "topic";
      case Suggestion.Episode _ -> "episode";
      case Suggestion.Person _ -> "person";
      case Suggestion.Site _ -> "site";
    };
  }

  private String detail(Suggestion suggestion, List<Show> all) {
    return switch (suggestion) {
      case Suggestion.Phrase phrase -> words.of("suggest.phrase", phrase.count());
      case Suggestion.Topic topic -> in(topic.episode(), all);
      case Suggestion.Episode episode -> in(episode.place(), all);
      case Suggestion.Person person -> words.of("suggest.person", person.episodes());
      case Suggestion.Site site -> words.of("suggest.site", site.topics());
    };
  }

  private static String in(Place place, List<Show> all) {
    String show =
        all.stream()
            .filter(each -> each.slug().equals(place.show()))
            .map(Show::title)
            .findFirst()
            .orElse(place.show().value());
    return show + " #" + place.number();
  }

  private static String url(Suggestion suggestion) {
    return switch (suggestion) {
      case Suggestion.Phrase(String label, long _) ->
          Addresses.search(label.indexOf(' ') < 0 ? label : "\"" + label + "\"");
      case Suggestion.Topic(Place in, int position, String label) ->
          Addresses.topic(in.show(), in.number(), in.slug(), position, label);
      case Suggestion.Episode(Place place) ->
          Addresses.episode(place.show(), place.number(), place.slug());
      case Suggestion.Person person -> Addresses.person(person.slug());
      case Suggestion.Site site -> Addresses.search("in:articles " + site.label());
    };
  }
}
