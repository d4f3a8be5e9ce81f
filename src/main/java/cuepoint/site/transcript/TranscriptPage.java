// SPDX-License-Identifier: Apache-2.0
package cuepoint.site.transcript;

import cuepoint.site.Crumb;
import cuepoint.site.Frame;
import cuepoint.site.Player;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What stands around the cues of a transcript.
///
/// @param extent how long it is, in words
/// @param moment the one asked for, or null
/// @param find the form that finds something in the episode
/// @param player what can be played, at the moment asked for
/// @param files the transcript in every form
/// @param previous the transcript of the episode before, or the episode itself where it has none,
///   or null
/// @param next that of the one after
record TranscriptPage(
    Frame frame,
    Crumb episode,
    String extent,
    @Nullable Moment moment,
    FindBar find,
    Player player,
    List<Crumb> files,
    @Nullable Crumb previous,
    @Nullable Crumb next) {

  /// A cue that a link points at.
  ///
  /// @param href leads to it on this page
  record Moment(String clock, String href) {}
}
