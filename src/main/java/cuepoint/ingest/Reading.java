// SPDX-License-Identifier: Apache-2.0
package cuepoint.ingest;

import cuepoint.catalog.ShowNotes;
import cuepoint.transcript.Transcript;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What one file tells, before it is put together with the other files of its episode.
///
/// @param stated what the file itself says about its episode
/// @param notes the show notes in it, or null
/// @param transcript the transcript in it, or null
/// @param items for a feed: what it says about each of its episodes; else empty
/// @param repairs what had to be mended: reason and how often, in order of first occurrence
public record Reading(
    Stated stated,
    @Nullable ShowNotes notes,
    @Nullable Transcript transcript,
    List<Stated> items,
    Map<String, Integer> repairs) {

  /// Copies the collections, keeping order.
  public Reading {
    items = List.copyOf(items);
    repairs = java.util.Collections.unmodifiableMap(new java.util.LinkedHashMap<>(repairs));
  }

  /// A transcript alone.
  public static Reading of(Transcript transcript, Stated stated, Map<String, Integer> repairs) {
    return new Reading(stated, null, transcript, List.of(), repairs);
  }
}
