// SPDX-License-Identifier: Apache-2.0
package cuepoint.site.links;

import cuepoint.address.Addresses;
import cuepoint.address.Mementos;
import cuepoint.article.Article;
import cuepoint.article.LinkChecks.State;
import cuepoint.article.LinkReport;
import cuepoint.article.LinkReport.Entry;
import cuepoint.kernel.PageOf;
import cuepoint.site.Chip;
import cuepoint.site.Crumb;
import cuepoint.site.Extents;
import cuepoint.site.Frame;
import cuepoint.site.Frames;
import cuepoint.site.Lists;
import cuepoint.site.NotFound;
import cuepoint.site.Paging;
import cuepoint.site.RobustLink;
import cuepoint.site.WebLink;
import cuepoint.site.Words;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Puts the link report together.
@Component
class LinksPages {
  static final int SIZE = 50;
  private static final int MOST_SITES = 100;

  private final LinkReport report;
  private final Frames frames;
  private final Extents extents;
  private final Lists lists;
  private final Words words;

  LinksPages(LinkReport report, Frames frames, Extents extents, Lists lists, Words words) {
    this.report = report;
    this.frames = frames;
    this.extents = extents;
    this.lists = lists;
    this.words = words;
  }

  /// @param only the part that is asked for, or null for all
  /// @throws NotFound where there is no such page
  LinksPage of(@Nullable Only only, @Nullable String page) {
    List<Entry> all = report.entries();
    List<Entry> part = all.stream().filter(entry -> only == null || only.has(entry)).toList();
    IntFunction<String> address = number -> address(only, number);
    PageOf<Entry> list = lists.page(page, number -> page(part, number), null, address);
    String title = only == null ? words.of("links.title") : words.of("links.only." + only.word());
    String extent = only == null ? extent(all) : words.of("links.extent", part.size());
    long seeds = all.stream().filter(Seeds::hasSeed).count();
    return new LinksPage(
        frame(only, title, extent, address, list.page()),
        title,
        only == null ? null : new Crumb(words.of("links.title"), address(null, 1)),
        extent,
        all.stream().anyMatch(entry -> entry.found() != null),
        words.of("links.seeds.extent", seeds),
        choices(all, only),
        only == null && list.page() == 1 ? vanished(all) : List.of(),
        list.items().stream().map(this::item).toList(),
        Paging.of(list, address));
  }

  private static String address(@Nullable Only only, int page) {
    return Addresses.links(only == null ? null : only.word(), page);
  }

  private static PageOf<Entry> page(List<Entry> part, int page) {
    int from = (int) Math.min(part.size(), (page - 1L) * SIZE);
    int to = Math.min(part.size(), from + SIZE);
    return new PageOf<>(part.subList(from, to), page, SIZE, part.size());
  }

  private String extent(List<Entry> all) {
    long sites = all.stream().map(entry -> entry.address().site()).distinct().count();
    return words.of("links.all", report.links(), all.size(), sites);
  }

  private Frame frame(
      @Nullable Only only, String title, String extent, IntFunction<String> address, int page) {
    Frame frame =
        frames
            .page(
                page == 1 ? title : words.of("list.title", title, page),
                extent,
                address.apply(page),
                new Crumb(words.of("about.title"), "/about"))
            .widened();
    return only == null && page == 1 ? frame : frame.unlisted();
  }

  private List<Chip> choices(List<Entry> all, @Nullable Only present) {
    List<Chip> choices = new ArrayList<>();
    for (Only only : Only.values()) {
      long count = all.stream().filter(only::has).count();
      if (count > 0) {
        choices.add(
            new Chip(
                words.of("links.only." + only.word()),
                words.of("number", count),
                address(only, 1),
                only == present));
      }
    }
    return choices;
  }

  /// Sites of which every page that was checked is gone, those that had most first.
  private List<LinksPage.Vanished> vanished(List<Entry> all) {
    Map<String, List<Entry>> checked =
        all.stream()
            .filter(entry -> entry.found() != null)
            .collect(
                Collectors.groupingBy(
                    entry -> entry.address().site(), TreeMap::new, Collectors.toList()));
    Comparator<Map.Entry<String, List<Entry>>> most =
        Comparator.comparingInt(site -> -site.getValue().size());
    return checked.entrySet().stream()
        .filter(site -> site.getValue().stream().allMatch(entry -> entry.state() == State.DEAD))
        .sorted(most)
        .limit(MOST_SITES)
        .map(site ->
            new LinksPage.Vanished(
                new Crumb(site.getKey(), Addresses.articleSite(site.getKey(), 1)),
                words.of("links.extent", site.getValue().size())))
        .toList();
  }

  private LinksPage.Item item(Entry entry) {
    Article article = entry.article();
    String years = Extents.years(article);
    return new LinksPage.Item(
        new Crumb(article.title(), Addresses.article(article.id(), article.slug())),
        link(entry),
        words.of("links.featured", article.featured(), article.episodes())
            + (years.isEmpty() ? "" : ", " + years),
        extents.checked(entry.found()),
        entry.isCaptured(),
        WebLink.of(article.title(), entry.now()));
  }

  private RobustLink link(Entry entry) {
    Article article = entry.article();
    WebLink link = new WebLink(article.title(), entry.href(), entry.address().site());
    LocalDate first = article.first();
    if (first == null) {
      return new RobustLink(link, null, null, List.of());
    }
    String was = Mementos.asItWas(first, entry.href());
    String name = words.of("ways.was.name", words.day(first), article.title());
    return new RobustLink(
        link,
        first.toString(),
        was,
        List.of(new RobustLink.Way("was", was, "nofollow", words.of("ways.was"), name)));
  }
}
