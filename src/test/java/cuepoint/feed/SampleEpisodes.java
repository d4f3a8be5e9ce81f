// SPDX-License-Identifier: Apache-2.0
package cuepoint.feed;

import cuepoint.alignment.Alignment;
import cuepoint.alignment.Segment;
import cuepoint.alignment.Segment.Kind;
import cuepoint.catalog.Appearance;
import cuepoint.catalog.Appearance.Role;
import cuepoint.catalog.Episode;
import cuepoint.catalog.HostTenure;
import cuepoint.catalog.Show;
import cuepoint.catalog.ShowNotes;
import cuepoint.ingest.notes.NotesReader;
import cuepoint.kernel.Slug;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Episodes of the sample archive with their real notes, placed by hand from their transcripts, so
/// that nothing here depends on how well alignment does.
final class SampleEpisodes {
  static final String BASE = "https://archive.example.org";

  private static final Path NOTES = Path.of("src/main/resources/sample/soft-hyphen/notes");

  private SampleEpisodes() {}

  /// Topics 2 and 3 change places, and the sponsor is read between two topics.
  static Chapters sixtySixCharacters() {
    return chapters(
        8,
        "Sixty-six characters",
        "008-sixty-six-characters.md",
        "https://example.org/audio/008-sixty-six-characters.mp3?from=feed#t=1",
        List.of(
            placed(Kind.INTRO, 0, 80, 22_840),
            placed(Kind.TOPIC, 1, 22_840, 125_080),
            placed(Kind.TOPIC, 3, 125_080, 217_280),
            placed(Kind.TOPIC, 2, 217_280, 309_440),
            placed(Kind.SPONSOR, 1, 309_440, 340_400),
            placed(Kind.TOPIC, 4, 340_400, 416_180),
            placed(Kind.TOPIC, 5, 416_180, 489_700),
            placed(Kind.EXTRAS, 0, 489_700, 510_600),
            placed(Kind.JOKE, 0, 510_600, 525_840),
            placed(Kind.OUTRO, 0, 525_840, 530_780)));
  }

  /// Topic 1 comes back after the sponsor, topic 2 is not placed, the extras only roughly; a
  /// sponsor is read that the notes do not name.
  static Chapters aWeekWithoutAMouse() {
    return chapters(
        12,
        "A week without a mouse",
        "012-a-week-without-a-mouse.md",
        null,
        List.of(
            placed(Kind.INTRO, 0, 0, 37_840),
            new Segment(Kind.TOPIC, 1, 37_840, 137_640, 0.2, true),
            placed(Kind.TOPIC, 3, 247_880, 338_900),
            placed(Kind.SPONSOR, 1, 338_900, 374_540),
            placed(Kind.TOPIC, 1, 374_540, 400_000),
            placed(Kind.TOPIC, 4, 400_000, 477_380),
            placed(Kind.TOPIC, 5, 477_380, 567_460),
            placed(Kind.TOPIC, 6, 567_460, 640_000),
            placed(Kind.SPONSOR, 0, 640_000, 650_580),
            new Segment(Kind.EXTRAS, 0, 650_580, 681_740, 0.6, false),
            placed(Kind.JOKE, 0, 681_740, 696_300),
            placed(Kind.OUTRO, 0, 696_300, 705_300)));
  }

  private static Chapters chapters(
      int number, String title, String notes, @Nullable String audio, List<Segment> segments) {
    return Chapters.of(
        BASE,
        show(),
        episode(number, title, audio),
        read(notes),
        List.of(host("Mara Tindal"), host("Jonas Okoro"), guest("Anselm Varga")),
        new Alignment(segments, Set.of(2)));
  }

  static Show show() {
    List<HostTenure> hosts = List.of(new HostTenure("Mara Tindal", null, null));
    return new Show(new Slug("soft-hyphen"), "Soft Hyphen", null, "en", null, hosts, null, null);
  }

  static Episode episode(int number, String title, @Nullable String audio) {
    Slug slug = Slug.of(title);
    return new Episode(
        1,
        show().slug(),
        number,
        slug,
        title,
        null,
        null,
        null,
        null,
        Set.of(),
        audio,
        null,
        null,
        null,
        null,
        false,
        1);
  }

  static Appearance host(String name) {
    return new Appearance(Role.HOST, name, Slug.of(name), null, false);
  }

  private static Appearance guest(String name) {
    return new Appearance(Role.GUEST, name, Slug.of(name), null, false);
  }

  private static ShowNotes read(String file) {
    try {
      return NotesReader.read(Files.readString(NOTES.resolve(file))).notes();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  static Segment placed(Kind kind, int part, long startMs, long endMs) {
    return new Segment(kind, part, startMs, endMs, 0.95, false);
  }
}
