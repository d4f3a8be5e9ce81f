// SPDX-License-Identifier: Apache-2.0
package cuepoint.catalog;

import cuepoint.kernel.Slug;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/// The shows of the archive.
@Repository
public class Shows {
  private final JdbcClient jdbc;
  private final ApplicationEventPublisher events;

  Shows(JdbcClient jdbc, ApplicationEventPublisher events) {
    this.jdbc = jdbc;
    this.events = events;
  }

  /// The shows that are served, in the order of the YAML.
  public List<Show> all() {
    Map<Slug, List<HostTenure>> hosts = hosts();
    return jdbc.sql(
            """
            SELECT slug, title, site, language, rights, audio, edit
            FROM show
            WHERE served
            ORDER BY position
            """)
        .query((row, _) -> show(row, hosts))
        .list();
  }

  /// A served show by its slug.
  public Optional<Show> find(Slug slug) {
    return all().stream().filter(show -> show.slug().equals(slug)).findFirst();
  }

  /// Stores the shows of the YAML in its order; shows that are no longer named are not served.
  /// Episodes of a show that comes, goes or looks different count as changed; {@link ShowsChanged}
  /// tells everybody else.
  @Transactional
  public void replace(List<Show> shows) {
    List<Show> before = all();
    jdbc.sql("UPDATE show SET served = FALSE").update();
    for (int position = 0; position < shows.size(); position++) {
      store(shows.get(position), position);
    }
    List<Show> after = all();
    Set<Show> changed = new HashSet<>(before);
    changed.addAll(after);
    changed.removeIf(show -> before.contains(show) && after.contains(show));
    List<Slug> slugs = changed.stream().map(Show::slug).distinct().toList();
    slugs.forEach(this::touch);
    events.publishEvent(new ShowsChanged(slugs));
  }

  private void touch(Slug show) {
    jdbc.sql("UPDATE episode SET revision = NEXT VALUE FOR revision_seq WHERE show_slug = :show")
        .param("show", show.value())
        .update();
  }

  private void store(Show show, int position) {
    jdbc.sql(
            """
            MERGE INTO show AS old
            USING (VALUES (CAST(:slug AS VARCHAR))) AS new (slug)
            ON old.slug = new.slug
            WHEN MATCHED THEN UPDATE SET
              position = :position, title = :title, site = :site, language = :language,
              rights = :rights, audio = :audio, edit = :edit, served = TRUE
            WHEN NOT MATCHED THEN INSERT
              (slug, position, title, site, language, rights, audio, edit, served)
              VALUES (:slug, :position, :title, :site, :language, :rights, :audio, :edit, TRUE)
            """)
        .param("slug", show.slug().value())
        .param("position", position)
        .param("title", show.title())
        .param("site", show.site())
        .param("language", show.language())
        .param("rights", show.rights())
        .param("audio", show.audio())
        .param("edit", show.edit())
        .update();
    jdbc.sql("DELETE FROM show_host WHERE show_slug = :slug")
        .param("slug", show.slug().value())
        .update();
    for (int i = 0; i < show.hosts().size(); i++) {
      HostTenure host = show.hosts().get(i);
      jdbc.sql(
              """
              INSERT INTO show_host (show_slug, position, name, from_number, until_number)
              VALUES (:slug, :position, :name, :from, :until)
              """)
          .param("slug", show.slug().value())
          .param("position", i)
          .param("name", host.name())
          .param("from", host.from())
          .param("until", host.until())
          .update();
    }
  }

  private Map<Slug, List<HostTenure>> hosts() {
    record Row(Slug show, HostTenure host) {}
    return jdbc
        .sql(
            """
            SELECT show_slug, name, from_number, until_number
            FROM show_host
            ORDER BY show_slug, position
            """)
        .query((row, _) ->
            new Row(
                new Slug(row.getString("show_slug")),
                new HostTenure(
                    row.getString("name"),
                    row.getObject("from_number", Integer.class),
                    row.getObject("until_number", Integer.class))))
        .list()
        .stream()
        .collect(
            Collectors.groupingBy(Row::show, Collectors.mapping(Row::host, Collectors.toList())));
  }

  private static Show show(ResultSet row, Map<Slug, List<HostTenure>> hosts) throws SQLException {
    Slug slug = new Slug(row.getString("slug"));
    return new Show(
        slug,
        row.getString("title"),
        text(row, "site"),
        row.getString("language"),
        text(row, "rights"),
        hosts.getOrDefault(slug, List.of()),
        text(row, "audio"),
        text(row, "edit"));
  }

  private static @Nullable String text(ResultSet row, String column) throws SQLException {
    return row.getString(column);
  }
}
