// SPDX-License-Identifier: Apache-2.0
package cuepoint.site.episode;

import cuepoint.address.Addresses;
import cuepoint.catalog.Episode;
import cuepoint.catalog.Show;
import cuepoint.catalog.Shows;
import cuepoint.catalog.Topic;
import cuepoint.kernel.Slug;
import cuepoint.search.ArchiveIndex;
import cuepoint.search.IndexNotReady;
import cuepoint.search.Reading;
import cuepoint.search.Related;
import cuepoint.search.SearchAnswer.Place;
import cuepoint.site.Crumb;
import cuepoint.site.Words;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;

/// Says what else the archive has about a topic, and why it is taken to be about the same.
@Component
class LikeTopics {
  /// More would only be less like it.
  private static final int MOST = 5;

  private static final int MOST_READ = 3;

  private final ArchiveIndex index;
  private final Shows shows;
  private final Words words;

  LikeTopics(ArchiveIndex index, Shows shows, Words words) {
    this.index = index;
    this.shows = shows;
    this.words = words;
  }

  /// The surest first; empty where there is nothing, or no index to look in yet.
  List<TopicPage.Like> of(Episode episode, Topic topic) {
    try {
      return index.related(episode.show(), episode.number(), topic.position(), MOST).stream()
          .map(this::like)
          .toList();
    } catch (IndexNotReady _) {
      return List.of();
    }
  }

  /// Captured pages about the same, the most alike first; none that the topic links to.
  List<TopicPage.Read> readings(Episode episode, Topic topic) {
    try {
      return index.reading(episode.show(), episode.number(), topic.position(), MOST_READ).stream()
          .map(this::read)
          .toList();
    } catch (IndexNotReady _) {
      return List.of();
    }
  }

  private TopicPage.Read read(Reading reading) {
    String href = Addresses.article(reading.article(), Slug.of(reading.title()));
    return new TopicPage.Read(
        new Crumb(reading.title(), href),
        Objects.requireNonNullElse(reading.site(), ""),
        words.of("topic.related.text", String.join(", ", reading.about())));
  }

  private TopicPage.Like like(Related related) {
    Place place = related.episode();
    boolean whole = related.position() == 0;
    String href =
        whole
            ? Addresses.episode(place.show(), place.number(), place.slug())
            : Addresses.topic(
                place.show(), place.number(), place.slug(), related.position(), related.title());
    return new TopicPage.Like(new Crumb(related.title(), href), place(related), reason(related));
  }

  private String place(Related related) {
    Place place = related.episode();
    String show = shows.find(place.show()).map(Show::title).orElse(place.show().value());
    String number = String.valueOf(place.number());
    return related.year() == 0
        ? words.of("topic.related.place", show, number)
        : words.of("topic.related.place-year", show, number, String.valueOf(related.year()));
  }

  private String reason(Related related) {
    String about = String.join(", ", related.about());
    return switch (related.reason()) {
      case ARTICLE -> words.of("topic.related.article");
      case PROJECT -> words.of("topic.related.project", about);
      case TEXT -> words.of("topic.related.text", about);
    };
  }
}
