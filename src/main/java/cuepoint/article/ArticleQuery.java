// SPDX-License-Identifier: Apache-2.0
package cuepoint.article;

import org.jspecify.annotations.Nullable;

/// Which articles are asked for, and what comes first; what is null is open.
///
/// @param site only those of this site
/// @param year only those that an episode of this year links to
public record ArticleQuery(@Nullable String site, @Nullable Integer year, Order order) {
  /// What comes first.
  public enum Order {
    /// What was linked to last.
    NEWEST,
    /// What most topics are about.
    FEATURED,
    /// Repositories by owner and name, then what is in none.
    PROJECT
  }

  /// All articles, the latest first.
  public static final ArticleQuery ALL = new ArticleQuery(null, null, Order.NEWEST);
}
