// SPDX-License-Identifier: Apache-2.0
package cuepoint.search.lucene;

import cuepoint.search.Filters;
import cuepoint.search.Filters.Name;
import cuepoint.search.Word;
import cuepoint.search.Words;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Which episodes, topics and speakers count for one request. Not shared between threads.
final class Narrowing {
  private final Filters filters;
  private final long from;
  private final long to;
  private final Map<String, List<String>> wordsOf = new HashMap<>();

  Narrowing(Filters filters) {
    this.filters = filters;
    from = day(filters.from(), Long.MIN_VALUE);
    to = day(filters.to(), Long.MAX_VALUE);
  }

  private static long day(@Nullable LocalDate date, long otherwise) {
    return date == null ? otherwise : date.toEpochDay();
  }

  /// Whether what is said in an episode counts.
  boolean wants(SpokenEpisode episode) {
    About about = episode.about();
    return wants(about) && (filters.hosts().isEmpty() || anyFits(filters.hosts(), about.hosts()));
  }

  /// Whether a topic counts. Nobody speaks a topic's notes.
  boolean wants(TopicNotes topic) {
    String host = topic.host();
    List<String> hosts = host == null ? topic.about().hosts() : List.of(host);
    return filters.speakers().isEmpty()
        && wants(topic.about())
        && (filters.hosts().isEmpty() || anyFits(filters.hosts(), hosts));
  }

  private boolean wants(About about) {
    boolean dated = filters.from() != null || filters.to() != null;
    int number = about.place().number();
    return (filters.shows().isEmpty() || filters.shows().contains(about.place().show()))
        && (!dated || (about.day() != About.NO_DAY && from <= about.day() && about.day() <= to))
        && (filters.episodes().isEmpty()
            || filters.episodes().stream().anyMatch(numbers -> numbers.contains(number)))
        && (filters.guests().isEmpty() || anyFits(filters.guests(), about.guests()));
  }

  /// Whether only some speakers count.
  boolean asksForSpeakers() {
    return !filters.speakers().isEmpty();
  }

  /// Which of an episode's speakers count.
  boolean[] speakers(SpokenEpisode episode) {
    String[] names = episode.speakers();
    boolean[] wanted = new boolean[names.length];
    for (int i = 0; i < names.length; i++) {
      wanted[i] = anyFits(filters.speakers(), List.of(names[i]));
    }
    return wanted;
  }

  private boolean anyFits(List<Name> wanted, List<String> names) {
    for (String name : names) {
      List<String> words =
          wordsOf.computeIfAbsent(name, each -> Words.of(each).stream().map(Word::form).toList());
      if (wanted.stream().anyMatch(one -> one.fits(words))) {
        return true;
      }
    }
    return false;
  }
}
