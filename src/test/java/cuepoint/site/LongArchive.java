// SPDX-License-Identifier: Apache-2.0
package cuepoint.site;

import cuepoint.alignment.Alignment;
import cuepoint.alignment.Alignments;
import cuepoint.alignment.Segment;
import cuepoint.catalog.Appearance;
import cuepoint.catalog.Appearance.Role;
import cuepoint.catalog.EpisodeDraft;
import cuepoint.catalog.HostTenure;
import cuepoint.catalog.Notes;
import cuepoint.catalog.Show;
import cuepoint.catalog.ShowNotes;
import cuepoint.catalog.Shows;
import cuepoint.catalog.Sponsor;
import cuepoint.catalog.Topic;
import cuepoint.kernel.SafeHtml;
import cuepoint.kernel.Slug;
import cuepoint.transcript.Cue;
import cuepoint.transcript.Transcript;
import cuepoint.transcript.Transcripts;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/// An archive whose lists have several pages, on 5 March 2024.
///
/// `tides`: 130 episodes, every third day from 1 January 2022 on, the last ten in a season 2. Ada
/// hosts all of them and brings every other topic; Ben brings the others; every fifth episode is
/// read and sponsored. `silence` has no episodes.
@TestConfiguration
class LongArchive {
  static final int EPISODES = 130;
  static final LocalDate FIRST = LocalDate.of(2022, 1, 1);

  private static final Slug SHOW = new Slug("tides");

  private final Notes notes;
  private final Transcripts transcripts;
  private final Alignments alignments;

  LongArchive(Shows shows, Notes notes, Transcripts transcripts, Alignments alignments) {
    this.notes = notes;
    this.transcripts = transcripts;
    this.alignments = alignments;
    List<HostTenure> hosts =
        List.of(new HostTenure("Ada Lund", null, null), new HostTenure("Nobody Else", 1, 9));
    shows.replace(
        List.of(
            new Show(SHOW, "Tides", "https://tides.example.org", "en", null, hosts, null, null),
            new Show(new Slug("silence"), "Silence", null, "en", null, List.of(), null, null)));
    for (int number = 1; number <= EPISODES; number++) {
      fill(number);
    }
  }

  @Bean
  @Primary
  static Clock noon() {
    return Clock.fixed(Instant.parse("2024-03-05T12:00:00Z"), ZoneOffset.UTC);
  }

  private void fill(int number) {
    boolean full = number % 5 == 0;
    long id = notes.store(draft(number, full));
    if (full) {
      List<Cue> cues =
          List.of(
              new Cue(0, 60_000, "Ada Lund", "Hello."),
              new Cue(60_000, 90_000, "Ben Ode", "Water."));
      transcripts.store(id, new Transcript(cues), number + ".vtt");
      alignments.store(
          id,
          new Alignment(
              List.of(
                  new Segment(Segment.Kind.SPONSOR, 1, 0, 30_000, 1, false),
                  new Segment(Segment.Kind.TOPIC, 1, 60_000, 90_000, 1, false)),
              Set.of()));
    }
  }

  /// The first one had no site yet.
  private static @Nullable String buoy(int number) {
    return number == 5 ? null : "https://buoy.example.org";
  }

  private static EpisodeDraft draft(int number, boolean full) {
    List<Topic> topics = new ArrayList<>();
    for (int position = 1; position <= 2; position++) {
      String host = position == 1 ? "Ada Lund" : "Ben Ode and Ada Lund";
      String site = position == 1 ? "https://www.Moon.example.org/" : "https://sea.example.org/";
      String headline = "Topic " + number + "." + position;
      topics.add(new Topic(position, "", host, headline, site + number, SafeHtml.EMPTY, List.of()));
    }
    List<Sponsor> sponsors =
        full ? List.of(new Sponsor("Buoy", buoy(number), SafeHtml.EMPTY, List.of())) : List.of();
    return new EpisodeDraft(
        SHOW,
        number,
        "Episode of day " + number,
        1,
        FIRST.plusDays(3L * (number - 1)),
        null,
        null,
        null,
        Set.of(),
        null,
        null,
        number > EPISODES - 10 ? Integer.valueOf(2) : null,
        null,
        null,
        new ShowNotes(sponsors, List.of(), topics, List.of()),
        List.of(
            new Appearance(Role.HOST, "Ada Lund", new Slug("ada-lund"), null, false),
            new Appearance(Role.GUEST, "Ben Ode", new Slug("ben-ode"), null, false)));
  }
}
