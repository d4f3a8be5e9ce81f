// SPDX-License-Identifier: Apache-2.0
package cuepoint.feed;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// What a feed tells of an episode beyond what any entry has.
///
/// @param guid by which the show's own feed knows it, or null
/// @param title without the show's
/// @param show title of the show
/// @param showFeed absolute address of the show's own feed, or null in that feed itself
/// @param season of the show, or null
/// @param durationMs length of the audio, or null
/// @param audio null where none is known
/// @param transcripts the transcript in several forms; none where there is no transcript
/// @param chapters absolute address of the chapters as JSON, or null where nothing is placed
public record FeedEpisode(
    @Nullable String guid,
    String title,
    String show,
    @Nullable String showFeed,
    int number,
    @Nullable Integer season,
    @Nullable Long durationMs,
    @Nullable Audio audio,
    List<File> transcripts,
    @Nullable String chapters) {
  /// Copies the transcripts.
  public FeedEpisode {
    transcripts = List.copyOf(transcripts);
  }

  /// The length in whole seconds, or null.
  @Nullable Long seconds() {
    return durationMs == null ? null : Long.valueOf((durationMs + 500) / 1000);
  }

  /// A file of the episode's.
  ///
  /// @param url absolute
  /// @param type its media type
  public record File(String url, String type) {}

  /// The sound.
  ///
  /// @param url absolute
  /// @param bytes its size, or null where nobody knows it
  public record Audio(String url, @Nullable Long bytes) {
    /// Its media type, told by the ending of its name: MP3, as nearly all podcasts are, where that
    /// tells nothing.
    String type() {
      int end = url.length();
      for (char mark : new char[] {'?', '#'}) {
        int at = url.indexOf(mark);
        end = at < 0 ? end : Math.min(end, at);
      }
      String name = url.substring(url.lastIndexOf('/', end - 1) + 1, end);
      return switch (name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT)) {
        case "m4a", "m4b", "mp4" -> "audio/mp4";
        case "aac" -> "audio/aac";
        case "ogg", "oga", "opus" -> "audio/ogg";
        case "flac" -> "audio/flac";
        case "wav" -> "audio/wav";
        case "webm", "weba" -> "audio/webm";
        default -> "audio/mpeg";
      };
    }
  }
}
