// SPDX-License-Identifier: Apache-2.0
package cuepoint.transcript;

import cuepoint.kernel.Slug;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/// The transcripts of all episodes, at most one each.
@Repository
public class Transcripts {
  /// A cue's key is transcript * 2^20 + position, so a transcript holds at most a million cues.
  private static final int POSITION_BITS = 20;

  private final JdbcClient jdbc;
  private final JdbcTemplate batches;

  Transcripts(JdbcClient jdbc, JdbcTemplate batches) {
    this.jdbc = jdbc;
    this.batches = batches;
  }

  /// The transcript of an episode, if it has one; costs one range read.
  public Optional<Transcript> of(long episodeId) {
    return id(episodeId)
        .map(id -> cues(id << POSITION_BITS, ((id + 1) << POSITION_BITS) - 1))
        .map(Transcript::new);
  }

  /// Some cues of an episode in a row; fewer where the transcript ends, none where there is none.
  ///
  /// @param from index of the first one, from 0
  public List<Cue> passage(long episodeId, int from, int most) {
    return id(episodeId)
        .map(id -> {
          long first = (id << POSITION_BITS) + from;
          return cues(first, Math.min(first + most, (id + 1) << POSITION_BITS) - 1);
        })
        .orElse(List.of());
  }

  /// How many cues an episode's transcript has; 0 without one.
  public int cueCount(long episodeId) {
    return jdbc.sql("SELECT cues FROM transcript WHERE episode_id = :id")
        .param("id", episodeId)
        .query(Integer.class)
        .optional()
        .orElse(0);
  }

  /// The file that an episode's transcript was read from, if it has one.
  public Optional<String> path(long episodeId) {
    return jdbc.sql("SELECT path FROM transcript WHERE episode_id = :id")
        .param("id", episodeId)
        .query(String.class)
        .optional();
  }

  /// Which episodes of a show have a transcript, by the store's ids.
  public Set<Long> episodesOf(Slug show) {
    return Set.copyOf(
        jdbc.sql(
                """
                SELECT t.episode_id
                FROM transcript AS t
                JOIN episode AS e ON e.episode_id = t.episode_id
                WHERE e.show_slug = :show AND t.cues > 0
                """)
            .param("show", show.value())
            .query(Long.class)
            .list());
  }

  /// How many cues the whole archive holds.
  public long totalCues() {
    return jdbc.sql("SELECT COALESCE(SUM(cues), 0) FROM transcript").query(Long.class).single();
  }

  /// How much a person says, by the store's episode ids; episodes in which he or she is not heard
  /// by name are not there.
  public Map<Long, Voice> voices(Slug person) {
    Map<Long, Voice> voices = new HashMap<>();
    jdbc.sql(
            """
            SELECT v.episode_id, v.name, v.cues, v.spoken_ms
            FROM (SELECT DISTINCT name FROM appearance WHERE slug = :person) AS a
            JOIN voice AS v ON v.name = a.name
            JOIN episode AS e ON e.episode_id = v.episode_id AND NOT e.gone
            JOIN show AS s ON s.slug = e.show_slug AND s.served
            ORDER BY v.episode_id, v.name
            """)
        .param("person", person.value())
        .query(row -> {
          Voice voice = new Voice(row.getString(2), row.getInt(3), row.getLong(4));
          voices.merge(row.getLong(1), voice, Voice::and);
        });
    return voices;
  }

  /// Replaces an episode's transcript whole.
  ///
  /// @param path the source file it was read from
  @Transactional
  public void store(long episodeId, Transcript transcript, String path) {
    remove(episodeId);
    jdbc.sql("INSERT INTO transcript (episode_id, cues, path) VALUES (:episode, :cues, :path)")
        .param("episode", episodeId)
        .param("cues", transcript.cues().size())
        .param("path", path)
        .update();
    long first = id(episodeId).orElseThrow() << POSITION_BITS;
    List<Object[]> rows = new ArrayList<>(transcript.cues().size());
    for (Cue cue : transcript.cues()) {
      rows.add(
          new Object[] {
            first + rows.size(), cue.startMs(), cue.endMs(), cue.speaker(), cue.text()
          });
    }
    batches.batchUpdate(
        "INSERT INTO cue (cue_id, start_ms, end_ms, speaker, text) VALUES (?, ?, ?, ?, ?)", rows);
    batches.batchUpdate(
        "INSERT INTO voice (episode_id, name, cues, spoken_ms) VALUES (?, ?, ?, ?)",
        Voice.of(transcript.cues()).stream()
            .map(voice -> new Object[] {episodeId, voice.name(), voice.cues(), voice.spokenMs()})
            .toList());
  }

  /// Takes an episode's transcript away, if it has one.
  @Transactional
  public void remove(long episodeId) {
    Optional<Long> id = id(episodeId);
    if (id.isPresent()) {
      jdbc.sql("DELETE FROM cue WHERE cue_id BETWEEN :first AND :last")
          .param("first", id.get() << POSITION_BITS)
          .param("last", ((id.get() + 1) << POSITION_BITS) - 1)
          .update();
      jdbc.sql("DELETE FROM voice WHERE episode_id = :id").param("id", episodeId).update();
      jdbc.sql("DELETE FROM transcript WHERE transcript_id = :id").param("id", id.get()).update();
    }
  }

  private Optional<Long> id(long episodeId) {
    return jdbc.sql("SELECT transcript_id FROM transcript WHERE episode_id = :id")
        .param("id", episodeId)
        .query(Long.class)
        .optional();
  }

  private List<Cue> cues(long first, long last) {
    return jdbc.sql(
            """
            SELECT start_ms, end_ms, speaker, text
            FROM cue
            WHERE cue_id BETWEEN :first AND :last
            ORDER BY cue_id
            """)
        .param("first", first)
        .param("last", last)
        .query(
            (row, _) -> new Cue(row.getLong(1), row.getLong(2), row.getString(3), row.getString(4)))
        .list();
  }
}
