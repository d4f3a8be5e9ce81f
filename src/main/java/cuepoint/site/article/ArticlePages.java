// SPDX-License-Identifier: Apache-2.0
package cuepoint.site.article;

import cuepoint.address.Addresses;
import cuepoint.address.Mementos;
import cuepoint.article.Article;
import cuepoint.article.ArticleAddress;
import cuepoint.article.Articles;
import cuepoint.article.Capture;
import cuepoint.article.Captures;
import cuepoint.article.LinkChecks;
import cuepoint.article.Mention;
import cuepoint.article.Moves;
import cuepoint.catalog.Episode;
import cuepoint.catalog.Episodes;
import cuepoint.kernel.PageOf;
import cuepoint.site.Crumb;
import cuepoint.site.Extents;
import cuepoint.site.Frame;
import cuepoint.site.Frames;
import cuepoint.site.JsonLd;
import cuepoint.site.Like;
import cuepoint.site.LikeTopics;
import cuepoint.site.Lists;
import cuepoint.site.Paging;
import cuepoint.site.Words;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Puts the page of an article together.
@Component
class ArticlePages {
  /// Places on one page.
  static final int SIZE = 100;

  private static final int MOST_RELATED = 8;

  /// More topics would hardly find other ones.
  private static final int MOST_ASKED = 3;

  private final Frames frames;
  private final Articles articles;
  private final Captures captures;
  private final LinkChecks checks;
  private final Moves moves;
  private final Episodes episodes;
  private final Places places;
  private final CaptureViews views;
  private final WaysTo ways;
  private final Extents extents;
  private final LikeTopics likes;
  private final Lists lists;
  private final Words words;

  ArticlePages(
      Frames frames,
      Articles articles,
      Captures captures,
      LinkChecks checks,
      Moves moves,
      Episodes episodes,
      Places places,
      CaptureViews views,
      WaysTo ways,
      Extents extents,
      LikeTopics likes,
      Lists lists,
      Words words) {
    this.frames = frames;
    this.articles = articles;
    this.captures = captures;
    this.checks = checks;
    this.moves = moves;
    this.episodes = episodes;
    this.places = places;
    this.views = views;
    this.ways = ways;
    this.extents = extents;
    this.likes = likes;
    this.lists = lists;
    this.words = words;
  }

  /// @param page of the places where it is linked to, as asked for, or null
  /// @throws cuepoint.site.NotFound where there is no such page
  ArticlePage of(Article article, @Nullable String page) {
    List<Mention> mentions = places(article);
    Map<Long, Episode> found = episodes(mentions);
    IntFunction<String> address = number -> Addresses.article(article.id(), article.slug(), number);
    PageOf<Mention> list = lists.page(page, number -> part(mentions, number), null, address);
    List<Capture> kept = captures.of(article.id());
    Capture newest = kept.isEmpty() ? null : kept.getFirst();
    Span span = Span.of(found.values());
    boolean first = list.page() == 1;
    return new ArticlePage(
        frame(article, newest, address, list.page()),
        article.title(),
        site(article),
        places.onlyShow(found.values()),
        extents.of(article),
        extents.checked(checks.of(List.of(article.id())).get(article.id())),
        ways.of(article, WaysTo.day(mentions, found, newest), newest),
        first ? moves.of(article).map(this::moved).orElse(null) : null,
        first ? moves.before(article).stream().map(ArticlePages::crumb).toList() : List.of(),
        span.first() == null ? null : crumb(span.first()),
        span.last() == null ? null : crumb(span.last()),
        places.of(list.items(), found),
        Paging.of(list, address),
        first && newest != null ? views.brief(article, newest) : null,
        first ? others(article, kept) : List.of(),
        first ? related(article, mentions, found) : List.of(),
        article.address() == null ? null : Mementos.timemap(article.address().href()));
  }

  private static PageOf<Mention> part(List<Mention> all, int page) {
    int from = (int) Math.min(all.size(), (page - 1L) * SIZE);
    int to = Math.min(all.size(), from + SIZE);
    return new PageOf<>(all.subList(from, to), page, SIZE, all.size());
  }

  /// The topics that are about it, then the other places, each once and the oldest first.
  private List<Mention> places(Article article) {
    Map<String, Mention> about = new LinkedHashMap<>();
    Map<String, Mention> others = new LinkedHashMap<>();
    for (Mention mention : articles.mentions(article.id())) {
      Integer topic = mention.topic();
      String place = mention.episodeId() + "/" + (topic == null ? mention.headline() : "#" + topic);
      (mention.featured() ? about : others).putIfAbsent(place, mention);
    }
    others.keySet().removeAll(about.keySet());
    List<Mention> all = new ArrayList<>(about.values());
    all.addAll(others.values());
    return all;
  }

  private Map<Long, Episode> episodes(List<Mention> mentions) {
    Set<Long> ids = mentions.stream().map(Mention::episodeId).collect(Collectors.toSet());
    return episodes.byIds(ids).stream().collect(Collectors.toMap(Episode::id, Function.identity()));
  }

  private Frame frame(
      Article article, @Nullable Capture newest, IntFunction<String> address, int page) {
    String title = page == 1 ? article.title() : words.of("list.title", article.title(), page);
    ArticleAddress at = article.address();
    List<Crumb> above = new ArrayList<>();
    above.add(new Crumb(words.of("articles.title"), Addresses.articles(null, null, 1)));
    if (at != null) {
      above.add(new Crumb(at.site(), Addresses.articleSite(at.site(), 1)));
    }
    String description = words.of("article.description", article.title(), extents.of(article));
    Frame frame =
        frames
            .page(title, description, address.apply(page), above.toArray(Crumb[]::new))
            .called(article.title());
    return frame.about(subject(article, newest));
  }

  private static JsonLd subject(Article article, @Nullable Capture newest) {
    List<JsonLd> authors =
        newest == null
            ? List.of()
            : newest.authors().stream()
                .map(name -> JsonLd.of("Person").with("name", name))
                .toList();
    return JsonLd.of("CreativeWork")
        .with("name", article.title())
        .with("url", article.address() == null ? null : WaysTo.original(article, newest))
        .with("author", authors);
  }

  private static @Nullable Crumb site(Article article) {
    ArticleAddress address = article.address();
    return address == null
        ? null
        : new Crumb(address.site(), Addresses.articleSite(address.site(), 1));
  }

  private Crumb moved(Moves.Move move) {
    Article there = move.article();
    return there != null
        ? crumb(there)
        : new Crumb(move.to().value(), Mementos.uri(move.to().href()));
  }

  private static Crumb crumb(Article article) {
    ArticleAddress address = article.address();
    return new Crumb(
        address == null ? article.title() : address.value(),
        Addresses.article(article.id(), article.slug()));
  }

  private Crumb crumb(Episode episode) {
    return new Crumb(
        words.date(episode) + ", #" + episode.number() + " " + episode.title(),
        Addresses.episode(episode.show(), episode.number(), episode.slug()));
  }

  private List<Crumb> others(Article article, List<Capture> kept) {
    return kept.stream()
        .skip(1)
        .map(capture -> new Crumb(views.heading(capture), CaptureViews.address(article, capture)))
        .toList();
  }

  /// What is like the topics that were about it last, without what links to it anyway.
  private List<Like> related(Article article, List<Mention> mentions, Map<Long, Episode> found) {
    Set<String> own = new HashSet<>();
    for (Mention mention : mentions) {
      Episode episode = found.get(mention.episodeId());
      Integer topic = mention.topic();
      if (episode != null) {
        own.add(
            topic == null
                ? Addresses.episode(episode.show(), episode.number(), episode.slug())
                : Places.address(episode, topic, mention.headline()));
      }
    }
    Map<String, Like> related = new LinkedHashMap<>();
    mentions.reversed().stream()
        .filter(mention -> mention.topic() != null && found.containsKey(mention.episodeId()))
        .sorted((one, other) -> Boolean.compare(other.featured(), one.featured()))
        .limit(MOST_ASKED)
        .flatMap(mention ->
            likes
                .of(
                    Objects.requireNonNull(found.get(mention.episodeId())),
                    Objects.requireNonNull(mention.topic()))
                .stream())
        .filter(like -> !own.contains(like.topic().href()))
        .forEach(like -> related.putIfAbsent(like.topic().href(), like));
    if (article.captures() > 0) {
      likes.about(article.id()).forEach(like -> related.putIfAbsent(like.topic().href(), like));
    }
    return related.values().stream().limit(MOST_RELATED).toList();
  }
}
