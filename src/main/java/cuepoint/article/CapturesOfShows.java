// SPDX-License-Identifier: Apache-2.0
package cuepoint.article;

import cuepoint.catalog.ShowsChanged;
import cuepoint.kernel.Slug;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Counts the captures of a show that comes, goes or looks different as changed, so that whoever
/// keeps a copy of them takes them in or drops them.
@Component
class CapturesOfShows {
  private final JdbcClient jdbc;

  CapturesOfShows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// Runs in the transaction that changes the shows.
  @EventListener
  void touch(ShowsChanged changed) {
    for (Slug show : changed.shows()) {
      jdbc.sql(
              """
              UPDATE capture_file SET revision = NEXT VALUE FOR revision_seq
              WHERE show_slug = :show AND (complete OR gone)
              """)
          .param("show", show.value())
          .update();
    }
  }
}
