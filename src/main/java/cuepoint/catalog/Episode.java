// SPDX-License-Identifier: Apache-2.0
package cuepoint.catalog;

import cuepoint.kernel.Slug;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// One instalment of a show, without its notes and transcript.
///
/// @param id of the store, never shown
/// @param number within the show, from 0
/// @param published date of publication, or null
/// @param recorded date of recording, or null
/// @param estimated a date between those of its neighbours where it has none of its own, or null
/// @param durationMs length of the audio, or null
/// @param inferred names of the fields (as in the API) that no source states outright
/// @param audio address of the audio, or null
/// @param edit address where its notes can be edited, or null
/// @param season of the show, where a source states it, or null
/// @param guid by which the show's own feed knows it, or null
/// @param audioBytes size of the audio where the show's own feed tells it, or null
/// @param revision rises with every change of anything that belongs to the episode
public record Episode(
    long id,
    Slug show,
    int number,
    Slug slug,
    String title,
    @Nullable LocalDate published,
    @Nullable LocalDate recorded,
    @Nullable LocalDate estimated,
    @Nullable Long durationMs,
    Set<String> inferred,
    @Nullable String audio,
    @Nullable String edit,
    @Nullable Integer season,
    @Nullable String guid,
    @Nullable Long audioBytes,
    boolean gone,
    long revision) {
  /// Copies the set.
  public Episode {
    inferred = Set.copyOf(inferred);
  }

  /// The date to sort and show by: published, else recorded, else estimated, or null.
  public @Nullable LocalDate date() {
    return published != null ? published : recorded != null ? recorded : estimated;
  }
}
