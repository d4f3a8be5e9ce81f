// SPDX-License-Identifier: Apache-2.0
package cuepoint.search.heard;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/// What the search does: candidates of all episodes, and which of them are accepted.
final class Forgiving implements Recogniser {
  private final Map<String, List<Acceptance.Place>> places = new HashMap<>();
  private final Map<Acceptance.Place, Evidence> evidence = new HashMap<>();
  private final Map<String, List<Acceptance.Place>> accepted = new HashMap<>();
  private final Map<List<String>, Usage> usages = new HashMap<>();
  private final Archive archive;
  private final Weights weights;
  private Acceptance acceptance;

  private record Read(Archive.Said said, List<Finder.Found> found) {}

  /// As it is shipped, with these weights.
  Forgiving(Archive archive, Weights weights) {
    this(archive, weights, Acceptance.FLOOR, Acceptance.THRESHOLD, _ -> true);
  }

  Forgiving(
      Archive archive, Weights weights, double floor, double threshold, Predicate<String> wanted) {
    this.archive = archive;
    this.weights = weights;
    acceptance = new Acceptance(weights, threshold);
    ThreadLocal<Finder> finders = ThreadLocal.withInitial(() -> new Finder(weights, floor));
    List<Read> all =
        archive.episodes().values().parallelStream()
            .map(said -> {
              Corpus.Spoken spoken = said.spoken();
              return new Read(
                  said,
                  finders.get().all(spoken.cues(), spoken.notes(), spoken.alignment(), wanted));
            })
            .toList();
    for (Read read : all) {
      for (Finder.Found found : read.found()) {
        Candidate c = found.candidate();
        Acceptance.Place place =
            new Acceptance.Place(
                read.said().spoken().number(),
                read.said().words().size(),
                c,
                read.said().words().subList(c.position(), c.position() + c.words()));
        places.computeIfAbsent(c.name(), _ -> new ArrayList<>()).add(place);
        evidence.put(place, found.evidence());
      }
    }
  }

  /// The terms of the names of some labels.
  static Set<String> terms(List<Label> labels) {
    Set<String> terms = new HashSet<>();
    for (Label label : labels) {
      Evaluation.terms(label.name()).forEach(term -> terms.add(String.join(" ", term)));
    }
    return terms;
  }

  /// Accepts from another threshold on.
  Forgiving from(double threshold) {
    acceptance = new Acceptance(weights, threshold);
    accepted.clear();
    return this;
  }

  /// Every name that has a candidate.
  List<List<String>> names() {
    return places.keySet().stream().sorted().map(name -> List.of(name.split(" "))).toList();
  }

  /// Candidates, on average.
  double perEpisode() {
    return (double) candidates() / archive.episodes().size();
  }

  int candidates() {
    return evidence.size();
  }

  List<Acceptance.Place> places(List<String> name) {
    return places.getOrDefault(String.join(" ", name), List.of());
  }

  /// The evidence for a place, with that of the archive.
  Evidence evidence(Acceptance.Place place) {
    Evidence all = evidence.getOrDefault(place, new Evidence());
    List<String> name = List.of(place.candidate().name().split(" "));
    Usage usage = usages.computeIfAbsent(name, _ -> new Usage(places(name), archive.words()));
    long spoken = archive.spoken(place.form(), Long.MAX_VALUE);
    usage.tell(place, Math.max(0, spoken - usage.own(place.form())), all);
    return all;
  }

  List<Acceptance.Place> accepted(List<String> name) {
    return accepted.computeIfAbsent(
        String.join(" ", name), _ -> acceptance.accepted(places(name), archive));
  }

  @Override
  public List<Added> added(Archive.Said episode, List<String> name) {
    return accepted(name).stream()
        .filter(place -> place.episode() == episode.spoken().number())
        .map(place -> new Added(place.candidate().position(), place.candidate().words()))
        .toList();
  }
}
