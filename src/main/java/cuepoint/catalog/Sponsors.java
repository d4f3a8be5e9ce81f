// SPDX-License-Identifier: Apache-2.0
package cuepoint.catalog;

import cuepoint.kernel.SafeHtml;
import cuepoint.kernel.Slug;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Who paid for which episodes.
@Repository
public class Sponsors {
  private static final String ROWS =
      """
      SELECT p.slug, p.name, COUNT(DISTINCT p.episode_id) AS episodes
      FROM sponsor AS p
      JOIN episode AS e ON e.episode_id = p.episode_id AND NOT e.gone
      JOIN show AS s ON s.slug = e.show_slug AND s.served
      %s
      GROUP BY p.slug, p.name
      ORDER BY COUNT(*) DESC, p.name
      """;

  private static final String SPELLING = "WHERE REPLACE(p.slug, '-', '') = :solid";

  private final JdbcClient jdbc;

  Sponsors(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// All of them, by name.
  public List<Patron> all() {
    return merged(jdbc.sql(ROWS.formatted("")));
  }

  /// A sponsor by the slug of the page; its own slug is the one of the commonest spelling.
  public Optional<Patron> find(Slug slug) {
    return merged(jdbc.sql(ROWS.formatted(SPELLING)).param("solid", solid(slug))).stream()
        .findFirst();
  }

  /// `Digital Ocean` and `DigitalOcean` are one sponsor.
  private static String solid(Slug slug) {
    return slug.value().replace("-", "");
  }

  private static List<Patron> merged(JdbcClient.StatementSpec rows) {
    Map<String, Patron> patrons = new LinkedHashMap<>();
    rows.query((row, _) ->
            new Patron(
                new Slug(row.getString("slug")), row.getString("name"), row.getInt("episodes")))
        .list()
        .forEach(patron ->
            patrons.merge(
                solid(patron.slug()),
                patron,
                (common, rarer) ->
                    new Patron(
                        common.slug(), common.name(), common.episodes() + rarer.episodes())));
    List<Patron> sorted = new ArrayList<>(patrons.values());
    sorted.sort(Comparator.comparing(patron -> patron.name().toLowerCase(Locale.ROOT)));
    return sorted;
  }

  /// What was written for a sponsor, by the store's episode ids; a second entry of the same episode
  /// is left out.
  public Map<Long, Sponsor> episodes(Slug sponsor) {
    Map<Long, Sponsor> reads = new LinkedHashMap<>();
    jdbc.sql(
            """
            SELECT episode_id, name, url, html
            FROM sponsor
            WHERE REPLACE(slug, '-', '') = :solid
            ORDER BY episode_id, position
            """)
        .param("solid", solid(sponsor))
        .query(row -> {
          reads.putIfAbsent(
              row.getLong("episode_id"),
              new Sponsor(
                  row.getString("name"),
                  row.getString("url"),
                  new SafeHtml(row.getString("html")),
                  List.of()));
        });
    return reads;
  }
}
