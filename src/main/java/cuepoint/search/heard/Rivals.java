// SPDX-License-Identifier: Apache-2.0
package cuepoint.search.heard;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Leaves what sounds like one name to it and takes it from others that it sounds less like.
final class Rivals {
  /// By how much a rival has to be likelier, in nats.
  private static final double CLEARLY = 1;

  private Rivals() {}

  /// Those candidates that have no clearly likelier rival in any of their words. A name within the
  /// other (`pytest`, `pytest-cov`) is no rival.
  static List<Finder.Found> settle(List<Finder.Found> found) {
    Map<Integer, List<Candidate>> byWord = new HashMap<>();
    for (Finder.Found one : found) {
      for (int i = 0; i < one.candidate().words(); i++) {
        byWord
            .computeIfAbsent(one.candidate().position() + i, _ -> new ArrayList<>(2))
            .add(one.candidate());
      }
    }
    return found.stream().filter(one -> !hasRival(one.candidate(), byWord)).toList();
  }

  private static boolean hasRival(Candidate one, Map<Integer, List<Candidate>> byWord) {
    for (int i = 0; i < one.words(); i++) {
      for (Candidate other : byWord.getOrDefault(one.position() + i, List.of())) {
        if (other.odds() > one.odds() + CLEARLY && !related(one.name(), other.name())) {
          return true;
        }
      }
    }
    return false;
  }

  private static boolean related(String one, String other) {
    return one.contains(other) || other.contains(one);
  }
}
