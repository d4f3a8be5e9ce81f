// SPDX-License-Identifier: Apache-2.0
package cuepoint.alignment;

import cuepoint.alignment.Segment.Kind;
import cuepoint.kernel.Slug;
import cuepoint.kernel.TimeSpan;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/// The alignments of all episodes.
@Repository
public class Alignments {
  private final JdbcClient jdbc;
  private final JdbcTemplate batches;

  Alignments(JdbcClient jdbc, JdbcTemplate batches) {
    this.jdbc = jdbc;
    this.batches = batches;
  }

  /// The alignment of an episode, {@link Alignment#NONE} where it has none; costs two range reads.
  public Alignment of(long episodeId) {
    List<Segment> segments =
        jdbc.sql(
                """
                SELECT kind, part, start_ms, end_ms, confidence, by_hand
                FROM segment
                WHERE episode_id = :id
                ORDER BY position
                """)
            .param("id", episodeId)
            .query((row, _) ->
                new Segment(
                    Kind.valueOf(row.getString(1)),
                    row.getInt(2),
                    row.getLong(3),
                    row.getLong(4),
                    row.getDouble(5),
                    row.getBoolean(6)))
            .list();
    List<Integer> notDiscussed =
        jdbc.sql("SELECT topic FROM not_discussed WHERE episode_id = :id")
            .param("id", episodeId)
            .query((row, _) -> row.getInt(1))
            .list();
    return new Alignment(segments, new HashSet<>(notDiscussed));
  }

  /// When the topics, or the sponsors, of some episodes first come up.
  ///
  /// @param kind whose parts are numbered
  /// @return milliseconds by the store's episode id and the segment's part; what is not placed is
  ///   not there
  public Map<Long, Map<Integer, Long>> starts(Collection<Long> episodeIds, Kind kind) {
    Map<Long, Map<Integer, Long>> starts = new HashMap<>();
    if (!episodeIds.isEmpty()) {
      jdbc.sql(
              """
              SELECT episode_id, part, MIN(start_ms)
              FROM segment
              WHERE episode_id IN (:ids) AND kind = :kind
              GROUP BY episode_id, part
              ORDER BY episode_id, part
              """)
          .param("ids", episodeIds)
          .param("kind", kind.name())
          .query(row -> {
            starts
                .computeIfAbsent(row.getLong(1), _ -> new HashMap<>())
                .put(row.getInt(2), row.getLong(3));
          });
    }
    return starts;
  }

  /// What a person placed in the episodes of a show: by number, each list sorted by topic.
  public Map<Integer, List<Correction>> byHand(Slug show) {
    Map<Integer, List<Correction>> byHand = new TreeMap<>();
    jdbc.sql(
            """
            SELECT episode.number, segment.part, segment.start_ms, segment.end_ms
            FROM segment
            JOIN episode ON episode.episode_id = segment.episode_id
            WHERE episode.show_slug = :show AND segment.by_hand AND segment.kind = 'TOPIC'
            UNION ALL
            SELECT episode.number, not_discussed.topic, NULL, NULL
            FROM not_discussed
            JOIN episode ON episode.episode_id = not_discussed.episode_id
            WHERE episode.show_slug = :show
            ORDER BY 1, 2, 3
            """)
        .param("show", show.value())
        .query(row -> {
          long start = row.getLong(3);
          TimeSpan span = row.wasNull() ? null : new TimeSpan(start, row.getLong(4));
          byHand
              .computeIfAbsent(row.getInt(1), _ -> new ArrayList<>())
              .add(new Correction(row.getInt(2), span));
        });
    return byHand;
  }

  /// Replaces an episode's alignment whole.
  @Transactional
  public void store(long episodeId, Alignment alignment) {
    remove(episodeId);
    List<Object[]> rows = new ArrayList<>();
    for (Segment segment : alignment.segments()) {
      rows.add(
          new Object[] {
            episodeId,
            rows.size(),
            segment.kind().name(),
            segment.part(),
            segment.startMs(),
            segment.endMs(),
            segment.confidence(),
            segment.byHand()
          });
    }
    batches.batchUpdate(
        """
        INSERT INTO segment
          (episode_id, position, kind, part, start_ms, end_ms, confidence, by_hand)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?)
        """,
        rows);
    Set<Integer> notDiscussed = alignment.notDiscussed();
    batches.batchUpdate(
        "INSERT INTO not_discussed (episode_id, topic) VALUES (?, ?)",
        notDiscussed.stream().map(topic -> new Object[] {episodeId, topic}).toList());
  }

  /// Forgets an episode's alignment.
  @Transactional
  public void remove(long episodeId) {
    jdbc.sql("DELETE FROM segment WHERE episode_id = :id").param("id", episodeId).update();
    jdbc.sql("DELETE FROM not_discussed WHERE episode_id = :id").param("id", episodeId).update();
  }
}
