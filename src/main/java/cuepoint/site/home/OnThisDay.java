// SPDX-License-Identifier: Apache-2.0
package cuepoint.site.home;

import cuepoint.address.Addresses;
import cuepoint.catalog.Anniversaries;
import cuepoint.catalog.Episode;
import cuepoint.catalog.Shows;
import cuepoint.site.Crumb;
import cuepoint.site.EpisodeGroup;
import cuepoint.site.EpisodeRow;
import cuepoint.site.EpisodeRows;
import cuepoint.site.Words;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// What was published or recorded on a day of the year, in any year before.
@Component
class OnThisDay {
  private final Anniversaries anniversaries;
  private final Shows shows;
  private final EpisodeRows rows;
  private final Words words;

  OnThisDay(Anniversaries anniversaries, Shows shows, EpisodeRows rows, Words words) {
    this.anniversaries = anniversaries;
    this.shows = shows;
    this.rows = rows;
    this.words = words;
  }

  /// The episodes of today's day, or of the nearest one that has any, or null where no day has.
  ///
  /// @param most how many episodes at most
  HomePage.@Nullable Day today(LocalDate today, int most) {
    MonthDay day = MonthDay.from(today);
    List<Episode> found = anniversaries.on(DaysOfYear.celebrated(today), today);
    if (found.isEmpty()) {
      day = DaysOfYear.nearest(anniversaries.days(today), day).orElse(day);
      found = anniversaries.on(List.of(day), today);
    }
    if (found.isEmpty()) {
      return null;
    }
    boolean exact = day.equals(MonthDay.from(today));
    return new HomePage.Day(
        words.of(exact ? "day.today" : "day.near", words.day(day)),
        exact ? "/on-this-day" : Addresses.onThisDay(day),
        words.of("day.all", found.size()),
        groups(found.subList(0, Math.min(most, found.size())), List.of(day), today));
  }

  /// The episodes of some days of the year by the year they fell on, latest first.
  List<EpisodeGroup> groups(Collection<MonthDay> days, LocalDate today) {
    return groups(anniversaries.on(days, today), days, today);
  }

  private List<EpisodeGroup> groups(
      List<Episode> episodes, Collection<MonthDay> days, LocalDate today) {
    List<EpisodeRow> all = rows.of(episodes, shows.all());
    Map<Integer, List<EpisodeRow>> years = new LinkedHashMap<>();
    for (int i = 0; i < all.size(); i++) {
      years.computeIfAbsent(year(episodes.get(i), days), _ -> new ArrayList<>()).add(all.get(i));
    }
    return years.entrySet().stream()
        .map(year ->
            new EpisodeGroup(
                words.of("day.ago", String.valueOf(year.getKey()), today.getYear() - year.getKey()),
                year.getValue()))
        .toList();
  }

  /// The year in which one of an episode's days fell on one of these.
  private static int year(Episode episode, Collection<MonthDay> days) {
    LocalDate published = episode.published();
    boolean then = published != null && days.contains(MonthDay.from(published));
    return Objects.requireNonNull(then ? published : episode.recorded()).getYear();
  }

  /// The nearest day before this one that has episodes, or null.
  @Nullable Crumb before(NavigableSet<MonthDay> days, MonthDay day) {
    return DaysOfYear.before(days, day).map(this::crumb).orElse(null);
  }

  /// The nearest day after this one that has episodes, or null.
  @Nullable Crumb after(NavigableSet<MonthDay> days, MonthDay day) {
    return DaysOfYear.after(days, day).map(this::crumb).orElse(null);
  }

  private Crumb crumb(MonthDay day) {
    return new Crumb(words.day(day), Addresses.onThisDay(day));
  }
}
