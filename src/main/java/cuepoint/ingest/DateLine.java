// SPDX-License-Identifier: Apache-2.0
package cuepoint.ingest;

import cuepoint.catalog.Episode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// The dates of a show's episodes, put in order by number: dates that were only spoken and break
/// the order are no evidence, and missing ones are estimated between their neighbours (contract
/// C1).
final class DateLine {
  /// A show that is recorded in order may have an episode or two that changed places.
  private static final long ORDERLY_SLACK_DAYS = 7;

  /// Interviews are recorded in advance and appear when they fit.
  private static final long SLACK_DAYS = 120;

  /// A show is in order when at most one of so many dates lies before the one before it.
  private static final int ORDERLY_SHARE = 20;

  /// What is known of one episode before its neighbours are asked.
  ///
  /// @param published stated date of publication
  /// @param recorded stated date of recording
  /// @param spoken date of recording as the transcript has it
  record Evidence(
      @Nullable LocalDate published, @Nullable LocalDate recorded, @Nullable LocalDate spoken) {
    private @Nullable LocalDate stated() {
      return recorded != null ? recorded : published;
    }

    private @Nullable LocalDate any() {
      return stated() != null ? stated() : spoken;
    }
  }

  /// The outcome for one episode.
  ///
  /// @param spoken whether the date of recording was only spoken
  /// @param dropped a spoken date that was no evidence, or null
  record Dates(
      @Nullable LocalDate published,
      @Nullable LocalDate recorded,
      boolean spoken,
      @Nullable LocalDate estimated,
      @Nullable LocalDate dropped) {
    private @Nullable LocalDate date() {
      return published != null ? published : recorded;
    }

    /// Whether an episode already has these dates.
    boolean isThatOf(Episode episode) {
      return Objects.equals(published, episode.published())
          && Objects.equals(recorded, episode.recorded())
          && Objects.equals(estimated, episode.estimated())
          && spoken == episode.inferred().contains("recorded");
    }
  }

  private DateLine() {}

  static SortedMap<Integer, Dates> of(SortedMap<Integer, Evidence> evidence) {
    List<Integer> numbers = List.copyOf(evidence.keySet());
    List<Evidence> known = List.copyOf(evidence.values());
    boolean[] trusted = trusted(known);
    List<Dates> dates = new ArrayList<>();
    for (int i = 0; i < known.size(); i++) {
      Evidence one = known.get(i);
      boolean spoken = one.recorded() == null && one.spoken() != null;
      LocalDate recorded = spoken ? (trusted[i] ? one.spoken() : null) : one.recorded();
      dates.add(
          new Dates(
              one.published(),
              recorded,
              spoken && trusted[i],
              null,
              spoken && !trusted[i] ? one.spoken() : null));
    }
    SortedMap<Integer, Dates> line = new TreeMap<>();
    for (int i = 0; i < numbers.size(); i++) {
      Dates one = dates.get(i);
      LocalDate estimated = one.date() == null ? estimate(numbers, dates, i) : null;
      line.put(
          numbers.get(i),
          new Dates(one.published(), one.recorded(), one.spoken(), estimated, one.dropped()));
    }
    return line;
  }

  private static long slackDays(List<Evidence> known) {
    int dated = 0;
    int back = 0;
    LocalDate before = null;
    for (Evidence one : known) {
      LocalDate date = one.any();
      if (date != null) {
        dated++;
        back += before != null && date.isBefore(before) ? 1 : 0;
        before = date;
      }
    }
    return back * ORDERLY_SHARE <= dated ? ORDERLY_SLACK_DAYS : SLACK_DAYS;
  }

  /// The heaviest chain of dates in which none lies more than the slack before an earlier one;
  /// stated dates weigh more than all spoken ones together. Quadratic in the number of episodes.
  private static boolean[] trusted(List<Evidence> known) {
    int size = known.size();
    LocalDate[] date = new LocalDate[size];
    long slack = slackDays(known);
    long[] best = new long[size];
    int[] before = new int[size];
    Arrays.fill(before, -1);
    int last = -1;
    for (int i = 0; i < size; i++) {
      LocalDate stated = known.get(i).stated();
      LocalDate one = known.get(i).any();
      if (one == null) {
        continue;
      }
      date[i] = one;
      long weight = stated != null ? size + 1L : 1;
      for (int j = 0; j < i; j++) {
        if (date[j] != null && best[j] > best[i] && !one.isBefore(date[j].minusDays(slack))) {
          best[i] = best[j];
          before[i] = j;
        }
      }
      best[i] += weight;
      last = last < 0 || best[i] > best[last] ? i : last;
    }
    boolean[] trusted = new boolean[size];
    for (int i = last; i >= 0; i = before[i]) {
      trusted[i] = true;
    }
    return trusted;
  }

  private static @Nullable LocalDate estimate(List<Integer> numbers, List<Dates> dates, int at) {
    int left = neighbour(dates, at, -1);
    int right = neighbour(dates, at, 1);
    LocalDate before = left < 0 ? null : dates.get(left).date();
    LocalDate after = right < 0 ? null : dates.get(right).date();
    if (before == null || after == null) {
      return before != null ? before : after;
    }
    long days = ChronoUnit.DAYS.between(before, after);
    long span = numbers.get(right) - (long) numbers.get(left);
    return before.plusDays(days * (numbers.get(at) - (long) numbers.get(left)) / span);
  }

  private static int neighbour(List<Dates> dates, int at, int step) {
    for (int i = at + step; i >= 0 && i < dates.size(); i += step) {
      if (dates.get(i).date() != null) {
        return i;
      }
    }
    return -1;
  }
}
