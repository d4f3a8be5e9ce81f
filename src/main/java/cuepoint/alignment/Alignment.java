// SPDX-License-Identifier: Apache-2.0
package cuepoint.alignment;

import cuepoint.alignment.Segment.Kind;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/// When the parts of an episode's notes are talked about.
///
/// @param segments sorted by start, without overlaps; a part that is left and comes back has
///   several
/// @param notDiscussed positions of the topics of which a person said that nobody talks about them
public record Alignment(List<Segment> segments, Set<Integer> notDiscussed) {
  /// Nothing is placed.
  public static final Alignment NONE = new Alignment(List.of(), Set.of());

  /// Copies and sorts the segments.
  public Alignment {
    segments = segments.stream().sorted(Comparator.comparingLong(Segment::startMs)).toList();
    notDiscussed = Collections.unmodifiableSortedSet(new TreeSet<>(notDiscussed));
  }

  /// Where a topic is first talked about; empty where it is not placed.
  public Optional<Segment> topic(int position) {
    return topicSegments(position).stream().findFirst();
  }

  /// Every stretch of a topic.
  public List<Segment> topicSegments(int position) {
    return segments.stream()
        .filter(segment -> segment.kind() == Kind.TOPIC && segment.part() == position)
        .toList();
  }

  /// What is talked about at a time; empty between segments.
  public Optional<Segment> at(long ms) {
    return segments.stream()
        .filter(segment -> segment.startMs() <= ms && ms < segment.endMs())
        .findFirst();
  }
}
