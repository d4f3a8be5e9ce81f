// SPDX-License-Identifier: Apache-2.0
package cuepoint.site;

import cuepoint.alignment.Segment;
import java.util.List;
import java.util.Set;

/// What is talked about when in an episode, as pages show it.
///
/// @param stretches in the order of time, none of them sharing a cue
/// @param notDiscussed positions of the topics of which a person said that nobody talks about them
public record Outline(List<Stretch> stretches, Set<Integer> notDiscussed) {
  /// Nothing is known.
  public static final Outline NONE = new Outline(List.of(), Set.of());

  /// Copies the collections.
  public Outline {
    stretches = List.copyOf(stretches);
    notDiscussed = Set.copyOf(notDiscussed);
  }

  /// Every stretch of a kind.
  ///
  /// @param part as in {@link Segment#part}
  public List<Stretch> of(Segment.Kind kind, int part) {
    return stretches.stream()
        .filter(stretch -> stretch.segment().kind() == kind && stretch.segment().part() == part)
        .toList();
  }
}
