// SPDX-License-Identifier: Apache-2.0
package cuepoint.catalog;

import cuepoint.kernel.Slug;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The headlines of many episodes at once, for lists of episodes.
@Repository
public class Headlines {
  private final JdbcClient jdbc;

  Headlines(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// Headlines by the store's episode ids, in the order of the notes; episodes without topics have
  /// no entry.
  public Map<Long, List<Headline>> of(Collection<Long> episodeIds) {
    return episodeIds.isEmpty()
        ? Map.of()
        : grouped(
            jdbc.sql(
                    """
                    SELECT episode_id, position, headline
                    FROM topic
                    WHERE episode_id IN (:ids)
                    ORDER BY episode_id, position
                    """)
                .param("ids", episodeIds));
  }

  /// Headlines of what a person brought, as {@link #of(Collection)} gives them.
  public Map<Long, List<Headline>> by(Slug host, Collection<Long> episodeIds) {
    return episodeIds.isEmpty()
        ? Map.of()
        : grouped(
            jdbc.sql(
                    """
                    SELECT t.episode_id, t.position, t.headline
                    FROM topic AS t
                    JOIN topic_host AS h
                      ON h.episode_id = t.episode_id AND h.position = t.position
                    WHERE t.episode_id IN (:ids) AND h.slug = :host
                    ORDER BY t.episode_id, t.position
                    """)
                .param("ids", episodeIds)
                .param("host", host.value()));
  }

  /// Headlines of all episodes of a show, as {@link #of(Collection)} gives them.
  public Map<Long, List<Headline>> of(Slug show) {
    return grouped(
        jdbc.sql(
                """
                SELECT t.episode_id, t.position, t.headline
                FROM topic AS t
                JOIN episode AS e ON e.episode_id = t.episode_id
                WHERE e.show_slug = :show
                ORDER BY t.episode_id, t.position
                """)
            .param("show", show.value()));
  }

  private static Map<Long, List<Headline>> grouped(JdbcClient.StatementSpec rows) {
    Map<Long, List<Headline>> headlines = new HashMap<>();
    rows.query(row -> {
      headlines
          .computeIfAbsent(row.getLong("episode_id"), _ -> new ArrayList<>())
          .add(new Headline(row.getInt("position"), row.getString("headline")));
    });
    return headlines;
  }
}
