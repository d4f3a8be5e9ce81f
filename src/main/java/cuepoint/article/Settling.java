// SPDX-License-Identifier: Apache-2.0
package cuepoint.article;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Works out of all mentions and captures what is told of articles. Used once. Holds some hundred
/// bytes an article.
final class Settling {
  /// Stands for the captures of which no time is known, of which one is served.
  private static final long NEVER = Long.MIN_VALUE;

  private final JdbcClient jdbc;
  private final JdbcTemplate batches;
  private final Map<String, Sum> sums = new HashMap<>();

  Settling(JdbcClient jdbc, JdbcTemplate batches) {
    this.jdbc = jdbc;
    this.batches = batches;
  }

  private static final class Sum {
    private final ArticleTitle title = new ArticleTitle();
    private final Set<Long> episodes = new HashSet<>();
    private final Set<String> topics = new HashSet<>();
    private final Set<String> featured = new HashSet<>();
    private @Nullable String href;
    private @Nullable LocalDate first;
    private @Nullable LocalDate last;
    private final Set<Long> captures = new HashSet<>();
    private @Nullable String captured;

    Article article(String id, @Nullable ArticleAddress address) {
      String named = captured == null ? title.of(address == null ? "" : address.value()) : captured;
      return new Article(
          id,
          address,
          named,
          href,
          topics.size(),
          featured.size(),
          episodes.size(),
          first,
          last,
          captures.size());
    }
  }

  void run() {
    addMentions();
    addCaptures();
    jdbc.sql(
            """
            DELETE FROM article AS a
            WHERE NOT EXISTS (SELECT 1 FROM mention AS m WHERE m.article_id = a.article_id)
              AND NOT EXISTS (SELECT 1 FROM capture AS c WHERE c.article_id = a.article_id)
            """)
        .update();
    List<Object[]> changed = new ArrayList<>();
    jdbc.sql(Articles.FIELDS)
        .query(Articles::article)
        .list()
        .forEach(stored -> {
          Sum sum = sums.getOrDefault(stored.id(), new Sum());
          Article now = sum.article(stored.id(), stored.address());
          if (!now.equals(stored)) {
            changed.add(row(now));
          }
        });
    batches.batchUpdate(
        """
        UPDATE article SET title = ?, href = ?, topics = ?, featured = ?, episodes = ?,
          first_dated = ?, last_dated = ?, captures = ?
        WHERE article_id = ?
        """,
        changed);
  }

  private void addMentions() {
    jdbc.sql(
            """
            SELECT m.article_id, m.episode_id, m.part, m.part_position, m.featured, l.text, l.href,
              t.headline, e.dated
            FROM mention AS m
            JOIN link AS l ON l.episode_id = m.episode_id AND l.part = m.part
              AND l.part_position = m.part_position AND l.position = m.position
            JOIN episode AS e ON e.episode_id = m.episode_id
            JOIN show AS s ON s.slug = e.show_slug AND s.served
            LEFT JOIN topic AS t
              ON m.part = 'topic' AND t.episode_id = m.episode_id AND t.position = m.part_position
            WHERE NOT e.gone
            ORDER BY e.dated, m.episode_id, m.part DESC, m.part_position, m.position
            """)
        .query(row -> {
          add(sums.computeIfAbsent(row.getString("article_id"), _ -> new Sum()), row);
        });
  }

  private static void add(Sum sum, ResultSet row) throws SQLException {
    long episode = row.getLong("episode_id");
    LocalDate dated = row.getObject("dated", LocalDate.class);
    sum.episodes.add(episode);
    sum.href = row.getString("href");
    sum.first = sum.first == null ? dated : sum.first;
    sum.last = dated == null ? sum.last : dated;
    sum.title.linked(row.getString("text"));
    if (row.getString("part").equals("topic")) {
      String topic = episode + "/" + row.getInt("part_position");
      sum.topics.add(topic);
      if (row.getBoolean("featured")) {
        sum.featured.add(topic);
        sum.title.featured(Objects.requireNonNullElse(row.getString("headline"), ""));
      }
    }
  }

  private void addCaptures() {
    jdbc.sql(
            """
            SELECT c.article_id, c.title, c.taken
            FROM capture AS c
            JOIN capture_file AS f ON f.file_id = c.file_id AND f.complete AND NOT f.gone
            JOIN show AS s ON s.slug = f.show_slug AND s.served
            ORDER BY c.taken NULLS FIRST, c.capture_id
            """)
        .query(row -> {
          Sum sum = sums.computeIfAbsent(row.getString("article_id"), _ -> new Sum());
          OffsetDateTime taken = row.getObject("taken", OffsetDateTime.class);
          sum.captures.add(taken == null ? NEVER : taken.toEpochSecond());
          sum.captured = row.getString("title");
        });
  }

  private static Object[] row(Article article) {
    return new Object[] {
      article.title(),
      article.href(),
      article.topics(),
      article.featured(),
      article.episodes(),
      article.first() == null ? null : Date.valueOf(article.first()),
      article.last() == null ? null : Date.valueOf(article.last()),
      article.captures(),
      article.id()
    };
  }
}
