// SPDX-License-Identifier: Apache-2.0
package cuepoint.catalog;

import cuepoint.kernel.Slug;
import org.jspecify.annotations.Nullable;

/// Somebody in an episode.
///
/// @param slug of the person's page, or null where only a first name is known
/// @param url a page of the person's own, or null
/// @param inferred whether only the show's settings say so
public record Appearance(
    Role role, String name, @Nullable Slug slug, @Nullable String url, boolean inferred) {
  /// What somebody does in an episode.
  public enum Role {
    /// Presents the show.
    HOST,
    /// Was invited.
    GUEST
  }
}
