// SPDX-License-Identifier: Apache-2.0
package cuepoint.site;

import cuepoint.address.Addresses;
import cuepoint.catalog.Archive;
import cuepoint.catalog.Episode;
import cuepoint.transcript.Recording;
import cuepoint.transcript.Transcripts;
import org.springframework.stereotype.Component;

/// Makes the player of a page, and says so where the times of an episode belong to another audio
/// file than the one that can be heard.
@Component
public class Players {
  private final Archive archive;
  private final Transcripts transcripts;
  private final Words words;

  Players(Archive archive, Transcripts transcripts, Words words) {
    this.archive = archive;
    this.transcripts = transcripts;
    this.words = words;
  }

  /// The player of an episode.
  ///
  /// @param spokenMs where its transcript ends, 0 where it has none
  /// @param placed whether anything in it is known to be about something, so that it has chapters
  public Player of(Located located, long spokenMs, boolean placed) {
    Episode episode = located.episode();
    WebLink audio = WebLink.of("", episode.audio());
    return new Player(
        Addresses.episode(episode.show(), episode.number(), episode.slug()),
        episode.title(),
        located.show().title(),
        audio == null ? null : playable(audio.href()),
        null,
        null,
        spokenMs,
        placed ? Addresses.chaptersVtt(episode.show(), episode.number(), episode.slug()) : null,
        spokenMs == 0 ? "" : otherAudio(episode, spokenMs));
  }

  /// Audio of the archive's own is asked for where the page came from, whatever name that has.
  private String playable(String audio) {
    return audio.startsWith(archive.baseUrl() + "/")
        ? audio.substring(archive.baseUrl().length())
        : audio;
  }

  /// Says which audio the times fit where a source says that it is not this one.
  private String otherAudio(Episode episode, long spokenMs) {
    Long audioMs = episode.inferred().contains("durationMs") ? null : episode.durationMs();
    if (audioMs != null && !Recording.isSame(spokenMs, audioMs)) {
      return words.of(
          spokenMs < audioMs ? "player.other-audio.longer" : "player.other-audio.shorter",
          words.clock(spokenMs),
          words.clock(audioMs));
    }
    boolean video = transcripts.path(episode.id()).filter(Recording::isVideo).isPresent();
    return video ? words.of("player.other-audio.video", words.clock(spokenMs)) : "";
  }
}
