// SPDX-License-Identifier: Apache-2.0
package cuepoint.search.lucene;

import cuepoint.search.Clause;
import cuepoint.search.Filters;
import cuepoint.search.Trend;
import cuepoint.search.Trend.Quarter;
import java.io.IOException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/// Counts by quarter where something is said. Used for one request.
final class TrendSearch {
  private static final int QUARTERS = 4;

  private final Snapshot snapshot;
  private final Parts parts;
  private final SpokenPlaces places;
  private final boolean forgiving;
  private final Budget budget;
  private final TreeMap<Integer, long[]> quarters = new TreeMap<>();
  private long undated;

  TrendSearch(Snapshot snapshot, Clause what, Filters filters, boolean exactly, Duration most) {
    budget = new Budget(most);
    this.snapshot = snapshot;
    parts = Parts.of(what);
    Boolean sponsor = filters.sponsor();
    places = new SpokenPlaces(parts, filters, sponsor == null ? what.quoted() : sponsor, budget);
    forgiving = !exactly;
  }

  /// Counts.
  Trend trend() throws IOException {
    for (Segment segment : snapshot.segments()) {
      countWords(segment);
    }
    Lookup lookup = Lookup.of(snapshot, parts, WordField.SPOKEN, forgiving, false, budget);
    for (Lookup.Leaf leaf : lookup.leaves()) {
      Segment segment = leaf.segment();
      new Walk(
              leaf.wanted(),
              doc -> segment.isLive(doc) && places.wants(segment.episode(doc)),
              budget)
          .throughAll((doc, cursors) -> {
            SpokenEpisode episode = segment.episode(doc);
            if (places.find(leaf, doc, cursors, parts.size())) {
              count(episode, episode.countMoments(places.spans(), places.count()));
            }
          });
    }
    return new Trend(inOrder(), undated, budget.met());
  }

  private void countWords(Segment segment) {
    for (int doc = 0; doc < segment.reader().maxDoc(); doc++) {
      SpokenEpisode episode = segment.tables().episode(doc);
      if (episode != null
          && segment.isLive(doc)
          && episode.about().day() != About.NO_DAY
          && places.wants(episode)) {
        quarter(episode)[1] += places.words(episode);
      }
    }
  }

  private void count(SpokenEpisode episode, int moments) {
    if (episode.about().day() == About.NO_DAY) {
      undated += moments;
    } else {
      quarter(episode)[0] += moments;
    }
  }

  private long[] quarter(SpokenEpisode episode) {
    LocalDate date = LocalDate.ofEpochDay(episode.about().day());
    int quarter = date.getYear() * QUARTERS + (date.getMonthValue() - 1) / 3;
    return quarters.computeIfAbsent(quarter, _ -> new long[2]);
  }

  private List<Quarter> inOrder() {
    List<Quarter> all = new ArrayList<>();
    for (int i = quarters.isEmpty() ? 0 : quarters.firstKey();
        !quarters.isEmpty() && i <= quarters.lastKey();
        i++) {
      long[] counted = quarters.getOrDefault(i, new long[2]);
      int year = Math.floorDiv(i, QUARTERS);
      all.add(new Quarter(year, Math.floorMod(i, QUARTERS) + 1, counted[0], counted[1]));
    }
    return all;
  }
}
