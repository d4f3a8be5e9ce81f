// SPDX-License-Identifier: Apache-2.0
package cuepoint.site;

import cuepoint.address.Addresses;
import cuepoint.catalog.Episode;
import cuepoint.catalog.Show;
import cuepoint.catalog.Shows;
import cuepoint.kernel.Slug;
import cuepoint.search.ArchiveIndex;
import cuepoint.search.IndexNotReady;
import cuepoint.search.Reading;
import cuepoint.search.Related;
import cuepoint.search.SearchAnswer.Place;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;

/// Says what else the archive has about a topic, and why it is taken to be about the same.
@Component
public class LikeTopics {
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

  /// What is like a topic, the surest first; empty where there is nothing, or no index to look in
  /// yet.
  ///
  /// @param position of the topic
  public List<Like> of(Episode episode, int position) {
    try {
      return likes(index.related(episode.show(), episode.number(), position, MOST));
    } catch (IndexNotReady _) {
      return List.of();
    }
  }

  /// What is about the same as what was captured of an article, the most alike first.
  ///
  /// @param article its id
  public List<Like> about(String article) {
    try {
      return likes(index.about(article, MOST));
    } catch (IndexNotReady _) {
      return List.of();
    }
  }

  private List<Like> likes(List<Related> found) {
    List<Show> all = found.isEmpty() ? List.of() : shows.all();
    return found.stream().map(related -> like(related, all)).toList();
  }

  /// Captured pages about the same, the most alike first; none that the topic links to.
  ///
  /// @param position of the topic
  public List<Read> readings(Episode episode, int position) {
    try {
      return index.reading(episode.show(), episode.number(), position, MOST_READ).stream()
          .map(this::read)
          .toList();
    } catch (IndexNotReady _) {
      return List.of();
    }
  }

  private Read read(Reading reading) {
    String href = Addresses.article(reading.article(), Slug.of(reading.title()));
    return new Read(
        new Crumb(reading.title(), href),
        Objects.requireNonNullElse(reading.site(), ""),
        words.of("topic.related.text", String.join(", ", reading.about())));
  }

  private Like like(Related related, List<Show> all) {
    Place place = related.episode();
    boolean whole = related.position() == 0;
    String href =
        whole
            ? Addresses.episode(place.show(), place.number(), place.slug())
            : Addresses.topic(
                place.show(), place.number(), place.slug(), related.position(), related.title());
    return new Like(new Crumb(related.title(), href), place(related, all), reason(related));
  }

  private String place(Related related, List<Show> all) {
    Place place = related.episode();
    String show =
        all.stream()
            .filter(each -> each.slug().equals(place.show()))
            .findFirst()
            .map(Show::title)
            .orElse(place.show().value());
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
