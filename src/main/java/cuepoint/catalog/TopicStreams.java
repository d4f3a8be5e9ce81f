// SPDX-License-Identifier: Apache-2.0
package cuepoint.catalog;

import cuepoint.kernel.PageOf;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The topics of a show one after the other, newest episode first: by who brought them, by the site
/// they feature, and by year.
@Repository
public class TopicStreams {
  private static final String HOSTS =
      """
      JOIN topic_host AS h ON h.episode_id = t.episode_id AND h.position = t.position
      """;

  private final JdbcClient jdbc;

  TopicStreams(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// A topic in a stream.
  ///
  /// @param host as in {@link Topic}, or null
  /// @param link the featured one, or null
  public record Item(
      long episodeId,
      int position,
      String headline,
      @Nullable String host,
      @Nullable String link) {}

  /// A page of a stream.
  ///
  /// @param page from 1
  /// @param total as {@link #count} tells it
  public PageOf<Item> page(TopicStream stream, int page, int size, long total) {
    List<Item> items =
        statement(
                stream,
                "SELECT t.episode_id, t.position, t.headline, t.host, t.link ",
                "",
                """
                ORDER BY e.number DESC, t.position
                OFFSET :offset ROWS FETCH FIRST :size ROWS ONLY
                """)
            .param("offset", (page - 1L) * size)
            .param("size", size)
            .query((row, _) ->
                new Item(
                    row.getLong("episode_id"),
                    row.getInt("position"),
                    row.getString("headline"),
                    row.getString("host"),
                    row.getString("link")))
            .list();
    return new PageOf<>(items, page, size, total);
  }

  /// How many topics a stream has.
  public long count(TopicStream stream) {
    return statement(stream, "SELECT COUNT(*) ", "", "").query(Long.class).single();
  }

  /// Who brought the topics of a stream, most first.
  public List<Tally> hosts(TopicStream stream, int most) {
    return tallies(stream, "h.slug", "MIN(h.name)", HOSTS, "", "topics DESC, 1", most);
  }

  /// What the host of a stream is called; nothing where he or she brought none of it.
  ///
  /// @param stream of a host
  public Optional<String> hostName(TopicStream stream) {
    return statement(stream, "SELECT MIN(h.name) ", HOSTS, "AND h.slug = :host GROUP BY h.slug")
        .query(String.class)
        .optional();
  }

  /// The sites that the topics of a stream feature, most first.
  public List<Tally> sites(TopicStream stream, int most) {
    return tallies(
        stream, "t.site", "t.site", "", "AND t.site IS NOT NULL ", "topics DESC, 1", most);
  }

  /// The years of a stream, newest first; topics of episodes without a date are left out.
  public List<Tally> years(TopicStream stream) {
    String year = "EXTRACT(YEAR FROM e.dated)";
    return tallies(stream, year, year, "", "AND e.dated IS NOT NULL ", "1 DESC", 1000);
  }

  private List<Tally> tallies(
      TopicStream stream,
      String key,
      String name,
      String join,
      String where,
      String order,
      int most) {
    String select = "SELECT %s, %s, COUNT(*) AS topics ".formatted(key, name);
    String rest =
        "%sGROUP BY %s ORDER BY %s FETCH FIRST :most ROWS ONLY".formatted(where, key, order);
    return statement(stream, select, join, rest)
        .param("most", most)
        .query((row, _) -> new Tally(row.getString(1), row.getString(2), row.getInt(3)))
        .list();
  }

  private JdbcClient.StatementSpec statement(
      TopicStream stream, String select, String join, String rest) {
    StringBuilder sql = new StringBuilder(select);
    sql.append(
            """
            FROM topic AS t
            JOIN episode AS e ON e.episode_id = t.episode_id
            JOIN show AS s ON s.slug = e.show_slug AND s.served
            """)
        .append(join)
        .append("WHERE e.show_slug = :show AND NOT e.gone ");
    if (stream.site() != null) {
      sql.append("AND t.site = :site ");
    }
    if (stream.host() != null) {
      sql.append(
          """
          AND EXISTS (
            SELECT 1 FROM topic_host AS b
            WHERE b.episode_id = t.episode_id AND b.position = t.position AND b.slug = :host)
          """);
    }
    if (stream.year() != null) {
      sql.append(Dated.OF_YEAR);
    }
    JdbcClient.StatementSpec statement =
        jdbc.sql(sql.append(rest).toString()).param("show", stream.show().value());
    return filled(statement, stream);
  }

  private static JdbcClient.StatementSpec filled(
      JdbcClient.StatementSpec statement, TopicStream stream) {
    if (stream.site() != null) {
      statement.param("site", stream.site());
    }
    if (stream.host() != null) {
      statement.param("host", stream.host().value());
    }
    if (stream.year() != null) {
      return Dated.bind(statement, stream.year());
    }
    return statement;
  }
}
