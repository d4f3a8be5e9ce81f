// SPDX-License-Identifier: Apache-2.0
package cuepoint.site;

import cuepoint.kernel.Timecode;
import org.jspecify.annotations.Nullable;

/// What a page says about the audio of its episode, and what a script has to know to play it.
///
/// @param episode address of the episode's page, by which scripts know which episode it is
/// @param src address of the audio without a time, or null where nothing can be played
/// @param fromMs where to begin, or null for the beginning
/// @param untilMs where to stop, or null for the end of the audio
/// @param spokenMs where the transcript ends, 0 where there is none
/// @param track address of the chapters as WebVTT, or null where there are none
/// @param otherAudio which audio the times fit where they do not fit this one, or empty
public record Player(
    String episode,
    String title,
    String show,
    @Nullable String src,
    @Nullable Long fromMs,
    @Nullable Long untilMs,
    long spokenMs,
    @Nullable String track,
    String otherAudio) {

  /// The same, begun at a moment.
  ///
  /// @param endMs where to stop, or null for the end of the audio
  public Player from(long startMs, @Nullable Long endMs) {
    return new Player(episode, title, show, src, startMs, endMs, spokenMs, track, otherAudio);
  }

  /// Where to begin, `12:43`, or empty.
  public String clock() {
    return fromMs == null ? "" : Timecode.clock(fromMs);
  }

  /// Where to begin, in seconds, or null.
  public @Nullable String start() {
    return fromMs == null ? null : Timecode.seconds(fromMs);
  }

  /// Where to stop, in seconds, or null.
  public @Nullable String end() {
    return untilMs == null ? null : Timecode.seconds(untilMs);
  }

  /// How long the transcript is, in seconds, or null.
  public @Nullable String spoken() {
    return spokenMs == 0 ? null : Timecode.seconds(spokenMs);
  }

  /// The address of the audio with the time as a media fragment, or null.
  public @Nullable String media() {
    if (src == null || fromMs == null) {
      return src;
    }
    return src + "#t=" + start() + (untilMs == null ? "" : "," + end());
  }
}
