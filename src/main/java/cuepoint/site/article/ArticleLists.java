// SPDX-License-Identifier: Apache-2.0
package cuepoint.site.article;

import cuepoint.address.Addresses;
import cuepoint.article.Article;
import cuepoint.article.ArticleAddress;
import cuepoint.article.ArticleQuery;
import cuepoint.article.ArticleQuery.Order;
import cuepoint.article.Articles;
import cuepoint.catalog.Tally;
import cuepoint.kernel.PageOf;
import cuepoint.site.Chip;
import cuepoint.site.Crumb;
import cuepoint.site.Extents;
import cuepoint.site.Facet;
import cuepoint.site.Frame;
import cuepoint.site.Frames;
import cuepoint.site.Lists;
import cuepoint.site.NotFound;
import cuepoint.site.Paging;
import cuepoint.site.WebLink;
import cuepoint.site.Words;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Puts lists of articles together.
@Component
class ArticleLists {
  static final int SIZE = 50;

  /// How the order by how many topics are about an article is called in addresses.
  static final String FEATURED = "featured";

  private static final int MOST_SITES = 20;

  /// Of longer addresses the beginning is shown, in characters.
  private static final int LONGEST_SHOWN = 120;

  private final Frames frames;
  private final Articles articles;
  private final Extents extents;
  private final Lists lists;
  private final Words words;

  ArticleLists(Frames frames, Articles articles, Extents extents, Lists lists, Words words) {
    this.frames = frames;
    this.articles = articles;
    this.extents = extents;
    this.lists = lists;
    this.words = words;
  }

  /// The articles of all sites.
  ///
  /// @param by {@value #FEATURED}, or null for the latest first
  /// @param year in which they were linked to, or null
  /// @param page as asked for, or null
  /// @throws NotFound where there is none of that year, or no such page
  ArticleList all(@Nullable String by, @Nullable Integer year, @Nullable String page) {
    Order order = by == null ? Order.NEWEST : Order.FEATURED;
    ArticleQuery query = new ArticleQuery(null, year, order);
    IntFunction<String> address = number -> Addresses.articles(by, year, number);
    long total = articles.count(query);
    if (year != null && total == 0) {
      throw new NotFound(null, "error.no-year-of-articles", List.of(way()), String.valueOf(year));
    }
    PageOf<Article> list =
        lists.page(page, number -> articles.page(query, number, SIZE, total), null, address);
    String title =
        year == null ? words.of("articles.title") : words.of("articles.in", String.valueOf(year));
    String extent = words.of("articles.extent", total);
    Frame frame =
        frames
            .page(
                listTitle(title, list),
                words.of(order == Order.NEWEST ? "articles.newest" : "articles.most", extent),
                address.apply(list.page()))
            .called(title)
            .widened();
    return new ArticleList(
        by != null && year != null ? frame.unlisted() : frame,
        title,
        extent,
        null,
        orders(order, year),
        year == null
            ? List.of()
            : List.of(
                new Crumb(
                    words.of("stream.chip.year", String.valueOf(year)),
                    Addresses.articles(by, null, 1))),
        list.items().isEmpty()
            ? List.of()
            : List.of(new ArticleList.Group("", rows(list.items(), order))),
        Paging.of(list, address),
        facets(by, year));
  }

  /// The way to all articles.
  Crumb way() {
    return new Crumb(words.of("articles.title"), Addresses.articles(null, null, 1));
  }

  private String listTitle(String title, PageOf<?> list) {
    return list.page() == 1 ? title : words.of("list.title", title, list.page());
  }

  private List<Chip> orders(Order order, @Nullable Integer year) {
    return List.of(
        new Chip(
            words.of("articles.by-newest"),
            "",
            Addresses.articles(null, year, 1),
            order == Order.NEWEST),
        new Chip(
            words.of("articles.by-featured"),
            "",
            Addresses.articles(FEATURED, year, 1),
            order == Order.FEATURED));
  }

  private List<Facet> facets(@Nullable String by, @Nullable Integer year) {
    List<Facet> facets = new ArrayList<>();
    if (year == null) {
      List<Chip> years = new ArrayList<>();
      for (Tally tally : articles.years()) {
        years.add(chip(tally, Addresses.articles(by, Integer.valueOf(tally.key()), 1)));
      }
      add(facets, "stream.years", years);
    }
    List<Chip> sites = new ArrayList<>();
    for (Tally tally : articles.sites(MOST_SITES)) {
      sites.add(chip(tally, Addresses.articleSite(tally.key(), 1)));
    }
    add(facets, "articles.sites", sites);
    return facets;
  }

  private Chip chip(Tally tally, String href) {
    return new Chip(tally.name(), words.of("number", tally.count()), href, false);
  }

  private void add(List<Facet> facets, String heading, List<Chip> choices) {
    if (!choices.isEmpty()) {
      facets.add(new Facet(words.of(heading), choices));
    }
  }

  private List<ArticleList.Row> rows(List<Article> items, Order order) {
    return items.stream().map(article -> row(article, order, true)).toList();
  }

  private ArticleList.Row row(Article article, Order order, boolean sited) {
    ArticleAddress address = article.address();
    return new ArticleList.Row(
        margin(article, order),
        article.title(),
        Addresses.article(article.id(), article.slug()),
        address == null || sited ? "" : shown(address),
        address == null || !sited
            ? null
            : new Crumb(address.site(), Addresses.articleSite(address.site(), 1)),
        extents.of(article),
        years(article, order),
        article.captures() > 0);
  }

  private static String shown(ArticleAddress address) {
    String value = address.value();
    return value.length() <= LONGEST_SHOWN ? value : value.substring(0, LONGEST_SHOWN - 1) + "…";
  }

  /// A single year is in the margin already.
  private static String years(Article article, Order order) {
    String years = Extents.years(article);
    return order == Order.NEWEST && years.length() == 4 ? "" : years;
  }

  private String margin(Article article, Order order) {
    return order == Order.NEWEST
        ? article.last() == null ? "" : String.valueOf(article.last().getYear())
        : article.featured() > 1 ? words.of("articles.times", article.featured()) : "";
  }

  /// The articles of a site: by repository where it has them, else those that most topics are about
  /// first.
  ///
  /// @param page as asked for, or null
  /// @throws NotFound where no article is of that site, or there is no such page
  ArticleList of(String site, @Nullable String page) {
    Order order = ArticleAddress.isForge(site) ? Order.PROJECT : Order.FEATURED;
    ArticleQuery query = new ArticleQuery(site, null, order);
    long total = articles.count(query);
    if (total == 0) {
      throw new NotFound(null, "error.no-site", List.of(way()));
    }
    IntFunction<String> address = number -> Addresses.articleSite(site, number);
    PageOf<Article> list =
        lists.page(page, number -> articles.page(query, number, SIZE, total), null, address);
    String extent = words.of("articles.extent", total);
    String title = words.of("articles.of", site);
    Frame frame =
        frames
            .page(
                listTitle(title, list),
                words.of("articles.of.description", site, extent),
                address.apply(list.page()),
                way())
            .called(site)
            .widened();
    return new ArticleList(
        frame,
        title,
        extent,
        WebLink.of(site, "https://" + site + "/"),
        List.of(),
        List.of(),
        order == Order.PROJECT ? byRepository(list.items()) : whole(list.items()),
        Paging.of(list, address),
        List.of());
  }

  private List<ArticleList.Group> whole(List<Article> items) {
    return List.of(
        new ArticleList.Group(
            "", items.stream().map(article -> row(article, Order.FEATURED, false)).toList()));
  }

  private List<ArticleList.Group> byRepository(List<Article> items) {
    Map<String, List<ArticleList.Row>> groups = new LinkedHashMap<>();
    for (Article article : items) {
      ArticleAddress address = article.address();
      String repository = address == null ? null : address.repository();
      groups
          .computeIfAbsent(
              repository == null ? words.of("articles.no-repository") : repository,
              _ -> new ArrayList<>())
          .add(row(article, Order.FEATURED, false));
    }
    return groups.entrySet().stream()
        .map(group -> new ArticleList.Group(group.getKey(), group.getValue()))
        .toList();
  }
}
