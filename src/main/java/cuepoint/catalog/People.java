// SPDX-License-Identifier: Apache-2.0
package cuepoint.catalog;

import cuepoint.kernel.Slug;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Everybody who is in an episode and has a page.
@Repository
public class People {
  /// The same person may be written in several ways; every way is a row, the commonest first.
  private static final String ROWS =
      """
      SELECT a.slug, a.name, MAX(a.url) AS url,
        SUM(CASE WHEN a.role = 'host' THEN 1 ELSE 0 END) AS hosted,
        SUM(CASE WHEN a.role = 'guest' THEN 1 ELSE 0 END) AS visited
      FROM appearance AS a
      JOIN episode AS e ON e.episode_id = a.episode_id AND NOT e.gone
      JOIN show AS s ON s.slug = e.show_slug AND s.served
      WHERE a.slug %s
      GROUP BY a.slug, a.name
      ORDER BY COUNT(*) DESC, a.name
      """;

  private final JdbcClient jdbc;

  People(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// All of them, by name.
  public List<Person> all() {
    return merged(jdbc.sql(ROWS.formatted("IS NOT NULL")));
  }

  /// A person by the slug of the page.
  public Optional<Person> find(Slug slug) {
    return merged(jdbc.sql(ROWS.formatted("= :slug")).param("slug", slug.value())).stream()
        .findFirst();
  }

  private static List<Person> merged(JdbcClient.StatementSpec rows) {
    Map<Slug, Person> people = new LinkedHashMap<>();
    rows.query((row, _) ->
            new Person(
                new Slug(row.getString("slug")),
                row.getString("name"),
                row.getString("url"),
                row.getInt("hosted"),
                row.getInt("visited")))
        .list()
        .forEach(person -> people.merge(person.slug(), person, People::plus));
    List<Person> sorted = new ArrayList<>(people.values());
    sorted.sort(Comparator.comparing(person -> person.name().toLowerCase(Locale.ROOT)));
    return sorted;
  }

  private static Person plus(Person common, Person rarer) {
    @Nullable String url = common.url() != null ? common.url() : rarer.url();
    return new Person(
        common.slug(),
        common.name(),
        url,
        common.hosted() + rarer.hosted(),
        common.visited() + rarer.visited());
  }

  /// Whether a slug is that of somebody with a page.
  public boolean isKnown(Slug person) {
    return jdbc.sql(
            """
            SELECT 1
            FROM appearance AS a
            JOIN episode AS e ON e.episode_id = a.episode_id AND NOT e.gone
            JOIN show AS s ON s.slug = e.show_slug AND s.served
            WHERE a.slug = :slug
            FETCH FIRST 1 ROW ONLY
            """)
        .param("slug", person.value())
        .query(Integer.class)
        .optional()
        .isPresent();
  }
}
