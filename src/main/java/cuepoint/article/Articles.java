// SPDX-License-Identifier: Apache-2.0
package cuepoint.article;

import cuepoint.article.ArticleQuery.Order;
import cuepoint.catalog.Link;
import cuepoint.catalog.Section;
import cuepoint.catalog.ShowNotes;
import cuepoint.catalog.Tally;
import cuepoint.catalog.Topic;
import cuepoint.kernel.PageOf;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/// The articles of the archive and where they are linked to. Lists leave out what only shows that
/// are not served link to.
@Repository
public class Articles {
  /// What {@link #article} reads.
  static final String FIELDS =
      """
      SELECT a.article_id, a.address, a.title, a.href, a.topics, a.featured, a.episodes,
        a.first_dated, a.last_dated, a.captures
      FROM article AS a
      """;

  private static final String IN_USE = "(a.episodes > 0 OR a.captures > 0) ";

  private final JdbcClient jdbc;
  private final JdbcTemplate batches;

  Articles(JdbcClient jdbc, JdbcTemplate batches) {
    this.jdbc = jdbc;
    this.batches = batches;
  }

  /// Writes which articles an episode's notes link to, in place of what was there of it before.
  /// Links of sponsors are no articles, and what stands in every episode is not about anything.
  @Transactional
  public void store(long episodeId, ShowNotes notes) {
    remove(episodeId);
    Map<String, ArticleAddress> articles = new LinkedHashMap<>();
    List<Object[]> mentions = new ArrayList<>();
    for (Topic topic : notes.topics()) {
      ArticleAddress featured = ArticleAddress.of(topic.link());
      Mentions part = new Mentions(episodeId, "topic", topic.position(), featured);
      part.add(topic.links(), articles, mentions);
    }
    for (int i = 0; i < notes.sections().size(); i++) {
      Section section = notes.sections().get(i);
      if (section.kind() != Section.Kind.BOILERPLATE) {
        Mentions part = new Mentions(episodeId, "section", i, null);
        part.add(section.links(), articles, mentions);
      }
    }
    add(articles);
    batches.batchUpdate(
        """
        INSERT INTO mention (episode_id, part, part_position, position, article_id, featured)
        VALUES (?, ?, ?, ?, ?, ?)
        """,
        mentions);
  }

  /// A part of the notes with links.
  private record Mentions(
      long episodeId, String part, int partPosition, @Nullable ArticleAddress featured) {
    void add(List<Link> links, Map<String, ArticleAddress> articles, List<Object[]> rows) {
      for (int i = 0; i < links.size(); i++) {
        ArticleAddress address = ArticleAddress.of(links.get(i).href());
        if (address != null) {
          String id = address.id();
          articles.put(id, address);
          rows.add(new Object[] {episodeId, part, partPosition, i, id, address.equals(featured)});
        }
      }
    }
  }

  /// Makes articles that are not there yet; what is worked out of them waits for {@link #settle}.
  void add(Map<String, ArticleAddress> articles) {
    Set<String> known = known(articles.keySet());
    List<Object[]> rows = new ArrayList<>();
    articles.forEach((id, address) -> {
      if (!known.contains(id)) {
        rows.add(new Object[] {id, address.value(), address.site(), address.repository()});
      }
    });
    insert(rows);
  }

  /// The same for pages of which nobody knows where they were.
  void addNowhere(Set<String> ids) {
    Set<String> known = known(ids);
    insert(
        ids.stream()
            .filter(id -> !known.contains(id))
            .map(id -> new Object[] {id, null, null, null})
            .toList());
  }

  private void insert(List<Object[]> rows) {
    batches.batchUpdate(
        """
        INSERT INTO article
          (article_id, address, site, repository, title, topics, featured, episodes, captures)
        VALUES (?, ?, ?, ?, '', 0, 0, 0, 0)
        """,
        rows);
  }

  private Set<String> known(Collection<String> ids) {
    return ids.isEmpty()
        ? Set.of()
        : Set.copyOf(
            jdbc.sql("SELECT article_id FROM article WHERE article_id IN (:ids)")
                .param("ids", ids)
                .query(String.class)
                .list());
  }

  /// Forgets which articles an episode links to.
  public void remove(long episodeId) {
    jdbc.sql("DELETE FROM mention WHERE episode_id = :id").param("id", episodeId).update();
  }

  /// Works out what follows from mentions and captures, and drops articles that have neither. Reads
  /// all of them, but only where something was written since it was last done.
  @Transactional
  public void settle() {
    long written =
        jdbc.sql(
                """
                SELECT GREATEST(
                  (SELECT COALESCE(MAX(revision), 0) FROM episode),
                  (SELECT COALESCE(MAX(revision), 0) FROM capture_file))
                """)
            .query(Long.class)
            .single();
    int behind =
        jdbc.sql("UPDATE article_settled SET revision = :written WHERE revision <> :written")
            .param("written", written)
            .update();
    if (behind > 0) {
      new Settling(jdbc, batches).run();
    }
  }

  /// An article by its id.
  public Optional<Article> find(String id) {
    return jdbc.sql(FIELDS + "WHERE a.article_id = :id AND " + IN_USE)
        .param("id", id)
        .query(Articles::article)
        .optional();
  }

  /// Articles by their ids; unknown ones are missing.
  public Map<String, Article> byIds(Collection<String> ids) {
    return ids.isEmpty()
        ? Map.of()
        : jdbc
            .sql(FIELDS + "WHERE a.article_id IN (:ids)")
            .param("ids", ids)
            .query(Articles::article)
            .list()
            .stream()
            .collect(Collectors.toMap(Article::id, Function.identity()));
  }

  /// The articles that an episode links to, by id.
  public Map<String, Article> of(long episodeId) {
    return jdbc
        .sql(
            FIELDS
                + """
                WHERE a.article_id IN
                  (SELECT m.article_id FROM mention AS m WHERE m.episode_id = :episode)
                """)
        .param("episode", episodeId)
        .query(Articles::article)
        .list()
        .stream()
        .collect(Collectors.toMap(Article::id, Function.identity()));
  }

  /// Every article.
  public List<Article> all(Order order) {
    return jdbc.sql(FIELDS + "WHERE " + IN_USE + orderBy(order)).query(Articles::article).list();
  }

  /// A page of articles.
  ///
  /// @param page from 1
  /// @param total as {@link #count} tells it
  public PageOf<Article> page(ArticleQuery query, int page, int size, long total) {
    String rows = " OFFSET :offset ROWS FETCH FIRST :size ROWS ONLY";
    List<Article> items =
        statement(query, FIELDS, orderBy(query.order()) + rows)
            .param("offset", (page - 1L) * size)
            .param("size", size)
            .query(Articles::article)
            .list();
    return new PageOf<>(items, page, size, total);
  }

  private static String orderBy(Order order) {
    String by =
        switch (order) {
          case NEWEST -> "a.last_dated DESC NULLS LAST, a.featured DESC";
          case FEATURED -> "a.featured DESC, a.episodes DESC, a.last_dated DESC NULLS LAST";
          case PROJECT -> "a.repository NULLS LAST, a.featured DESC";
        };
    return "ORDER BY " + by + ", a.article_id";
  }

  /// How many articles there are.
  public long count(ArticleQuery query) {
    return statement(query, "SELECT COUNT(*) FROM article AS a ", "").query(Long.class).single();
  }

  private JdbcClient.StatementSpec statement(ArticleQuery query, String select, String rest) {
    StringBuilder sql = new StringBuilder(select).append("WHERE ").append(IN_USE);
    if (query.site() != null) {
      sql.append("AND a.site = :site ");
    }
    if (query.year() != null) {
      sql.append(
          """
          AND a.article_id IN (
            SELECT m.article_id
            FROM mention AS m
            JOIN episode AS e ON e.episode_id = m.episode_id
            JOIN show AS s ON s.slug = e.show_slug AND s.served
            WHERE NOT e.gone AND e.dated >= :first AND e.dated < :end)
          """);
    }
    JdbcClient.StatementSpec statement = jdbc.sql(sql.append(rest).toString());
    if (query.site() != null) {
      statement.param("site", query.site());
    }
    if (query.year() != null) {
      LocalDate first = LocalDate.of(query.year(), 1, 1);
      statement.param("first", Date.valueOf(first)).param("end", Date.valueOf(first.plusYears(1)));
    }
    return statement;
  }

  /// The years in which articles were linked to, newest first, with how many.
  public List<Tally> years() {
    return jdbc.sql(
            """
            SELECT EXTRACT(YEAR FROM e.dated) AS dated_in, COUNT(DISTINCT m.article_id) AS articles
            FROM mention AS m
            JOIN episode AS e ON e.episode_id = m.episode_id
            JOIN show AS s ON s.slug = e.show_slug AND s.served
            WHERE NOT e.gone AND e.dated IS NOT NULL
            GROUP BY EXTRACT(YEAR FROM e.dated)
            ORDER BY dated_in DESC
            """)
        .query((row, _) -> new Tally(row.getString(1), row.getString(1), row.getInt(2)))
        .list();
  }

  /// The sites with most articles, with how many.
  public List<Tally> sites(int most) {
    return jdbc.sql(
            "SELECT a.site, COUNT(*) AS articles FROM article AS a WHERE a.site IS NOT NULL AND "
                + IN_USE
                + "GROUP BY a.site ORDER BY articles DESC, a.site FETCH FIRST :most ROWS ONLY")
        .param("most", most)
        .query((row, _) -> new Tally(row.getString(1), row.getString(1), row.getInt(2)))
        .list();
  }

  /// Every link to an article, oldest episode first.
  public List<Mention> mentions(String id) {
    return jdbc.sql(
            """
            SELECT m.episode_id, m.part, m.part_position, t.headline, t.host, n.heading, l.href,
              m.featured
            FROM mention AS m
            JOIN link AS l ON l.episode_id = m.episode_id AND l.part = m.part
              AND l.part_position = m.part_position AND l.position = m.position
            JOIN episode AS e ON e.episode_id = m.episode_id
            JOIN show AS s ON s.slug = e.show_slug AND s.served
            LEFT JOIN topic AS t
              ON m.part = 'topic' AND t.episode_id = m.episode_id AND t.position = m.part_position
            LEFT JOIN section AS n
              ON m.part = 'section' AND n.episode_id = m.episode_id
                AND n.position = m.part_position
            WHERE m.article_id = :id AND NOT e.gone
            ORDER BY e.dated, m.episode_id, m.part DESC, m.part_position, m.position
            """)
        .param("id", id)
        .query(Articles::mention)
        .list();
  }

  private static Mention mention(ResultSet row, int index) throws SQLException {
    boolean topic = row.getString("part").equals("topic");
    String text = row.getString(topic ? "headline" : "heading");
    return new Mention(
        row.getLong("episode_id"),
        topic ? Integer.valueOf(row.getInt("part_position")) : null,
        text == null ? "" : text,
        row.getString("host"),
        row.getString("href"),
        row.getBoolean("featured"));
  }

  /// An article of a row of {@link #FIELDS}.
  static Article article(ResultSet row, int index) throws SQLException {
    String address = row.getString("address");
    return new Article(
        row.getString("article_id"),
        address == null ? null : new ArticleAddress(address),
        row.getString("title"),
        row.getString("href"),
        row.getInt("topics"),
        row.getInt("featured"),
        row.getInt("episodes"),
        row.getObject("first_dated", LocalDate.class),
        row.getObject("last_dated", LocalDate.class),
        row.getInt("captures"));
  }
}
