// SPDX-License-Identifier: Apache-2.0
package cuepoint.site.search;

import cuepoint.catalog.Show;
import cuepoint.catalog.Shows;
import cuepoint.kernel.Slug;
import cuepoint.search.ArchiveIndex;
import cuepoint.search.MalformedQuery;
import cuepoint.search.QueryParser;
import cuepoint.search.QueryText;
import cuepoint.search.QueryText.Filter;
import cuepoint.search.SearchAnswer;
import cuepoint.search.SearchAnswer.Bound;
import cuepoint.search.SearchQuery;
import cuepoint.search.SearchRequest;
import cuepoint.search.SearchRequest.Order;
import cuepoint.site.Crumb;
import cuepoint.site.Frame;
import cuepoint.site.Words;
import cuepoint.site.search.NothingPage.Way;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/// Makes the page of a search that finds nothing. What could be asked instead is tried out, so that
/// nobody is sent from nothing to nothing.
@Component
class NothingPages {
  /// So many filters are tried without.
  private static final int TRIES = 5;

  private final Shows shows;
  private final Words words;

  NothingPages(Shows shows, Words words) {
    this.shows = shows;
    this.words = words;
  }

  NothingPage of(
      Frame frame,
      SearchQuery query,
      SearchRequest request,
      ArchiveIndex index,
      SearchAnswer found,
      List<SearchPage.Remark> remarks) {
    List<Show> all = shows.all();
    List<Slug> slugs = all.stream().map(Show::slug).toList();
    SearchLinks links = new SearchLinks(query.text(), request.order(), request.exactly());
    Narrower narrower = new Narrower(words, links, all);
    List<Way> ways = new ArrayList<>();
    boolean sponsored = found.sponsored() > 0;
    if (sponsored) {
      QueryText everywhere = query.text().withOnly("sponsor", "yes");
      SearchLinks more = new SearchLinks(everywhere, links.order(), links.exactly());
      add(ways, words.of("search.chip.sponsor.yes"), more, index, slugs);
    }
    boolean asked = request.filters().sponsor() != null;
    String kind = kind(found, sponsored && !asked, !narrower.chips().isEmpty());
    ways.addAll(ways(links, narrower, query.text(), index, slugs));
    return new NothingPage(
        frame,
        words.of("search.nothing." + kind),
        words.of("search.nothing." + kind + ".lead", query.text().words()),
        narrower.chips(),
        remarks,
        ways);
  }

  /// As the words of the page are called.
  private static String kind(SearchAnswer found, boolean sponsored, boolean filtered) {
    if (found.bounds().contains(Bound.TIME)) {
      return "cut";
    }
    if (sponsored) {
      return "sponsored";
    }
    return filtered ? "filtered" : "all";
  }

  private List<Way> ways(
      SearchLinks links, Narrower narrower, QueryText text, ArchiveIndex index, List<Slug> slugs) {
    List<Way> ways = new ArrayList<>();
    if (links.exactly()) {
      SearchLinks forgiving = new SearchLinks(text, links.order(), false);
      add(ways, words.of("search.way.forgiving"), forgiving, index, slugs);
    }
    for (Filter filter : text.filters().stream().limit(TRIES).toList()) {
      SearchLinks without =
          new SearchLinks(text.without(filter::equals), links.order(), links.exactly());
      String label = words.of("search.way.without", narrower.label(filter));
      add(ways, label, without, index, slugs);
    }
    if (text.filters().size() > 1 && ways.isEmpty()) {
      SearchLinks bare = new SearchLinks(text.without(_ -> true), links.order(), links.exactly());
      add(ways, words.of("search.way.unfiltered"), bare, index, slugs);
    }
    if (ways.isEmpty() && isQuoted(text.words())) {
      String plain = withoutQuotes(text.toString(), text.words());
      try {
        QueryText unquoted = QueryParser.parse(plain, slugs).text();
        SearchLinks looser = new SearchLinks(unquoted, links.order(), false);
        add(ways, words.of("search.way.unquoted"), looser, index, slugs);
      } catch (MalformedQuery _) {
        return ways;
      }
    }
    return ways;
  }

  private static boolean isQuoted(String asked) {
    return asked.length() > 2
        && QueryParser.isQuote(asked.charAt(0))
        && QueryParser.isQuote(asked.charAt(asked.length() - 1));
  }

  private static String withoutQuotes(String text, String asked) {
    return text.replace(asked, asked.substring(1, asked.length() - 1));
  }

  private void add(
      List<Way> ways, String label, SearchLinks links, ArchiveIndex index, List<Slug> slugs) {
    SearchQuery query = QueryParser.parse(links.text().toString(), slugs);
    SearchAnswer found =
        index.search(
            new SearchRequest(
                query.what(),
                query.filters(),
                Order.RELEVANCE,
                1,
                1,
                0,
                0,
                links.exactly(),
                false));
    long all = found.moments() + found.topics() + found.articles();
    if (!found.relaxed() && !found.closest() && all > 0) {
      ways.add(
          new Way(
              new Crumb(label, links.page(1)),
              words.of("search.way.finds", found.topics(), found.moments(), found.articles())));
    }
  }
}
