// SPDX-License-Identifier: Apache-2.0
package cuepoint.site;

import cuepoint.alignment.Alignment;
import cuepoint.alignment.Segment;
import cuepoint.alignment.Segment.Kind;
import cuepoint.catalog.Link;
import cuepoint.catalog.Section;
import cuepoint.catalog.ShowNotes;
import cuepoint.catalog.Sponsor;
import cuepoint.catalog.Topic;
import cuepoint.kernel.SafeHtml;
import cuepoint.transcript.Cue;
import cuepoint.transcript.Transcript;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// An episode whose parts are placed in every way there is.
///
/// | from | to | what |
/// |---|---|---|
/// | 0:00 | 0:30 | intro |
/// | 0:30 | 1:40 | topic 1, exact |
/// | 1:40 | 2:30 | topic 2, approximate |
/// | 2:30 | 3:20 | topic 3, by hand |
/// | 3:20 | 4:00 | sponsor 1; nothing is known of the 20 s after it |
/// | 4:20 | 5:00 | topic 2 again, exact |
/// | 5:00 | 6:20 | topic 4, exact |
/// | 6:20 | 7:30 | extras |
/// | 7:30 | 8:00 | a sponsor the notes do not name, approximate |
/// | 8:00 | 9:00 | joke; nothing is known of the 30 s after it |
/// | 9:30 | 10:00 | outro |
///
/// Topic 5 is not placed; of topic 6 a person said that nobody talks about it.
public final class PlacedEpisode {
  static final String TITLE = "A minute is not a minute";

  /// Its address.
  public static final String ADDRESS = "/soft-hyphen/7/a-minute-is-not-a-minute";

  private PlacedEpisode() {}

  static ShowNotes notes() {
    List<Topic> topics = new ArrayList<>();
    for (String headline :
        List.of(
            "Sundials & their shadows",
            "Pendulums in a moving ship",
            "Why noon moves",
            "A clock without hands",
            "The bell that is never rung",
            "Sand or water?")) {
      int position = topics.size() + 1;
      topics.add(
          new Topic(
              position,
              "#" + position,
              position % 2 == 0 ? "Jonas Okoro" : "Mara Tindal",
              headline,
              address(position),
              new SafeHtml("<p>What the notes say of it.</p>"),
              List.of()));
    }
    return new ShowNotes(
        List.of(sponsor()),
        List.of(),
        topics,
        List.of(
            new Section(Section.Kind.EXTRAS, "Extras", new SafeHtml("<p>More.</p>"), List.of()),
            new Section(Section.Kind.JOKE, "Joke", new SafeHtml("<p>Tick.</p>"), List.of())));
  }

  private static Sponsor sponsor() {
    String url = "https://meridian.example.org/";
    return new Sponsor("Meridian Maps", url, SafeHtml.EMPTY, List.of(new Link("They", url)));
  }

  /// Sixty cues of ten seconds; the speaker changes every seventh.
  static Transcript transcript() {
    List<Cue> cues = new ArrayList<>();
    for (int i = 0; i < 60; i++) {
      cues.add(
          new Cue(
              i * 10_000L,
              i * 10_000L + 10_000,
              i / 7 % 2 == 0 ? "Mara Tindal" : "Jonas Okoro",
              "Stroke " + i + " of the clock."));
    }
    return new Transcript(cues);
  }

  static Alignment alignment() {
    return new Alignment(
        List.of(
            segment(Kind.INTRO, 0, 0, 30, 0.95),
            segment(Kind.TOPIC, 1, 30, 100, 0.97),
            segment(Kind.TOPIC, 2, 100, 150, 0.6),
            new Segment(Kind.TOPIC, 3, 150_000, 200_000, 1, true),
            segment(Kind.SPONSOR, 1, 200, 240, 0.93),
            segment(Kind.TOPIC, 2, 260, 300, 0.92),
            segment(Kind.TOPIC, 4, 300, 380, 0.99),
            segment(Kind.EXTRAS, 0, 380, 450, 0.95),
            segment(Kind.SPONSOR, 0, 450, 480, 0.5),
            segment(Kind.JOKE, 0, 480, 540, 0.91),
            segment(Kind.OUTRO, 0, 570, 600, 0.95)),
        Set.of(6));
  }

  private static Segment segment(Kind kind, int part, long from, long to, double confidence) {
    return new Segment(kind, part, from * 1000, to * 1000, confidence, false);
  }

  /// The fifth topic features what the third one of the full episode does.
  private static String address(int position) {
    return position == 5
        ? "http://www.articles.example.org/3/?utm_source=talk#top"
        : "https://articles.example.org/clock/" + position;
  }
}
