// SPDX-License-Identifier: Apache-2.0
package cuepoint.site.search;

import cuepoint.address.Addresses;
import cuepoint.catalog.Show;
import cuepoint.kernel.Slug;
import cuepoint.search.QueryText;
import cuepoint.search.SearchAnswer;
import cuepoint.search.SearchAnswer.Place;
import cuepoint.site.Crumb;
import cuepoint.site.Words;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Turns the hits of one answer into what is printed of them.
///
/// @param alone whether the search is for one episode only
record HitParts(Words words, SearchLinks links, Map<Slug, String> titles, boolean alone) {
  static HitParts of(Words words, SearchLinks links, List<Show> shows, boolean alone) {
    Map<Slug, String> titles = new HashMap<>();
    shows.forEach(show -> titles.put(show.slug(), show.title()));
    return new HitParts(words, links, titles, alone);
  }

  SearchPage.HitPart hit(SearchAnswer.Hit hit) {
    Place place = hit.episode();
    int left = hit.total() - hit.moments().size();
    return new SearchPage.HitPart(
        "#" + place.number(),
        place.title(),
        Addresses.episode(place.show(), place.number(), place.slug()),
        new Crumb(title(place.show()), Addresses.show(place.show())),
        words.of("search.moments", hit.total()),
        hit.missing().isEmpty() ? "" : words.of("search.without", String.join(", ", hit.missing())),
        hit.moments().stream().map(moment -> moment(place, moment)).toList(),
        left > 0 && !alone ? new Crumb(words.of("search.more", left), links.to(only(place))) : null,
        left > 0 && alone ? words.of("search.left", left) : "");
  }

  private QueryText only(Place place) {
    QueryText text = links.text();
    if (titles.size() > 1) {
      text = text.withOnly("show", place.show().value());
    }
    return text.withOnly("episode", Integer.toString(place.number()));
  }

  private SearchPage.MomentPart moment(Place place, SearchAnswer.Moment moment) {
    SearchAnswer.TopicName topic = moment.topic();
    String heard = moment.heardAs();
    return new SearchPage.MomentPart(
        words.clock(moment.startMs()),
        Addresses.moment(place.show(), place.number(), place.slug(), moment.startMs()),
        Objects.requireNonNullElse(moment.speaker(), ""),
        heard == null ? "" : words.of("search.heard-as", heard),
        runs(moment.snippet()),
        topic == null
            ? null
            : new Crumb(topic.title(), topic(place, topic.position(), topic.title())));
  }

  SearchPage.TopicPart topic(SearchAnswer.TopicHit hit) {
    Place place = hit.episode();
    String episode = Addresses.episode(place.show(), place.number(), place.slug());
    boolean whole = hit.position() == 0;
    return new SearchPage.TopicPart(
        "#" + place.number(),
        whole ? place.title() : hit.title(),
        whole ? episode : topic(place, hit.position(), hit.title()),
        title(place.show()),
        whole ? null : new Crumb(place.title(), episode),
        at(place, hit.startMs()),
        runs(hit.snippet()));
  }

  SearchPage.ArticlePart article(SearchAnswer.ArticleHit hit) {
    int more = hit.mentioned() - hit.mentions().size();
    return new SearchPage.ArticlePart(
        hit.title(),
        Addresses.article(hit.id(), Slug.of(hit.title())),
        Objects.requireNonNullElse(hit.site(), ""),
        runs(hit.snippet()),
        hit.mentions().stream().map(this::mention).toList(),
        hit.mentioned() == 0
            ? words.of("search.article.unlinked")
            : more == 0 ? "" : words.of("search.article.more", more));
  }

  private SearchPage.MentionPart mention(SearchAnswer.Mention mention) {
    Place place = mention.episode();
    return new SearchPage.MentionPart(
        title(place.show()) + " #" + place.number(),
        new Crumb(mention.title(), topic(place, mention.position(), mention.title())),
        at(place, mention.startMs()));
  }

  private @Nullable Crumb at(Place place, @Nullable Long startMs) {
    return startMs == null
        ? null
        : new Crumb(
            words.clock(startMs),
            Addresses.moment(place.show(), place.number(), place.slug(), startMs));
  }

  private static String topic(Place place, int position, String title) {
    return Addresses.topic(place.show(), place.number(), place.slug(), position, title);
  }

  private static List<SearchPage.Run> runs(List<SearchAnswer.Run> runs) {
    return runs.stream().map(run -> new SearchPage.Run(run.text(), run.hit())).toList();
  }

  String title(Slug show) {
    return titles.getOrDefault(show, show.value());
  }
}
