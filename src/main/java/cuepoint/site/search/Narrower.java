// SPDX-License-Identifier: Apache-2.0
package cuepoint.site.search;

import cuepoint.catalog.Show;
import cuepoint.search.Filters;
import cuepoint.search.QueryText;
import cuepoint.search.QueryText.Filter;
import cuepoint.search.SearchAnswer;
import cuepoint.search.SearchAnswer.Count;
import cuepoint.search.SearchAnswer.Overview;
import cuepoint.search.SearchRequest.Scope;
import cuepoint.site.Chip;
import cuepoint.site.Crumb;
import cuepoint.site.Facet;
import cuepoint.site.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Filters as links: those in the query, which can be taken out, and those that would narrow it.
record Narrower(Words words, SearchLinks links, List<Show> shows) {
  /// The filters in the query. A year from its first to its last day is told as one.
  List<Crumb> chips() {
    List<Crumb> chips = new ArrayList<>();
    QueryText text = links.text();
    List<Filter> filters = text.filters();
    for (Filter filter : filters) {
      boolean year =
          filter.value().length() == 4
              && filters.stream()
                  .anyMatch(to -> to.name().equals("to") && to.value().equals(filter.value()));
      if (filter.name().equals("from") && year) {
        String all = links.to(text.without("from").without("to"));
        chips.add(new Crumb(words.of("search.chip.year", filter.value()), all));
      } else if (!filter.name().equals("to") || !hasChip(chips, filter)) {
        chips.add(new Crumb(label(filter), links.to(text.without(filter::equals))));
      }
    }
    return chips;
  }

  private boolean hasChip(List<Crumb> chips, Filter to) {
    String year = words.of("search.chip.year", to.value());
    return chips.stream().anyMatch(chip -> chip.label().equals(year));
  }

  /// A filter in words.
  String label(Filter filter) {
    String value = filter.value();
    return switch (filter.name()) {
      case "in" -> words.of("search.chip.in." + value.toLowerCase(Locale.ROOT));
      case "sponsor" -> words.of("search.chip.sponsor." + value.toLowerCase(Locale.ROOT));
      case "show" -> words.of("search.chip.show", showTitle(value));
      default -> words.of("search.chip." + filter.name(), value);
    };
  }

  private String showTitle(String slug) {
    return shows.stream()
        .filter(show -> show.slug().value().equalsIgnoreCase(slug))
        .map(Show::title)
        .findFirst()
        .orElse(slug);
  }

  /// Topics, moments or both.
  List<Chip> kinds(Scope scope, SearchAnswer found) {
    QueryText text = links.text();
    boolean topics = scope == Scope.EVERYWHERE || scope == Scope.NOTES;
    return List.of(
        kind("all", "", links.to(text.without("in")), scope == Scope.EVERYWHERE),
        kind("notes", topics ? count(found.topics()) : "", in("notes"), scope == Scope.NOTES),
        kind(
            "spoken",
            scope.spoken() ? count(found.moments()) : "",
            in("spoken"),
            scope == Scope.SPOKEN),
        kind("articles", articles(scope, found), in("articles"), scope == Scope.ARTICLES));
  }

  /// Everywhere it is not known how many topics link to it.
  private String articles(Scope scope, SearchAnswer found) {
    return switch (scope) {
      case ARTICLES -> count(found.topics() + found.articles());
      case EVERYWHERE -> found.articles() == 0 ? "" : count(found.articles());
      case SPOKEN, NOTES -> "";
    };
  }

  private Chip kind(String name, String count, String href, boolean present) {
    return new Chip(words.of("search.kind." + name), count, href, present);
  }

  private String in(String kind) {
    return links.to(links.text().withOnly("in", kind));
  }

  /// By what the search can be narrowed; nothing that it is narrowed by already, save for shows,
  /// which can be changed for each other.
  List<Facet> facets(Filters filters, Overview overview) {
    List<Facet> facets = new ArrayList<>();
    if (shows.size() > 1) {
      facets.add(new Facet(words.of("search.facet.show"), showChoices(filters, overview)));
    }
    if (overview.years().size() > 1) {
      List<Chip> years = new ArrayList<>();
      for (SearchAnswer.Year year : overview.years().reversed()) {
        if (year.moments() + year.topics() > 0) {
          years.add(
              new Chip(
                  Integer.toString(year.year()),
                  count(year.moments() + year.topics()),
                  links.to(links.text().withYear(year.year())),
                  false));
        }
      }
      facets.add(new Facet(words.of("search.facet.year"), years));
    }
    add(facets, "host", overview.hosts());
    add(facets, "speaker", overview.speakers());
    return facets;
  }

  private List<Chip> showChoices(Filters filters, Overview overview) {
    List<Chip> choices = new ArrayList<>();
    QueryText text = links.text();
    choices.add(
        new Chip(
            words.of("search.all-shows"),
            "",
            links.to(text.without("show")),
            filters.shows().isEmpty()));
    for (Show show : shows) {
      String slug = show.slug().value();
      String counted =
          overview.shows().stream()
              .filter(count -> count.name().equals(slug))
              .map(count -> count(count.count()))
              .findFirst()
              .orElse("");
      boolean present = filters.shows().equals(List.of(show.slug()));
      choices.add(new Chip(show.title(), counted, links.to(text.withOnly("show", slug)), present));
    }
    return choices;
  }

  private void add(List<Facet> facets, String name, List<Count> counts) {
    List<Chip> choices =
        counts.stream()
            .filter(count -> !Filters.Name.of(count.name()).words().isEmpty())
            .map(count ->
                new Chip(
                    count.name(),
                    count(count.count()),
                    links.to(links.text().with(name, count.name())),
                    false))
            .toList();
    if (choices.size() > 1 && !links.text().has(name)) {
      facets.add(new Facet(words.of("search.facet." + name), choices));
    }
  }

  private String count(long count) {
    return words.of("number", count);
  }
}
