// SPDX-License-Identifier: Apache-2.0
package cuepoint.search.heard;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// How usual it is in the archive to say what may be a misheard name: "talks" mostly means talks.
final class Usage {
  /// Added to counts, so that little that was counted does not tell much.
  private static final double DOUBT = 0.2;

  /// A smaller archive counts as if it had this many words: of a few episodes nobody can tell what
  /// is usual.
  private static final double MILLION = 1e6;

  private final Map<List<String>, Long> own = new HashMap<>();
  private final double words;
  private final long ownWords;

  /// @param places every candidate of a name in the archive
  /// @param words how many words the archive has
  Usage(List<Acceptance.Place> places, long words) {
    this.words = Math.max((double) words, MILLION);
    Map<Long, Integer> episodes = new HashMap<>();
    Map<List<String>, Map<Long, Integer>> times = new HashMap<>();
    for (Acceptance.Place place : places) {
      episodes.put(place.episode(), place.episodeWords());
      times
          .computeIfAbsent(place.form(), _ -> new HashMap<>())
          .put(place.episode(), (int) place.candidate().times());
    }
    times.forEach((form, each) -> own.put(form, sum(each)));
    ownWords = sum(episodes);
  }

  /// How often a form is said in the episodes that have the name in their notes.
  long own(List<String> form) {
    return own.getOrDefault(form, 0L);
  }

  private static long sum(Map<Long, Integer> byEpisode) {
    return byEpisode.values().stream().mapToLong(each -> each).sum();
  }

  /// Adds what the archive tells of a place.
  ///
  /// @param elsewhere how often the same is said in all other episodes; the more often, the less it
  ///   speaks for the name
  void tell(Acceptance.Place place, long elsewhere, Evidence evidence) {
    double expected = elsewhere / words;
    evidence.set(Feature.COMMON, Math.log1p(expected * MILLION));
    evidence.set(Feature.LIFT, lift(place.candidate().times(), expected * place.episodeWords()));
    evidence.set(Feature.LIFT_OF_ALL, lift(own(place.form()), expected * ownWords));
  }

  private static double lift(long times, double expected) {
    return Math.log((times + DOUBT) / (expected + DOUBT));
  }
}
