// SPDX-License-Identifier: Apache-2.0
package cuepoint.search.lucene;

import cuepoint.kernel.Slug;
import cuepoint.search.SearchAnswer.Count;
import cuepoint.search.SearchAnswer.Covered;
import cuepoint.search.SearchAnswer.Overview;
import cuepoint.search.SearchAnswer.Year;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// Counts what one search finds by year, show and people. Not shared between threads.
final class Tally {
  /// Most names in a list.
  private static final int MOST = 12;

  private static final Comparator<About> IN_TIME =
      Comparator.comparingInt(About::day).thenComparingInt(about -> about.place().number());

  private final TreeMap<Integer, long[]> years = new TreeMap<>();
  private final Map<String, Long> speakers = new HashMap<>();
  private final Map<String, Long> hosts = new HashMap<>();

  /// As the episodes of a segment share them: to compare what is far apart in memory takes longer
  /// than all other counting.
  private final IdentityHashMap<Slug, long[]> shows = new IdentityHashMap<>();

  private final IdentityHashMap<List<String>, long[]> hostsTogether = new IdentityHashMap<>();
  private @Nullable About first;
  private @Nullable About last;

  /// Counts an episode's moments.
  ///
  /// @param bySpeaker how many of them each speaker has
  void moments(SpokenEpisode episode, int[] bySpeaker, int total) {
    About about = episode.about();
    year(about)[0] += total;
    shows.computeIfAbsent(about.place().show(), _ -> new long[1])[0] += total;
    hostsTogether.computeIfAbsent(about.hosts(), _ -> new long[1])[0] += total;
    String[] names = episode.speakers();
    for (int i = 0; i < bySpeaker.length; i++) {
      if (bySpeaker[i] > 0) {
        speakers.merge(names[i], (long) bySpeaker[i], Long::sum);
      }
    }
  }

  /// Counts a topic.
  void topic(TopicNotes topic) {
    About about = topic.about();
    year(about)[1]++;
    shows.computeIfAbsent(about.place().show(), _ -> new long[1])[0]++;
    String host = topic.host();
    if (host == null) {
      hostsTogether.computeIfAbsent(about.hosts(), _ -> new long[1])[0]++;
    } else {
      hosts.merge(host, 1L, Long::sum);
    }
    if (about.day() != About.NO_DAY) {
      first = first == null || IN_TIME.compare(about, first) < 0 ? about : first;
      last = last == null || IN_TIME.compare(about, last) > 0 ? about : last;
    }
  }

  private long[] year(About about) {
    return years.computeIfAbsent(about.year(), _ -> new long[2]);
  }

  /// What was counted.
  Overview overview() {
    List<Year> all = new ArrayList<>();
    years.remove(0);
    if (!years.isEmpty()) {
      for (int year = years.firstKey(); year <= years.lastKey(); year++) {
        long[] counts = years.getOrDefault(year, new long[2]);
        all.add(new Year(year, counts[0], counts[1]));
      }
    }
    Map<String, Long> ofShows = new HashMap<>();
    shows.forEach((show, count) -> ofShows.merge(show.value(), count[0], Long::sum));
    Map<String, Long> ofHosts = new HashMap<>(hosts);
    hostsTogether.forEach(
        (names, count) -> names.forEach(name -> ofHosts.merge(name, count[0], Long::sum)));
    return new Overview(
        covered(first), covered(last), all, most(ofShows), most(speakers), most(ofHosts));
  }

  private static @Nullable Covered covered(@Nullable About about) {
    return about == null ? null : new Covered(about.place(), about.year());
  }

  private static List<Count> most(Map<String, Long> counts) {
    return counts.entrySet().stream()
        .map(entry -> new Count(entry.getKey(), entry.getValue()))
        .sorted(Comparator.comparingLong(Count::count).reversed().thenComparing(Count::name))
        .limit(MOST)
        .toList();
  }
}
