// SPDX-License-Identifier: Apache-2.0
package cuepoint.catalog;

import cuepoint.kernel.PageOf;
import cuepoint.kernel.Slug;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The episodes of all shows. Lists leave out what is gone and shows that are not served.
@Repository
public class Episodes {
  static final String FIELDS =
      """
      SELECT e.episode_id, e.show_slug, e.number, e.slug, e.title, e.published, e.recorded,
        e.estimated, e.duration_ms, e.inferred, e.audio, e.edit, e.season, e.guid, e.audio_bytes,
        e.gone, e.revision
      """;
  static final String FROM =
      """
      FROM episode AS e
      JOIN show AS s ON s.slug = e.show_slug AND s.served
      """;
  static final String COLUMNS = FIELDS + FROM;

  private final JdbcClient jdbc;

  Episodes(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// An episode by show and number, gone ones too.
  public Optional<Episode> find(Slug show, int number) {
    return jdbc.sql(COLUMNS + "WHERE e.show_slug = :show AND e.number = :number")
        .param("show", show.value())
        .param("number", number)
        .query(Episodes::episode)
        .optional();
  }

  /// An episode by the store's id, gone ones too.
  public Optional<Episode> byId(long id) {
    return jdbc.sql(COLUMNS + "WHERE e.episode_id = :id")
        .param("id", id)
        .query(Episodes::episode)
        .optional();
  }

  /// Episodes by the store's ids, in no particular order; unknown ids are passed over.
  public List<Episode> byIds(Collection<Long> ids) {
    return ids.isEmpty()
        ? List.of()
        : jdbc.sql(COLUMNS + "WHERE e.episode_id IN (:ids) ORDER BY e.episode_id")
            .param("ids", ids)
            .query(Episodes::episode)
            .list();
  }

  /// All episodes of a show, newest (highest number) first.
  public List<Episode> of(Slug show) {
    return jdbc.sql(COLUMNS + "WHERE e.show_slug = :show AND NOT e.gone ORDER BY e.number DESC")
        .param("show", show.value())
        .query(Episodes::episode)
        .list();
  }

  /// A page of a show's episodes, newest (highest number) first.
  public PageOf<Episode> page(Slug show, int page, int size) {
    List<Episode> items =
        jdbc.sql(
                COLUMNS
                    + """
                    WHERE e.show_slug = :show AND NOT e.gone
                    ORDER BY e.number DESC
                    OFFSET :offset ROWS FETCH FIRST :size ROWS ONLY
                    """)
            .param("show", show.value())
            .param("offset", (page - 1L) * size)
            .param("size", size)
            .query(Episodes::episode)
            .list();
    return new PageOf<>(items, page, size, count(show));
  }

  /// How many episodes a show has.
  public long count(Slug show) {
    return jdbc.sql("SELECT COUNT(*) FROM episode WHERE show_slug = :show AND NOT gone")
        .param("show", show.value())
        .query(Long.class)
        .single();
  }

  /// The newest episodes of all shows by date, those without any date last.
  public List<Episode> newest(int most) {
    return jdbc.sql(
            COLUMNS
                + """
                WHERE NOT e.gone
                ORDER BY e.dated DESC NULLS LAST,
                  e.show_slug, e.number DESC
                FETCH FIRST :most ROWS ONLY
                """)
        .param("most", most)
        .query(Episodes::episode)
        .list();
  }

  /// The episode before this one in its show.
  public Optional<Episode> before(Episode episode) {
    return neighbour(episode, "e.number < :number", "e.number DESC");
  }

  /// The episode after this one in its show.
  public Optional<Episode> after(Episode episode) {
    return neighbour(episode, "e.number > :number", "e.number");
  }

  private Optional<Episode> neighbour(Episode episode, String where, String order) {
    return jdbc.sql(
            COLUMNS
                + "WHERE e.show_slug = :show AND NOT e.gone AND "
                + where
                + " ORDER BY "
                + order
                + " FETCH FIRST 1 ROW ONLY")
        .param("show", episode.show().value())
        .param("number", episode.number())
        .query(Episodes::episode)
        .optional();
  }

  /// What was written after a revision, oldest first; gone episodes and unserved shows come as
  /// gone.
  public List<Change> changesAfter(long revision, int most) {
    return jdbc.sql(
            """
            SELECT e.episode_id, e.revision, (e.gone OR NOT s.served) AS gone
            FROM episode AS e
            JOIN show AS s ON s.slug = e.show_slug
            WHERE e.revision > :revision
            ORDER BY e.revision
            FETCH FIRST :most ROWS ONLY
            """)
        .param("revision", revision)
        .param("most", most)
        .query((row, _) ->
            new Change(row.getLong("episode_id"), row.getLong("revision"), row.getBoolean("gone")))
        .list();
  }

  /// The highest revision of any episode; 0 for an empty archive.
  public long latestRevision() {
    return jdbc.sql("SELECT COALESCE(MAX(revision), 0) FROM episode").query(Long.class).single();
  }

  /// Whether an episode once had this slug.
  public boolean hadSlug(long episodeId, String slug) {
    return jdbc.sql("SELECT COUNT(*) FROM episode_slug WHERE episode_id = :id AND slug = :slug")
            .param("id", episodeId)
            .param("slug", slug)
            .query(Long.class)
            .single()
        > 0;
  }

  /// Writes an episode's header, making it if it is new, and returns its id. Its slug is made once
  /// and again only when the title comes from a better source; the old one stays known.
  long storeHeader(EpisodeDraft draft) {
    Optional<Long> known =
        jdbc.sql("SELECT episode_id FROM episode WHERE show_slug = :show AND number = :number")
            .param("show", draft.show().value())
            .param("number", draft.number())
            .query(Long.class)
            .optional();
    if (known.isEmpty()) {
      return insert(draft);
    }
    update(known.get(), draft);
    return known.get();
  }

  private long insert(EpisodeDraft draft) {
    header(
            """
            INSERT INTO episode
              (show_slug, number, slug, title, title_rank, published, recorded, estimated,
              dated, published_day, recorded_day, duration_ms, inferred, audio, edit, season, guid,
              audio_bytes, gone, revision)
            VALUES (:show, :number, :slug, :title, :rank, :published, :recorded, :estimated,
              :dated, :publishedDay, :recordedDay, :duration, :inferred,
              REPLACE(CAST(:audio AS VARCHAR), '{slug}', :slug), :edit, :season, :guid,
              :audioBytes, FALSE, NEXT VALUE FOR revision_seq)
            """,
            draft)
        .param("show", draft.show().value())
        .param("number", draft.number())
        .param("slug", Slug.of(draft.title()).value())
        .update();
    return jdbc.sql("SELECT episode_id FROM episode WHERE show_slug = :show AND number = :number")
        .param("show", draft.show().value())
        .param("number", draft.number())
        .query(Long.class)
        .single();
  }

  private void update(long id, EpisodeDraft draft) {
    String slug = Slug.of(draft.title()).value();
    jdbc.sql(
            """
            INSERT INTO episode_slug (episode_id, slug)
            SELECT episode_id, slug FROM episode AS e
            WHERE episode_id = :id AND title_rank < :rank AND slug <> :slug
              AND NOT EXISTS
                (SELECT 1 FROM episode_slug AS o WHERE o.episode_id = :id AND o.slug = e.slug)
            """)
        .param("id", id)
        .param("rank", draft.titleRank())
        .param("slug", slug)
        .update();
    header(
            """
            UPDATE episode SET
              slug = CASE WHEN title_rank < :rank THEN :slug ELSE slug END,
              title = :title,
              title_rank = CASE WHEN title_rank < :rank THEN :rank ELSE title_rank END,
              published = :published, recorded = :recorded, estimated = :estimated,
              dated = :dated, published_day = :publishedDay, recorded_day = :recordedDay,
              duration_ms = :duration, inferred = :inferred, edit = :edit, season = :season,
              guid = :guid, audio_bytes = :audioBytes,
              audio = REPLACE(CAST(:audio AS VARCHAR), '{slug}',
                CASE WHEN title_rank < :rank THEN :slug ELSE slug END),
              gone = FALSE, revision = NEXT VALUE FOR revision_seq
            WHERE episode_id = :id
            """,
            draft)
        .param("id", id)
        .param("slug", slug)
        .update();
  }

  private JdbcClient.StatementSpec header(String sql, EpisodeDraft draft) {
    return jdbc.sql(sql)
        .param("title", draft.title())
        .param("rank", draft.titleRank())
        .param("published", date(draft.published()))
        .param("recorded", date(draft.recorded()))
        .param("estimated", date(draft.estimated()))
        .param("dated", date(draft.date()))
        .param("publishedDay", Anniversaries.day(draft.published()))
        .param("recordedDay", Anniversaries.day(draft.recorded()))
        .param("season", draft.season())
        .param("guid", draft.guid())
        .param("audioBytes", draft.audioBytes())
        .param("duration", draft.durationMs())
        .param("inferred", String.join(",", draft.inferred().stream().sorted().toList()))
        .param("audio", draft.audio())
        .param("edit", draft.edit());
  }

  /// Marks an episode as gone: its address answers that it was here once.
  void markGone(long id) {
    jdbc.sql(
            """
            UPDATE episode SET gone = TRUE, revision = NEXT VALUE FOR revision_seq
            WHERE episode_id = :id AND NOT gone
            """)
        .param("id", id)
        .update();
  }

  private static @Nullable Date date(@Nullable LocalDate date) {
    return date == null ? null : Date.valueOf(date);
  }

  static Episode episode(ResultSet row, int index) throws SQLException {
    String inferred = row.getString("inferred");
    return new Episode(
        row.getLong("episode_id"),
        new Slug(row.getString("show_slug")),
        row.getInt("number"),
        new Slug(row.getString("slug")),
        row.getString("title"),
        row.getObject("published", LocalDate.class),
        row.getObject("recorded", LocalDate.class),
        row.getObject("estimated", LocalDate.class),
        row.getObject("duration_ms", Long.class),
        inferred.isEmpty() ? Set.of() : Set.of(inferred.split(",", -1)),
        row.getString("audio"),
        row.getString("edit"),
        row.getObject("season", Integer.class),
        row.getString("guid"),
        row.getObject("audio_bytes", Long.class),
        row.getBoolean("gone"),
        row.getLong("revision"));
  }
}
