// SPDX-License-Identifier: Apache-2.0
package cuepoint.site.search;

import cuepoint.address.Addresses;
import cuepoint.catalog.Show;
import cuepoint.catalog.Shows;
import cuepoint.search.Filters;
import cuepoint.search.SearchAnswer;
import cuepoint.search.SearchAnswer.Bound;
import cuepoint.search.SearchAnswer.Covered;
import cuepoint.search.SearchAnswer.Overview;
import cuepoint.search.SearchAnswer.Year;
import cuepoint.search.SearchQuery;
import cuepoint.search.SearchRequest;
import cuepoint.search.SearchRequest.Order;
import cuepoint.search.SearchRequest.Scope;
import cuepoint.site.Chip;
import cuepoint.site.Crumb;
import cuepoint.site.Frame;
import cuepoint.site.Words;
import cuepoint.site.search.SearchPage.Answer;
import cuepoint.site.search.SearchPage.Remark;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Turns an answer into what the search page prints.
@Component
class SearchPages {
  /// So many topics stand before the moments; a link leads to the others.
  private static final int TOPICS_BEFORE = 5;

  private final Shows shows;
  private final Words words;

  SearchPages(Shows shows, Words words) {
    this.shows = shows;
    this.words = words;
  }

  /// @param meant what was likely meant instead, or null
  SearchPage of(
      Frame frame,
      SearchQuery query,
      SearchRequest request,
      SearchAnswer found,
      @Nullable String meant) {
    List<Show> all = shows.all();
    SearchLinks links = new SearchLinks(query.text(), request.order(), request.exactly());
    HitParts parts = HitParts.of(words, links, all, isAlone(request.filters(), all.size()));
    Narrower narrower = new Narrower(words, links, all);
    boolean topicsOnly = found.episodes() == 0;
    boolean onlyArticles = request.filters().scope() == Scope.ARTICLES;
    List<SearchAnswer.TopicHit> topics = topics(request, found, topicsOnly);
    int page = request.page();
    boolean more = (long) page * request.size() < length(request, found);
    Overview overview = found.overview();
    return new SearchPage(
        frame,
        query.text().words(),
        narrower.chips(),
        answer(request, found, parts, all.size() > 1),
        overview == null
            ? null
            : YearBars.of(
                overview.years(), this::told, year -> links.to(query.text().withYear(year))),
        remarks(links, found, meant),
        narrower.kinds(request.filters().scope(), found),
        sorts(links),
        request.what().quoted() ? null : exact(links),
        topics.stream().map(parts::topic).toList(),
        topicsOnly || topics.isEmpty() || topics.size() >= found.topics()
            ? null
            : new Crumb(
                words.of("search.all-topics", found.topics()),
                links.to(query.text().withOnly("in", "notes"))),
        found.articleHits().stream().map(parts::article).toList(),
        onlyArticles,
        onlyArticles || found.articleHits().size() >= found.articles()
            ? null
            : new Crumb(
                words.of("search.all-articles", found.articles()),
                links.to(query.text().withOnly("in", "articles"))),
        found.hits().stream().map(parts::hit).toList(),
        overview == null ? List.of() : narrower.facets(request.filters(), overview),
        page == 1 ? null : new Crumb(words.of("search.previous"), links.page(page - 1)),
        more ? new Crumb(words.of("search.next"), links.page(page + 1)) : null);
  }

  /// Whether the search is for one episode only.
  static boolean isAlone(Filters filters, int shows) {
    return (filters.shows().size() == 1 || shows == 1)
        && filters.episodes().size() == 1
        && filters.episodes().getFirst().from() == filters.episodes().getFirst().to();
  }

  /// How long the longest list is that goes on over pages.
  private static long length(SearchRequest request, SearchAnswer found) {
    if (request.filters().scope() == Scope.ARTICLES) {
      return Math.max(found.topics(), found.articles());
    }
    return found.episodes() == 0 ? found.topics() : found.episodes();
  }

  private static List<SearchAnswer.TopicHit> topics(
      SearchRequest request, SearchAnswer found, boolean topicsOnly) {
    List<SearchAnswer.TopicHit> topics = found.topicHits();
    if (topicsOnly) {
      return topics;
    }
    return request.page() > 1
        ? List.of()
        : topics.subList(0, Math.min(TOPICS_BEFORE, topics.size()));
  }

  private Answer answer(
      SearchRequest request, SearchAnswer found, HitParts parts, boolean manyShows) {
    Scope scope = request.filters().scope();
    String kind = found.closest() ? "closest" : scope == Scope.ARTICLES ? "linked" : "on-it";
    Overview overview = found.overview();
    Crumb first = overview == null ? null : covered(overview.first(), parts, manyShows);
    Crumb last = overview == null ? null : covered(overview.last(), parts, manyShows);
    return new Answer(
        scope.notes() ? words.of("search.answer." + kind, found.topics()) : "",
        scope == Scope.ARTICLES && found.articles() > 0
            ? words.of("search.answer.articles", found.articles())
            : "",
        words.of("search.heading." + kind),
        first,
        first == null || first.equals(last) ? null : last,
        scope.spoken()
            ? words.of(
                found.relaxed() ? "search.answer.parts" : "search.answer.mentioned",
                found.moments(),
                found.episodes())
            : "");
  }

  private @Nullable Crumb covered(@Nullable Covered covered, HitParts parts, boolean manyShows) {
    if (covered == null) {
      return null;
    }
    SearchAnswer.Place place = covered.episode();
    String label =
        words.of(
            "search.covered", Integer.toString(place.number()), Integer.toString(covered.year()));
    return new Crumb(
        manyShows ? parts.title(place.show()) + " " + label : label,
        Addresses.episode(place.show(), place.number(), place.slug()));
  }

  private String told(Year year) {
    return words.of("search.year", Integer.toString(year.year()), year.topics(), year.moments());
  }

  private List<Remark> remarks(SearchLinks links, SearchAnswer found, @Nullable String meant) {
    List<Remark> remarks = known(found, meant);
    if (found.relaxed()) {
      remarks.add(
          new Remark(
              found.articles() > 0
                  ? words.of("search.relaxed.but-articles")
                  : found.missing().isEmpty()
                      ? words.of("search.relaxed")
                      : words.of("search.missing", String.join(", ", found.missing())),
              null));
    }
    if (found.misheard() > 0) {
      remarks.add(
          new Remark(
              words.of("search.misheard", found.misheard()),
              new Crumb(words.of("search.misheard.out"), links.exactly(true))));
    }
    if (found.sponsored() > 0) {
      remarks.add(
          new Remark(
              words.of("search.sponsored", found.sponsored()),
              new Crumb(
                  words.of("search.sponsored.in"),
                  links.to(links.text().withOnly("sponsor", "yes")))));
    }
    return remarks;
  }

  /// What was likely meant and what the search was kept from doing, in words.
  ///
  /// @param meant a query, or null
  List<Remark> known(SearchAnswer found, @Nullable String meant) {
    List<Remark> remarks = new ArrayList<>();
    if (meant != null) {
      Crumb other = new Crumb(meant, Addresses.search(meant));
      remarks.add(new Remark(words.of("search.meant"), other));
    }
    for (Bound bound : found.bounds().stream().sorted().toList()) {
      String key = "search.bound." + bound.name().toLowerCase(Locale.ROOT);
      remarks.add(new Remark(words.of(key), null));
    }
    return remarks;
  }

  private List<Chip> sorts(SearchLinks links) {
    return Arrays.stream(Order.values())
        .map(order ->
            new Chip(
                words.of("search.sort." + order.name().toLowerCase(Locale.ROOT)),
                "",
                links.sorted(order),
                order == links.order()))
        .toList();
  }

  private Chip exact(SearchLinks links) {
    return new Chip(words.of("search.exact"), "", links.exactly(!links.exactly()), links.exactly());
  }
}
