// SPDX-License-Identifier: Apache-2.0
package cuepoint.search.heard;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// How usual it is in the archive to say what may be a misheard name: "talks" mostly means talks.
final class Usage {
  /// Added to counts, so that little that was counted does not tell much.
  private static final double DOUBT = 0.2;

  private static final double MILLION = 1e6;

  /// A form that was heard.
  ///
  /// @param own how often it is said in the episodes that have the name in their notes
  /// @param elsewhere how often in others, among a million words
  private record Form(long own, double elsewhere) {}

  private final Map<List<String>, Map<Long, Integer>> timesByEpisode = new HashMap<>();
  private final Map<List<String>, Form> forms = new HashMap<>();
  private final Frequencies frequencies;
  private final double name;
  private final long ownWords;

  /// @param name the words of the name
  /// @param places every candidate of the name in the archive
  Usage(List<String> name, List<Acceptance.Place> places, Frequencies frequencies) {
    this.frequencies = frequencies;
    this.name = perMillion(frequencies.spoken(name));
    Map<Long, Integer> episodes = new HashMap<>();
    for (Acceptance.Place place : places) {
      episodes.put(place.episode(), place.episodeWords());
      timesByEpisode
          .computeIfAbsent(place.form(), _ -> new HashMap<>())
          .put(place.episode(), (int) place.candidate().times());
    }
    ownWords = episodes.values().stream().mapToLong(words -> words).sum();
  }

  private double perMillion(long times) {
    return MILLION * times / Math.max(frequencies.words(), 1);
  }

  private Form form(List<String> words) {
    Map<Long, Integer> times = timesByEpisode.getOrDefault(words, Map.of());
    long own = times.values().stream().mapToLong(each -> each).sum();
    return new Form(own, perMillion(Math.max(0, frequencies.spoken(words) - own)));
  }

  /// Adds what the archive tells of a place.
  void tell(Acceptance.Place place, Evidence evidence) {
    Form form = forms.computeIfAbsent(place.form(), this::form);
    double expected = form.elsewhere() / MILLION;
    evidence.set(Feature.COMMON, Math.log1p(form.elsewhere()));
    evidence.set(Feature.LIFT, lift(place.candidate().times(), expected * place.episodeWords()));
    evidence.set(Feature.LIFT_OF_ALL, lift(form.own(), expected * ownWords));
    evidence.set(Feature.COMMON_NAME, Math.log1p(name));
  }

  private static double lift(long times, double expected) {
    return Math.log((times + DOUBT) / (expected + DOUBT));
  }
}
