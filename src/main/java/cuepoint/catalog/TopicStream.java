// SPDX-License-Identifier: Apache-2.0
package cuepoint.catalog;

import cuepoint.kernel.Slug;
import org.jspecify.annotations.Nullable;

/// Which topics of a show are asked for; what is null is open.
///
/// @param host who brought them, by the slug of the name
/// @param site the host of the featured link, `github.com`
/// @param year of the episode's date
public record TopicStream(
    Slug show, @Nullable Slug host, @Nullable String site, @Nullable Integer year) {
  /// How many filters narrow it.
  public int filters() {
    return (host == null ? 0 : 1) + (site == null ? 0 : 1) + (year == null ? 0 : 1);
  }

  /// The same by this person, or by anybody.
  public TopicStream by(@Nullable Slug other) {
    return new TopicStream(show, other, site, year);
  }

  /// The same about this site, or about any.
  public TopicStream about(@Nullable String other) {
    return new TopicStream(show, host, other, year);
  }

  /// The same of this year, or of any.
  public TopicStream in(@Nullable Integer other) {
    return new TopicStream(show, host, site, other);
  }
}
