// SPDX-License-Identifier: Apache-2.0
package cuepoint.search;

import cuepoint.search.SearchAnswer.Bound;
import java.util.List;
import java.util.Set;

/// Where something is said in one episode, to be stepped through and marked.
///
/// @param moments distinct starts in the order of time; none where it is not said, or the episode
///   is not in the index
/// @param marks what to mark, in the order of the text; never overlapping
/// @param missing the parts of the query, as written, that no moment has, because no place has all;
///   mostly empty
/// @param misheard how many of the marks are only what a machine misheard
/// @param bounds what was cut short; moments may then be missing
public record EpisodeFindings(
    List<Moment> moments, List<Mark> marks, List<String> missing, int misheard, Set<Bound> bounds) {
  /// Nothing.
  public static final EpisodeFindings NONE =
      new EpisodeFindings(List.of(), List.of(), List.of(), 0, Set.of());

  /// Copies the lists.
  public EpisodeFindings {
    moments = List.copyOf(moments);
    marks = List.copyOf(marks);
    missing = List.copyOf(missing);
    bounds = Set.copyOf(bounds);
  }

  /// The start of a cue in which the first word of a match is spoken.
  ///
  /// @param cue its place in the transcript, from 0
  public record Moment(int cue, long startMs) {}

  /// Some text of one cue.
  ///
  /// @param cue its place in the transcript, from 0
  /// @param from the first character
  /// @param to after the last character
  /// @param heard whether this is only what a machine misheard
  public record Mark(int cue, int from, int to, boolean heard) {}
}
