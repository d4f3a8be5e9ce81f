// SPDX-License-Identifier: Apache-2.0
package cuepoint.site.show;

import cuepoint.address.Addresses;
import cuepoint.catalog.EpisodeLists;
import cuepoint.catalog.HostTenure;
import cuepoint.catalog.People;
import cuepoint.catalog.Show;
import cuepoint.catalog.Tally;
import cuepoint.catalog.TopicStream;
import cuepoint.catalog.TopicStreams;
import cuepoint.kernel.Slug;
import cuepoint.site.Crumb;
import cuepoint.site.WebLink;
import cuepoint.site.Words;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Says what a show is: who presents it, since when there are episodes, and what else there is.
@Component
class ShowFacts {
  private final People people;
  private final TopicStreams topics;
  private final Words words;

  ShowFacts(People people, TopicStreams topics, Words words) {
    this.people = people;
    this.topics = topics;
    this.words = words;
  }

  /// `389 episodes, 2016 to 2026`.
  ///
  /// @param years newest first
  String extent(Show show, long episodes, List<Tally> years) {
    List<String> dated =
        years.stream().map(Tally::key).filter(year -> !year.equals(EpisodeLists.UNDATED)).toList();
    return dated.isEmpty() || dated.size() == 1
        ? words.of("show.extent", episodes)
        : words.of("show.extent.years", episodes, dated.getLast(), dated.getFirst());
  }

  List<ShowPage.Host> hosts(Show show) {
    return show.hosts().stream()
        .map(host -> {
          Slug slug = Slug.of(host.name());
          String page = people.isKnown(slug) ? Addresses.person(slug) : null;
          return new ShowPage.Host(host.name(), page, tenure(host));
        })
        .toList();
  }

  private String tenure(HostTenure host) {
    Integer from = host.from();
    Integer until = host.until();
    if (from == null && until == null) {
      return "";
    }
    return from == null
        ? words.of("show.host.until", String.valueOf(until))
        : until == null
            ? words.of("show.host.from", String.valueOf(from))
            : words.of("show.host.between", String.valueOf(from), String.valueOf(until));
  }

  @Nullable WebLink site(Show show) {
    return WebLink.of(show.title(), show.site());
  }

  /// The stream of all topics of a show, or null where its notes have none.
  @Nullable Crumb topics(Show show) {
    long count = topics.count(new TopicStream(show.slug(), null, null, null));
    return count == 0
        ? null
        : new Crumb(
            words.of("show.topics", count), Addresses.topics(show.slug(), null, null, null, 1));
  }
}
