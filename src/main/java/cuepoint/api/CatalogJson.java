// SPDX-License-Identifier: Apache-2.0
package cuepoint.api;

import cuepoint.address.Addresses;
import cuepoint.alignment.Alignment;
import cuepoint.alignment.Segment;
import cuepoint.alignment.Segment.Kind;
import cuepoint.catalog.Appearance;
import cuepoint.catalog.Appearance.Role;
import cuepoint.catalog.Episode;
import cuepoint.catalog.Link;
import cuepoint.catalog.Show;
import cuepoint.catalog.ShowNotes;
import cuepoint.catalog.Sponsor;
import cuepoint.catalog.Topic;
import cuepoint.kernel.PageOf;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;

/// Shows and episodes as contract C4 has them.
final class CatalogJson {
  private CatalogJson() {}

  /// An entry of the list of shows.
  static void show(Json json, Show show, long episodes) {
    json.begin();
    showFields(json, show, episodes);
    json.end();
  }

  /// What stands in an entry of the list of shows.
  static void showFields(Json json, Show show, long episodes) {
    json.value("slug", show.slug());
    json.text("title", show.title());
    json.text("url", Addresses.show(show.slug()));
    json.number("episodes", episodes);
  }

  /// A page of a show's episodes.
  static void page(Json json, PageOf<Episode> page) {
    json.begin();
    json.number("page", page.page());
    json.number("size", page.size());
    json.number("total", page.total());
    json.beginArray("episodes");
    for (Episode episode : page.items()) {
      json.begin();
      json.number("number", episode.number());
      json.text("title", episode.title());
      json.text("url", Addresses.episode(episode.show(), episode.number(), episode.slug()));
      dates(json, episode);
      json.end();
    }
    json.endArray();
    json.end();
  }

  private static void dates(Json json, Episode episode) {
    json.value("published", episode.published());
    json.value("recorded", episode.recorded());
    json.value("estimated", episode.estimated());
  }

  /// An episode with its notes.
  ///
  /// @param alignment when its parts are talked about
  /// @param cues how many cues its transcript has; 0 where there is none
  static void episode(
      Json json,
      Episode episode,
      ShowNotes notes,
      List<Appearance> people,
      Alignment alignment,
      int cues) {
    json.begin();
    episodeFields(json, episode, notes, people, alignment, cues);
    json.end();
  }

  /// What stands in an episode with its notes.
  static void episodeFields(
      Json json,
      Episode episode,
      ShowNotes notes,
      List<Appearance> people,
      Alignment alignment,
      int cues) {
    json.value("show", episode.show());
    json.number("number", episode.number());
    json.text("title", episode.title());
    json.text("url", Addresses.episode(episode.show(), episode.number(), episode.slug()));
    dates(json, episode);
    json.number("durationMs", episode.durationMs());
    json.texts("inferred", new TreeSet<>(episode.inferred()));
    json.texts("hosts", names(people, Role.HOST));
    json.texts("guests", names(people, Role.GUEST));
    json.beginArray("sponsors");
    for (Sponsor sponsor : notes.sponsors()) {
      json.begin();
      json.text("name", sponsor.name());
      json.text("url", sponsor.url());
      json.end();
    }
    json.endArray();
    json.beginArray("topics");
    for (Topic topic : notes.topics()) {
      topic(json, episode, topic, alignment);
    }
    json.endArray();
    json.beginArray("segments");
    for (Segment segment : alignment.segments()) {
      segment(json, segment, notes.sponsors());
    }
    json.endArray();
    if (cues == 0) {
      json.nothing("transcript");
    } else {
      json.begin("transcript");
      json.number("cues", cues);
      json.text("url", Addresses.transcript(episode.show(), episode.number(), episode.slug()));
      json.end();
    }
  }

  private static List<String> names(List<Appearance> people, Role role) {
    return people.stream().filter(person -> person.role() == role).map(Appearance::name).toList();
  }

  private static void segment(Json json, Segment segment, List<Sponsor> sponsors) {
    json.begin();
    json.text("kind", segment.kind().name().toLowerCase(Locale.ROOT));
    int part = segment.part();
    if (segment.kind() == Kind.TOPIC) {
      json.number("topic", part);
    } else if (segment.kind() == Kind.SPONSOR && part > 0 && part <= sponsors.size()) {
      json.text("title", sponsors.get(part - 1).name());
    }
    json.number("startMs", segment.startMs());
    json.number("endMs", segment.endMs());
    if (segment.byHand()) {
      json.truth("byHand", true);
    }
    json.end();
  }

  private static void topic(Json json, Episode episode, Topic topic, Alignment alignment) {
    json.begin();
    json.number("position", topic.position());
    json.text("label", topic.label());
    json.text("host", topic.host());
    json.text("title", topic.headline());
    json.text(
        "url",
        Addresses.topic(
            episode.show(), episode.number(), episode.slug(), topic.position(), topic.headline()));
    json.text("link", topic.link());
    times(json, topic.position(), alignment);
    json.beginArray("links");
    for (Link link : topic.links()) {
      json.begin();
      json.text("text", link.text());
      json.text("href", link.href());
      json.end();
    }
    json.endArray();
    json.end();
  }

  /// From the start of a topic's first stretch to the end of its last; nulls where it has none.
  private static void times(Json json, int position, Alignment alignment) {
    List<Segment> stretches = alignment.topicSegments(position);
    boolean byHand = alignment.notDiscussed().contains(position);
    if (stretches.isEmpty()) {
      json.nothing("startMs");
      json.nothing("endMs");
      json.nothing("confidence");
    } else {
      Segment first = stretches.getFirst();
      json.number("startMs", first.startMs());
      json.number("endMs", stretches.getLast().endMs());
      json.number("confidence", first.confidence());
      byHand = first.byHand();
    }
    if (byHand) {
      json.truth("byHand", true);
    }
  }
}
