// SPDX-License-Identifier: Apache-2.0
package cuepoint.catalog;

import cuepoint.kernel.PageOf;
import cuepoint.kernel.Slug;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// In which episodes a person is, and as what. Whoever is both host and guest of an episode is its
/// host.
@Repository
public class Appearances {
  private static final String HERE =
      """
      JOIN (
        SELECT a.episode_id, MAX(a.role) AS role
        FROM appearance AS a
        WHERE a.slug = :person
        GROUP BY a.episode_id) AS p ON p.episode_id = e.episode_id
      WHERE NOT e.gone
      """;

  private final JdbcClient jdbc;

  Appearances(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// How often a person is in episodes of a show in a year.
  ///
  /// @param year that of the episodes' date, or null where none is known
  public record Count(Slug show, Appearance.Role role, @Nullable Integer year, int episodes) {}

  /// A person's part in an episode.
  public record Part(Episode episode, Appearance.Role role) {}

  /// All counts, by the order of shows, hosts first, newest year first.
  public List<Count> counts(Slug person) {
    return jdbc.sql(
            """
            SELECT e.show_slug, p.role, EXTRACT(YEAR FROM e.dated) AS dated_year,
              COUNT(*) AS episodes
            """
                + Episodes.FROM
                + HERE
                + """
                GROUP BY s.position, e.show_slug, p.role, EXTRACT(YEAR FROM e.dated)
                ORDER BY s.position, p.role DESC, dated_year DESC NULLS LAST
                """)
        .param("person", person.value())
        .query((row, _) -> {
          int year = row.getInt("dated_year");
          return new Count(
              new Slug(row.getString("show_slug")),
              role(row.getString("role")),
              row.wasNull() ? null : Integer.valueOf(year),
              row.getInt("episodes"));
        })
        .list();
  }

  /// The earliest dated appearance.
  public Optional<Episode> first(Slug person) {
    return end(person, Dated.EARLIEST);
  }

  /// The latest dated appearance.
  public Optional<Episode> last(Slug person) {
    return end(person, Dated.LATEST);
  }

  private Optional<Episode> end(Slug person, String end) {
    return jdbc.sql(Episodes.COLUMNS + HERE + end)
        .param("person", person.value())
        .query(Episodes::episode)
        .optional();
  }

  /// A page of a person's appearances, newest first, those without a date last.
  ///
  /// @param year only those of this year, or null
  /// @param page from 1
  /// @param total how many there are of that year, or at all
  public PageOf<Part> page(Slug person, @Nullable Integer year, int page, int size, long total) {
    String ofYear = year == null ? "" : Dated.OF_YEAR;
    JdbcClient.StatementSpec statement =
        jdbc.sql(
                Episodes.FIELDS
                    + ", p.role "
                    + Episodes.FROM
                    + HERE
                    + ofYear
                    + """
                    ORDER BY e.dated DESC NULLS LAST, e.show_slug, e.number DESC
                    OFFSET :offset ROWS FETCH FIRST :size ROWS ONLY
                    """)
            .param("person", person.value())
            .param("offset", (page - 1L) * size)
            .param("size", size);
    if (year != null) {
      statement = Dated.bind(statement, year);
    }
    List<Part> parts =
        statement
            .query(
                (row, index) -> new Part(Episodes.episode(row, index), role(row.getString("role"))))
            .list();
    return new PageOf<>(parts, page, size, total);
  }

  private static Appearance.Role role(String stored) {
    return Appearance.Role.valueOf(stored.toUpperCase(Locale.ROOT));
  }
}
