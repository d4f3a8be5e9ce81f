// SPDX-License-Identifier: Apache-2.0
package cuepoint.catalog;

import cuepoint.kernel.PageOf;
import cuepoint.kernel.SafeHtml;
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

  private static final String SPELLING = "WHERE p.solid_slug = :solid";

  private static final String OF_SPONSOR =
      """
      JOIN sponsor AS p ON p.episode_id = e.episode_id AND p.solid_slug = :solid
      WHERE NOT e.gone
      """;

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
  static String solid(Slug slug) {
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

  /// What was written for a sponsor in an episode.
  ///
  /// @param place among the sponsors of the notes, from 1
  public record Read(Episode episode, int place, @Nullable String url, SafeHtml text) {}

  /// A page of what was written for a sponsor, newest first, episodes without a date last.
  ///
  /// @param page from 1
  public PageOf<Read> reads(Slug sponsor, int page, int size) {
    List<Read> reads =
        jdbc.sql(
                Episodes.FIELDS
                    + ", p.position, p.url, p.html "
                    + Episodes.FROM
                    + OF_SPONSOR
                    + """
                    ORDER BY e.dated DESC NULLS LAST, e.show_slug, e.number DESC, p.position
                    OFFSET :offset ROWS FETCH FIRST :size ROWS ONLY
                    """)
            .param("solid", solid(sponsor))
            .param("offset", (page - 1L) * size)
            .param("size", size)
            .query((row, index) ->
                new Read(
                    Episodes.episode(row, index),
                    row.getInt("position") + 1,
                    row.getString("url"),
                    new SafeHtml(row.getString("html"))))
            .list();
    long total =
        jdbc.sql("SELECT COUNT(*) " + Episodes.FROM + OF_SPONSOR)
            .param("solid", solid(sponsor))
            .query(Long.class)
            .single();
    return new PageOf<>(reads, page, size, total);
  }

  /// The addresses that were given for a sponsor, the latest first.
  public List<String> sites(Slug sponsor) {
    return jdbc.sql(
            "SELECT p.url "
                + Episodes.FROM
                + OF_SPONSOR
                + "AND p.url IS NOT NULL GROUP BY p.url ORDER BY MAX(e.dated) DESC NULLS LAST, p.url")
        .param("solid", solid(sponsor))
        .query((row, _) -> row.getString("url"))
        .list();
  }

  /// The earliest dated episode of a sponsor.
  public Optional<Episode> first(Slug sponsor) {
    return end(sponsor, Dated.EARLIEST);
  }

  /// The latest dated episode of a sponsor.
  public Optional<Episode> last(Slug sponsor) {
    return end(sponsor, Dated.LATEST);
  }

  private Optional<Episode> end(Slug sponsor, String end) {
    return jdbc.sql(Episodes.COLUMNS + OF_SPONSOR + end)
        .param("solid", solid(sponsor))
        .query(Episodes::episode)
        .optional();
  }
}
