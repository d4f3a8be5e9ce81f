// SPDX-License-Identifier: Apache-2.0
package cuepoint.catalog;

import cuepoint.kernel.Slug;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Everything an import knows about an episode but its transcript; fields as in {@link Episode}.
///
/// @param titleRank how good the title's source is; only a better one gives an episode a new slug
/// @param people hosts first, then guests
public record EpisodeDraft(
    Slug show,
    int number,
    String title,
    int titleRank,
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
    ShowNotes notes,
    List<Appearance> people) {
  /// Copies the collections.
  public EpisodeDraft {
    inferred = Set.copyOf(inferred);
    people = List.copyOf(people);
  }

  /// The date to sort and show by: published, else recorded, else estimated, or null.
  public @Nullable LocalDate date() {
    return published != null ? published : recorded != null ? recorded : estimated;
  }

  /// The same without the inferred fields, whose set has no order of its own.
  public EpisodeDraft withoutInferred() {
    return new EpisodeDraft(
        show,
        number,
        title,
        titleRank,
        published,
        recorded,
        estimated,
        durationMs,
        Set.of(),
        audio,
        edit,
        season,
        guid,
        audioBytes,
        notes,
        people);
  }
}
