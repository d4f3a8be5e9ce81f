// SPDX-License-Identifier: Apache-2.0
package cuepoint.site.article;

import cuepoint.address.Addresses;
import cuepoint.alignment.Alignments;
import cuepoint.alignment.Segment;
import cuepoint.article.Mention;
import cuepoint.catalog.Episode;
import cuepoint.catalog.Show;
import cuepoint.catalog.Shows;
import cuepoint.kernel.Slug;
import cuepoint.site.Crumb;
import cuepoint.site.Words;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Says where an article is linked to: in which topics of which episodes, and when those are talked
/// about.
@Component
class Places {
  private final Alignments alignments;
  private final Shows shows;
  private final Words words;

  Places(Alignments alignments, Shows shows, Words words) {
    this.alignments = alignments;
    this.shows = shows;
    this.words = words;
  }

  /// Some places, those that are about the article in a group of their own, before the others.
  ///
  /// @param mentions those about it first
  /// @param episodes by the store's ids
  List<ArticlePage.Group> of(List<Mention> mentions, Map<Long, Episode> episodes) {
    List<Long> ids = mentions.stream().map(Mention::episodeId).distinct().toList();
    Map<Long, Map<Integer, Long>> starts = alignments.starts(ids, Segment.Kind.TOPIC);
    Map<Slug, Crumb> named = onlyShow(episodes.values()) == null ? shows() : Map.of();
    List<ArticlePage.Item> about = new ArrayList<>();
    List<ArticlePage.Item> others = new ArrayList<>();
    for (Mention mention : mentions) {
      Episode episode = episodes.get(mention.episodeId());
      if (episode != null) {
        (mention.featured() ? about : others)
            .add(
                item(
                    mention,
                    episode,
                    named.get(episode.show()),
                    starts.getOrDefault(episode.id(), Map.of())));
      }
    }
    List<ArticlePage.Group> groups = new ArrayList<>();
    add(groups, "featured", "article.featured", about);
    add(groups, "linked", about.isEmpty() ? "article.linked" : "article.linked-also", others);
    return groups;
  }

  /// The show of all the episodes, or null where there are several, or none.
  @Nullable Crumb onlyShow(Collection<Episode> episodes) {
    List<Slug> slugs = episodes.stream().map(Episode::show).distinct().toList();
    return slugs.size() == 1 ? shows().get(slugs.getFirst()) : null;
  }

  private Map<Slug, Crumb> shows() {
    return shows.all().stream()
        .collect(
            Collectors.toMap(
                Show::slug, show -> new Crumb(show.title(), Addresses.show(show.slug()))));
  }

  private void add(
      List<ArticlePage.Group> groups, String id, String key, List<ArticlePage.Item> items) {
    if (!items.isEmpty()) {
      groups.add(new ArticlePage.Group(id, words.of(key), items));
    }
  }

  private ArticlePage.Item item(
      Mention mention, Episode episode, @Nullable Crumb show, Map<Integer, Long> starts) {
    Integer topic = mention.topic();
    Crumb whole =
        new Crumb(
            episode.title(), Addresses.episode(episode.show(), episode.number(), episode.slug()));
    String number = "#" + episode.number();
    String date = words.date(episode);
    if (topic == null) {
      String part = mention.headline().isEmpty() ? words.of("article.notes") : mention.headline();
      return new ArticlePage.Item(number, whole, part, "", null, show, date, null);
    }
    return new ArticlePage.Item(
        number,
        new Crumb(mention.headline(), address(episode, topic, mention.headline())),
        "",
        Objects.requireNonNullElse(mention.host(), ""),
        whole,
        show,
        date,
        moment(episode, starts.get(topic)));
  }

  /// The page of a topic.
  static String address(Episode episode, int position, String headline) {
    return Addresses.topic(episode.show(), episode.number(), episode.slug(), position, headline);
  }

  private @Nullable Crumb moment(Episode episode, @Nullable Long startMs) {
    return startMs == null
        ? null
        : new Crumb(
            words.clock(startMs),
            Addresses.moment(episode.show(), episode.number(), episode.slug(), startMs));
  }
}
