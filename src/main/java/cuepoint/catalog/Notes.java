// SPDX-License-Identifier: Apache-2.0
package cuepoint.catalog;

import cuepoint.kernel.SafeHtml;
import cuepoint.kernel.Slug;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/// Episodes with their show notes and people: what an import writes and an episode page reads.
@Repository
public class Notes {
  /// Rises when more is kept of an episode than before, so that all are stored anew.
  public static final int VERSION = 3;

  private final JdbcClient jdbc;
  private final JdbcTemplate batches;
  private final Episodes episodes;

  Notes(JdbcClient jdbc, JdbcTemplate batches, Episodes episodes) {
    this.jdbc = jdbc;
    this.batches = batches;
    this.episodes = episodes;
  }

  /// Writes an episode whole, making it if it is new, and returns its id.
  @Transactional
  public long store(EpisodeDraft draft) {
    long id = episodes.storeHeader(draft);
    clear(id);
    ShowNotes notes = draft.notes();
    List<Object[]> links = new ArrayList<>();
    List<Object[]> topics = new ArrayList<>();
    List<Object[]> hosts = new ArrayList<>();
    for (Topic topic : notes.topics()) {
      topics.add(
          new Object[] {
            id,
            topic.position(),
            topic.label(),
            topic.host(),
            topic.headline(),
            topic.link(),
            topic.site(),
            topic.text().html()
          });
      addHosts(hosts, id, topic);
      addLinks(links, id, "topic", topic.position(), topic.links());
    }
    batches.batchUpdate(
        """
        INSERT INTO topic (episode_id, position, label, host, headline, link, site, html)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?)
        """,
        topics);
    batches.batchUpdate(
        "INSERT INTO topic_host (episode_id, position, slug, name) VALUES (?, ?, ?, ?)", hosts);
    storeSponsors(id, notes.sponsors(), links);
    storeSections(id, notes.sections(), links);
    batches.batchUpdate(
        """
        INSERT INTO link (episode_id, part, part_position, position, text, href)
        VALUES (?, ?, ?, ?, ?, ?)
        """,
        links);
    storePeople(id, draft.people());
    return id;
  }

  /// Takes an episode out of the archive; only that it was there stays.
  @Transactional
  public void remove(long episodeId) {
    clear(episodeId);
    episodes.markGone(episodeId);
  }

  private void clear(long id) {
    for (String table :
        List.of("topic", "topic_host", "sponsor", "section", "link", "appearance")) {
      jdbc.sql("DELETE FROM " + table + " WHERE episode_id = :id").param("id", id).update();
    }
  }

  /// A topic that several bring is each one's.
  private static void addHosts(List<Object[]> rows, long id, Topic topic) {
    Map<Slug, String> names = new LinkedHashMap<>();
    topic.hosts().forEach(name -> names.putIfAbsent(Slug.of(name), name));
    names.forEach(
        (slug, name) -> rows.add(new Object[] {id, topic.position(), slug.value(), name}));
  }

  private void storeSponsors(long id, List<Sponsor> sponsors, List<Object[]> links) {
    List<Object[]> rows = new ArrayList<>();
    for (int i = 0; i < sponsors.size(); i++) {
      Sponsor sponsor = sponsors.get(i);
      rows.add(
          new Object[] {
            id,
            i,
            sponsor.name(),
            Slug.of(sponsor.name()).value(),
            Sponsors.solid(Slug.of(sponsor.name())),
            sponsor.url(),
            sponsor.text().html()
          });
      addLinks(links, id, "sponsor", i, sponsor.links());
    }
    batches.batchUpdate(
        """
        INSERT INTO sponsor (episode_id, position, name, slug, solid_slug, url, html)
        VALUES (?, ?, ?, ?, ?, ?, ?)
        """,
        rows);
  }

  private void storeSections(long id, List<Section> sections, List<Object[]> links) {
    List<Object[]> rows = new ArrayList<>();
    for (int i = 0; i < sections.size(); i++) {
      Section section = sections.get(i);
      rows.add(
          new Object[] {id, i, section.kind().name(), section.heading(), section.text().html()});
      addLinks(links, id, "section", i, section.links());
    }
    batches.batchUpdate(
        "INSERT INTO section (episode_id, position, kind, heading, html) VALUES (?, ?, ?, ?, ?)",
        rows);
  }

  private static void addLinks(
      List<Object[]> rows, long id, String part, int partPosition, List<Link> links) {
    for (int i = 0; i < links.size(); i++) {
      rows.add(new Object[] {id, part, partPosition, i, links.get(i).text(), links.get(i).href()});
    }
  }

  private void storePeople(long id, List<Appearance> people) {
    List<Object[]> rows = new ArrayList<>();
    for (int i = 0; i < people.size(); i++) {
      Appearance person = people.get(i);
      Slug slug = person.slug();
      rows.add(
          new Object[] {
            id,
            i,
            person.role().name().toLowerCase(Locale.ROOT),
            person.name(),
            slug == null ? null : slug.value(),
            person.url(),
            person.inferred()
          });
    }
    batches.batchUpdate(
        """
        INSERT INTO appearance (episode_id, position, role, name, slug, url, inferred)
        VALUES (?, ?, ?, ?, ?, ?, ?)
        """,
        rows);
  }

  /// The show notes of an episode; empty ones where it has none. Guests are those of {@link
  /// #people}.
  public ShowNotes of(long episodeId) {
    Map<String, List<Link>> links = links(episodeId);
    List<Guest> guests =
        people(episodeId).stream()
            .filter(person -> person.role() == Appearance.Role.GUEST)
            .map(person -> new Guest(person.name(), person.url()))
            .toList();
    return new ShowNotes(
        sponsors(episodeId, links), guests, topics(episodeId, links), sections(episodeId, links));
  }

  private List<Topic> topics(long episodeId, Map<String, List<Link>> links) {
    return jdbc.sql(
            """
            SELECT position, label, host, headline, link, html
            FROM topic
            WHERE episode_id = :id
            ORDER BY position
            """)
        .param("id", episodeId)
        .query((row, _) ->
            new Topic(
                row.getInt("position"),
                row.getString("label"),
                row.getString("host"),
                row.getString("headline"),
                row.getString("link"),
                new SafeHtml(row.getString("html")),
                links.getOrDefault("topic" + row.getInt("position"), List.of())))
        .list();
  }

  private List<Sponsor> sponsors(long episodeId, Map<String, List<Link>> links) {
    return jdbc.sql(
            """
            SELECT position, name, url, html
            FROM sponsor
            WHERE episode_id = :id
            ORDER BY position
            """)
        .param("id", episodeId)
        .query((row, _) ->
            new Sponsor(
                row.getString("name"),
                row.getString("url"),
                new SafeHtml(row.getString("html")),
                links.getOrDefault("sponsor" + row.getInt("position"), List.of())))
        .list();
  }

  private List<Section> sections(long episodeId, Map<String, List<Link>> links) {
    return jdbc.sql(
            """
            SELECT position, kind, heading, html
            FROM section
            WHERE episode_id = :id
            ORDER BY position
            """)
        .param("id", episodeId)
        .query((row, _) ->
            new Section(
                Section.Kind.valueOf(row.getString("kind")),
                row.getString("heading"),
                new SafeHtml(row.getString("html")),
                links.getOrDefault("section" + row.getInt("position"), List.of())))
        .list();
  }

  private Map<String, List<Link>> links(long episodeId) {
    record Row(String part, int position, Link link) {}
    Map<String, List<Link>> links = new HashMap<>();
    jdbc
        .sql(
            """
            SELECT part, part_position, position, text, href
            FROM link
            WHERE episode_id = :id
            ORDER BY part, part_position, position
            """)
        .param("id", episodeId)
        .query((row, _) ->
            new Row(
                row.getString("part") + row.getInt("part_position"),
                row.getInt("position"),
                new Link(row.getString("text"), row.getString("href"))))
        .list()
        .stream()
        .sorted(Comparator.comparing(Row::part).thenComparingInt(Row::position))
        .forEach(row -> links.computeIfAbsent(row.part(), _ -> new ArrayList<>()).add(row.link()));
    return links;
  }

  /// Who is in an episode, hosts first.
  public List<Appearance> people(long episodeId) {
    return jdbc.sql(
            """
            SELECT role, name, slug, url, inferred
            FROM appearance
            WHERE episode_id = :id
            ORDER BY position
            """)
        .param("id", episodeId)
        .query((row, _) ->
            new Appearance(
                Appearance.Role.valueOf(row.getString("role").toUpperCase(Locale.ROOT)),
                row.getString("name"),
                slug(row.getString("slug")),
                row.getString("url"),
                row.getBoolean("inferred")))
        .list();
  }

  private static @Nullable Slug slug(@Nullable String value) {
    return value == null ? null : new Slug(value);
  }
}
