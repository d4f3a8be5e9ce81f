// SPDX-License-Identifier: Apache-2.0
package cuepoint.search.heard;

import java.util.List;

/// Decides with the whole archive at hand which candidates are taken for the name.
public final class Acceptance {
  /// What the episode alone finds less likely than this is never accepted, and not even stored.
  static final double FLOOR = -2.5;

  /// What is as likely as this is accepted, in nats.
  static final double THRESHOLD = -0.75;

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

  /// Those of a name's candidates that are taken for it.
  ///
  /// @param name the words of the name
  /// @param places every candidate of the name in the archive
  public List<Place> accepted(List<String> name, List<Place> places, Frequencies frequencies) {
    Usage usage = new Usage(name, places, frequencies);
    return places.stream()
        .filter(place -> {
          Evidence evidence = new Evidence();
          usage.tell(place, evidence);
          return place.candidate().odds() + evidence.score(weights) >= threshold;
        })
        .toList();
  }
}
