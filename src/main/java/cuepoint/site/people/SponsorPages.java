// SPDX-License-Identifier: Apache-2.0
package cuepoint.site.people;

import cuepoint.address.Addresses;
import cuepoint.alignment.Alignments;
import cuepoint.alignment.Segment;
import cuepoint.catalog.Episode;
import cuepoint.catalog.Patron;
import cuepoint.catalog.Shows;
import cuepoint.catalog.Sponsors;
import cuepoint.kernel.PageOf;
import cuepoint.site.Crumb;
import cuepoint.site.EpisodeRow;
import cuepoint.site.EpisodeRows;
import cuepoint.site.Frame;
import cuepoint.site.Frames;
import cuepoint.site.Lists;
import cuepoint.site.NotFound;
import cuepoint.site.Paging;
import cuepoint.site.RobustLinks;
import cuepoint.site.WebLink;
import cuepoint.site.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Puts the page of a sponsor together.
@Component
class SponsorPages {
  static final int SIZE = 25;

  private final Frames frames;
  private final Sponsors sponsors;
  private final Alignments alignments;
  private final Shows shows;
  private final EpisodeRows rows;
  private final Lists lists;
  private final Words words;

  SponsorPages(
      Frames frames,
      Sponsors sponsors,
      Alignments alignments,
      Shows shows,
      EpisodeRows rows,
      Lists lists,
      Words words) {
    this.frames = frames;
    this.sponsors = sponsors;
    this.alignments = alignments;
    this.shows = shows;
    this.rows = rows;
    this.lists = lists;
    this.words = words;
  }

  /// @param page as asked for, or null
  /// @throws NotFound where there is no such page
  SponsorPage of(Patron patron, @Nullable String page) {
    IntFunction<String> address = number -> Addresses.sponsor(patron.slug(), number);
    PageOf<Sponsors.Read> list =
        lists.page(page, number -> sponsors.reads(patron.slug(), number, SIZE), null, address);
    Optional<Episode> first = sponsors.first(patron.slug());
    Optional<Episode> last = sponsors.last(patron.slug());
    String extent = words.of("show.extent", patron.episodes());
    return new SponsorPage(
        frame(patron, extent, address, list.page()),
        patron.name(),
        extent,
        sponsors.sites(patron.slug()).stream()
            .map(site -> WebLink.of(patron.name(), site))
            .filter(Objects::nonNull)
            .findFirst()
            .orElse(null),
        first.map(rows::dated).orElse(null),
        first.equals(last) ? null : last.map(rows::dated).orElse(null),
        entries(list.items()),
        Paging.of(list, address));
  }

  private Frame frame(Patron patron, String extent, IntFunction<String> address, int page) {
    Frame frame =
        frames
            .page(
                page == 1 ? patron.name() : words.of("list.title", patron.name(), page),
                words.of("sponsor.description", patron.name(), extent),
                address.apply(page),
                new Crumb(words.of("sponsors.title"), "/sponsors"))
            .called(patron.name());
    return frames.withFeeds(frame, patron.name(), Addresses.sponsor(patron.slug()));
  }

  private List<SponsorPage.Entry> entries(List<Sponsors.Read> reads) {
    List<Episode> episodes = reads.stream().map(Sponsors.Read::episode).toList();
    List<EpisodeRow> all = rows.of(episodes, shows.all(), Map.of());
    Map<Long, Map<Integer, Long>> starts =
        alignments.starts(
            episodes.stream().map(Episode::id).distinct().toList(), Segment.Kind.SPONSOR);
    List<SponsorPage.Entry> entries = new ArrayList<>();
    for (int i = 0; i < reads.size(); i++) {
      Sponsors.Read read = reads.get(i);
      Long start = starts.getOrDefault(read.episode().id(), Map.of()).get(read.place());
      entries.add(
          new SponsorPage.Entry(
              all.get(i),
              RobustLinks.sponsored(read.text()).below(2),
              moment(read.episode(), start)));
    }
    return entries;
  }

  private @Nullable Crumb moment(Episode episode, @Nullable Long startMs) {
    return startMs == null
        ? null
        : new Crumb(
            words.clock(startMs),
            Addresses.moment(episode.show(), episode.number(), episode.slug(), startMs));
  }
}
