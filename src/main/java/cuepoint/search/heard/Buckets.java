// SPDX-License-Identifier: Apache-2.0
package cuepoint.search.heard;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/// The readings of some names by the groups of their first two consonants (machines rarely lose
/// both) and by how much there is to hear, so that few are compared with what was heard.
final class Buckets {
  private final Sought.Said[][] readings = new Sought.Said[Sound.GROUPS + 1][];
  private final int[][] weights = new int[Sound.GROUPS + 1][];

  Buckets(List<Sought> sought) {
    List<List<Sought.Said>> lists = new ArrayList<>();
    for (int group = 0; group <= Sound.GROUPS; group++) {
      lists.add(new ArrayList<>());
    }
    for (Sought one : sought) {
      for (Sought.Said said : one.readings) {
        lists.get(said.sounds().first()).add(said);
        if (said.sounds().second() != said.sounds().first()) {
          lists.get(said.sounds().second()).add(said);
        }
      }
    }
    lists.getLast().clear();
    for (int group = 0; group <= Sound.GROUPS; group++) {
      lists.get(group).sort(Comparator.comparingInt(said -> said.sounds().weight()));
      readings[group] = lists.get(group).toArray(Sought.Said[]::new);
      weights[group] = lists.get(group).stream().mapToInt(said -> said.sounds().weight()).toArray();
    }
  }

  /// Compares what was heard with all readings that are worth it.
  ///
  /// @param group of the first consonant heard
  void compare(
      Comparison comparison, int group, Speech speech, int at, int words, int weight, long counts) {
    int[] sorted = weights[group];
    int least = Comparison.least(weight);
    int from = Arrays.binarySearch(sorted, least);
    from = from < 0 ? -from - 1 : from;
    while (from > 0 && sorted[from - 1] == least) {
      from--;
    }
    int most = Comparison.most(weight);
    boolean listened = false;
    for (int i = from; i < sorted.length && sorted[i] <= most; i++) {
      Sought.Said said = readings[group][i];
      if (Sound.mayBeAlike(said.sounds().counts(), counts)) {
        if (!listened && !comparison.listen(speech, at, words)) {
          return;
        }
        listened = true;
        comparison.compare(said, speech, at, words, weight);
      }
    }
  }
}
