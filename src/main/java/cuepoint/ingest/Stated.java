// SPDX-License-Identifier: Apache-2.0
package cuepoint.ingest;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// What a file says outright about its episode; everything may be missing.
///
/// @param number episode number in a page header or feed item, or in the heading of notes
/// @param title episode title, without number and show name
/// @param published date of publication
/// @param recorded date of recording as written (page), or as spoken in the first minutes
///   (transcript)
/// @param durationMs length of the audio
/// @param audio address of the audio
/// @param season of the show
/// @param guid by which a feed knows it
/// @param audioBytes size of the audio
public record Stated(
    @Nullable Integer number,
    @Nullable String title,
    @Nullable LocalDate published,
    @Nullable LocalDate recorded,
    @Nullable Long durationMs,
    @Nullable String audio,
    @Nullable Integer season,
    @Nullable String guid,
    @Nullable Long audioBytes) {
  /// Nothing is said.
  public static final Stated NOTHING =
      new Stated(null, null, null, null, null, null, null, null, null);
}
