// SPDX-License-Identifier: Apache-2.0
package cuepoint.search.lucene;

import cuepoint.search.SearchAnswer.Count;
import cuepoint.search.SearchAnswer.Covered;
import cuepoint.search.SearchAnswer.Overview;
import cuepoint.search.SearchAnswer.Year;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
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
  private final Map<String, Long> shows = new HashMap<>();
  private final Map<String, Long> speakers = new HashMap<>();
  private final Map<String, Long> hosts = new HashMap<>();
  private @Nullable About first;
  private @Nullable About last;

  /// Counts an episode's moments.
  ///
  /// @param spans where they are
  void moments(SpokenEpisode episode, long[] spans, int count, int total) {
    About about = episode.about();
    year(about)[0] += total;
    add(shows, about.place().show().value(), total);
    about.hosts().forEach(host -> add(hosts, host, total));
    String[] names = episode.speakers();
    int cue = 0;
    int before = -1;
    for (int i = 0; names.length > 0 && i < count; i++) {
      cue = episode.cueOf(Span.start(spans[i]), cue);
      if (episode.startMs(cue) != before && episode.speakerIndex(cue) >= 0) {
        add(speakers, names[episode.speakerIndex(cue)], 1);
      }
      before = episode.startMs(cue);
    }
  }

  /// Counts a topic.
  void topic(TopicNotes topic) {
    About about = topic.about();
    year(about)[1]++;
    add(shows, about.place().show().value(), 1);
    String host = topic.host();
    (host == null ? about.hosts() : List.of(host)).forEach(name -> add(hosts, name, 1));
    if (about.day() != About.NO_DAY) {
      first = first == null || IN_TIME.compare(about, first) < 0 ? about : first;
      last = last == null || IN_TIME.compare(about, last) > 0 ? about : last;
    }
  }

  private long[] year(About about) {
    return years.computeIfAbsent(about.year(), _ -> new long[2]);
  }

  private static void add(Map<String, Long> counts, String name, long more) {
    counts.merge(name, more, Long::sum);
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
    return new Overview(
        covered(first), covered(last), all, most(shows), most(speakers), most(hosts));
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
