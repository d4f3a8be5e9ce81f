// SPDX-License-Identifier: Apache-2.0
package cuepoint.site.transcript;

import cuepoint.site.Crumb;
import cuepoint.site.Frame;
import cuepoint.site.Player;
import cuepoint.site.quote.Selecting;
import cuepoint.site.quote.Sharing;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What stands around the cues of a transcript.
///
/// @param extent how long it is, in words
/// @param opened the moment or quote asked for, or null
/// @param sharing what can be done with it, or null
/// @param find the form that finds something in the episode
/// @param player what can be played, at the moment asked for
/// @param files the transcript in every form
/// @param previous the transcript of the episode before, or the episode itself where it has none,
///   or null
/// @param next that of the one after
/// @param selecting what quotes of selected words are made with
record TranscriptPage(
    Frame frame,
    Crumb episode,
    String extent,
    @Nullable Opened opened,
    @Nullable Sharing sharing,
    FindBar find,
    Player player,
    List<Crumb> files,
    @Nullable Crumb previous,
    @Nullable Crumb next,
    Selecting selecting) {

  /// Where the page is opened.
  ///
  /// @param label says so
  /// @param href leads there on this page
  record Opened(String label, String href) {}
}
