// SPDX-License-Identifier: Apache-2.0
package cuepoint.search.heard;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// Decides with the whole archive at hand which candidates are taken for the name.
public final class Acceptance {
  /// What the episode alone finds less likely than this is never accepted, and not even stored.
  static final double FLOOR = -0.5;

  /// What is as likely as this is accepted, in nats.
  static final double THRESHOLD = 0.25;

  private final Weights weights;
  private final double threshold;

  Acceptance(Weights weights, double threshold) {
    this.weights = weights;
    this.threshold = threshold;
  }

  /// With the weights that are shipped.
  public Acceptance() {
    this(Weights.load(), THRESHOLD);
  }

  /// A candidate in its episode.
  ///
  /// @param episode any number that tells episodes apart
  /// @param episodeWords how many words the episode has
  /// @param form the words that were heard, as words are compared
  public record Place(long episode, int episodeWords, Candidate candidate, List<String> form) {}

  /// Those of a name's candidates that are taken for it, in the same order.
  ///
  /// @param places every candidate of the name in the archive
  public List<Place> accepted(List<Place> places, Frequencies frequencies) {
    Usage usage = new Usage(places, frequencies.words());
    Map<List<String>, List<Place>> byForm =
        places.stream().collect(Collectors.groupingBy(Place::form));
    Map<List<String>, Long> elsewhere = new HashMap<>();
    byForm.forEach((form, same) -> {
      long own = usage.own(form);
      long most = bearable(same, usage, frequencies.words());
      long spoken = most == 0 ? 0 : frequencies.spoken(form, own + most);
      elsewhere.put(form, Math.max(spoken - own, 0));
    });
    return places.stream()
        .filter(place -> accepts(place, usage, elsewhere.getOrDefault(place.form(), 0L)))
        .toList();
  }

  /// A number of times for which none of some places would be accepted if the same were said as
  /// often elsewhere: there is no need to count any further. 0 where none is accepted anyway.
  private long bearable(List<Place> same, Usage usage, long words) {
    for (long times = 0; times < words; times = Math.max(1, 2 * times)) {
      if (!acceptsAny(same, usage, times)) {
        return times;
      }
    }
    return words;
  }

  private boolean acceptsAny(List<Place> same, Usage usage, long elsewhere) {
    return same.stream().anyMatch(place -> accepts(place, usage, elsewhere));
  }

  private boolean accepts(Place place, Usage usage, long elsewhere) {
    Evidence evidence = new Evidence();
    usage.tell(place, elsewhere, evidence);
    return place.candidate().odds() + evidence.score(weights) >= threshold;
  }
}
