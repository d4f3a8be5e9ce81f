// SPDX-License-Identifier: Apache-2.0
package cuepoint.api;

import cuepoint.alignment.Alignments;
import cuepoint.catalog.Appearance;
import cuepoint.catalog.Archive;
import cuepoint.catalog.Episode;
import cuepoint.catalog.Episodes;
import cuepoint.catalog.Link;
import cuepoint.catalog.Notes;
import cuepoint.catalog.Patron;
import cuepoint.catalog.People;
import cuepoint.catalog.Person;
import cuepoint.catalog.Section;
import cuepoint.catalog.Show;
import cuepoint.catalog.ShowNotes;
import cuepoint.catalog.Shows;
import cuepoint.catalog.Sponsor;
import cuepoint.catalog.Sponsors;
import cuepoint.catalog.Topic;
import cuepoint.kernel.Slug;
import cuepoint.transcript.Cue;
import cuepoint.transcript.Transcript;
import cuepoint.transcript.Transcripts;
import java.io.OutputStream;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/// Writes everything the archive holds as JSON: one file for the archive, and one for each show.
/// Episodes are as in the API, with what that leaves out: the text of the notes and every cue. The
/// same state is written as the same bytes.
@Component
public class ArchiveJson {
  /// Rises when a field changes its meaning or goes.
  private static final int FORMAT = 1;

  private final Archive archive;
  private final Shows shows;
  private final Episodes episodes;
  private final Notes notes;
  private final People people;
  private final Sponsors sponsors;
  private final Alignments alignments;
  private final Transcripts transcripts;

  ArchiveJson(
      Archive archive,
      Shows shows,
      Episodes episodes,
      Notes notes,
      People people,
      Sponsors sponsors,
      Alignments alignments,
      Transcripts transcripts) {
    this.archive = archive;
    this.shows = shows;
    this.episodes = episodes;
    this.notes = notes;
    this.people = people;
    this.sponsors = sponsors;
    this.alignments = alignments;
    this.transcripts = transcripts;
  }

  /// Writes the archive's own file: its shows, people and sponsors.
  ///
  /// @param fileOf where a show's file is
  /// @param out is closed
  public void writeArchive(Function<Slug, String> fileOf, OutputStream out) {
    try (Json json = new Json(out)) {
      json.begin();
      json.number("format", FORMAT);
      json.text("title", archive.title());
      json.text("url", archive.baseUrl());
      json.number("revision", episodes.latestRevision());
      json.beginArray("shows");
      for (Show show : shows.all()) {
        json.begin();
        showFields(json, show);
        json.text("file", fileOf.apply(show.slug()));
        json.end();
      }
      json.endArray();
      people(json);
      sponsors(json);
      json.end();
    }
  }

  private void people(Json json) {
    json.beginArray("people");
    for (Person person : people.all()) {
      json.begin();
      json.value("slug", person.slug());
      json.text("name", person.name());
      json.text("url", person.url());
      json.number("hosted", person.hosted());
      json.number("visited", person.visited());
      json.end();
    }
    json.endArray();
  }

  private void sponsors(Json json) {
    json.beginArray("sponsors");
    for (Patron sponsor : sponsors.all()) {
      json.begin();
      json.value("slug", sponsor.slug());
      json.text("name", sponsor.name());
      json.number("episodes", sponsor.episodes());
      json.end();
    }
    json.endArray();
  }

  private void showFields(Json json, Show show) {
    CatalogJson.showFields(json, show, episodes.count(show.slug()));
    json.text("site", show.site());
    json.text("language", show.language());
    json.text("rights", show.rights());
  }

  /// Writes a show with all its episodes, newest first; one episode at a time is in memory.
  ///
  /// @param out is closed
  public void writeShow(Show show, OutputStream out) {
    try (Json json = new Json(out)) {
      json.begin();
      json.number("format", FORMAT);
      json.begin("show");
      showFields(json, show);
      json.end();
      json.beginArray("episodes");
      for (Episode episode : episodes.of(show.slug())) {
        episode(json, episode);
      }
      json.endArray();
      json.end();
    }
  }

  private void episode(Json json, Episode episode) {
    long id = episode.id();
    ShowNotes written = notes.of(id);
    List<Appearance> cast = notes.people(id);
    List<Cue> cues = transcripts.of(id).map(Transcript::cues).orElse(List.of());
    json.begin();
    CatalogJson.episodeFields(json, episode, written, cast, alignments.of(id), cues.size());
    json.text("audio", episode.audio());
    json.text("edit", episode.edit());
    json.beginArray("people");
    for (Appearance person : cast) {
      json.begin();
      json.text("role", person.role().name().toLowerCase(Locale.ROOT));
      json.text("name", person.name());
      json.value("slug", person.slug());
      json.text("url", person.url());
      json.truth("inferred", person.inferred());
      json.end();
    }
    json.endArray();
    notes(json, written);
    cues(json, cues);
    json.end();
  }

  private static void notes(Json json, ShowNotes notes) {
    json.begin("notes");
    json.beginArray("sponsors");
    for (Sponsor sponsor : notes.sponsors()) {
      json.begin();
      json.text("html", sponsor.text().html());
      links(json, sponsor.links());
      json.end();
    }
    json.endArray();
    json.beginArray("topics");
    for (Topic topic : notes.topics()) {
      json.begin();
      json.number("position", topic.position());
      json.text("html", topic.text().html());
      json.end();
    }
    json.endArray();
    json.beginArray("sections");
    for (Section section : notes.sections()) {
      json.begin();
      json.text("kind", section.kind().name().toLowerCase(Locale.ROOT));
      json.text("heading", section.heading());
      json.text("html", section.text().html());
      links(json, section.links());
      json.end();
    }
    json.endArray();
    json.end();
  }

  private static void links(Json json, List<Link> links) {
    json.beginArray("links");
    for (Link link : links) {
      json.begin();
      json.text("text", link.text());
      json.text("href", link.href());
      json.end();
    }
    json.endArray();
  }

  private static void cues(Json json, List<Cue> cues) {
    json.beginArray("cues");
    for (Cue cue : cues) {
      json.begin();
      json.number("startMs", cue.startMs());
      json.number("endMs", cue.endMs());
      json.text("speaker", cue.speaker());
      json.text("text", cue.text());
      json.end();
    }
    json.endArray();
  }
}
