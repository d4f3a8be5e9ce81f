// SPDX-License-Identifier: Apache-2.0
package cuepoint.ingest;

import static cuepoint.ingest.SourceFolder.told;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import cuepoint.catalog.Episode;
import cuepoint.catalog.Episodes;
import cuepoint.catalog.HostTenure;
import cuepoint.catalog.Notes;
import cuepoint.catalog.Show;
import cuepoint.catalog.Topic;
import cuepoint.ingest.ArchiveSettings.ShowSettings;
import cuepoint.kernel.Slug;
import cuepoint.transcript.Cue;
import cuepoint.transcript.Transcripts;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/// What an import does to a stored show, from files to rows.
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.MOCK)
class ImportIT {
  private static final Path DATA = Path.of("target", "it", UUID.randomUUID().toString());

  private final Importer importer;
  private final Episodes episodes;
  private final Notes notes;
  private final Transcripts transcripts;
  private final Imports imports;

  @TempDir private Path folder = Path.of("");
  private Slug slug = new Slug("none");

  @Autowired
  ImportIT(
      Importer importer, Episodes episodes, Notes notes, Transcripts transcripts, Imports imports) {
    this.importer = importer;
    this.episodes = episodes;
    this.notes = notes;
    this.transcripts = transcripts;
    this.imports = imports;
  }

  @DynamicPropertySource
  static void storeInAFolderOfItsOwn(DynamicPropertyRegistry registry) {
    registry.add("cuepoint.data", () -> DATA.toString());
  }

  @BeforeEach
  void nameTheShow(TestInfo test) throws IOException {
    slug = Slug.of(test.getDisplayName());
    Files.createDirectories(folder.resolve("show"));
  }

  private void write(String path, String text) throws IOException {
    Path file = folder.resolve("show").resolve(path);
    Files.createDirectories(Objects.requireNonNull(file.getParent()));
    Files.writeString(file, text);
  }

  private void delete(String path) throws IOException {
    Files.delete(folder.resolve("show").resolve(path));
  }

  private static String vtt(String... lines) {
    StringBuilder vtt = new StringBuilder("WEBVTT\n");
    for (int i = 0; i < lines.length; i++) {
      vtt.append("\n00:0%d:00.500 --> 00:0%d:03.250\n%s\n".formatted(i, i, lines[i]));
    }
    return vtt.toString();
  }

  private static String notes(String headline) {
    return """
    # Soft Hyphen

    **Mara #1:** [**%s**](https://www.rfc-editor.org/rfc/rfc3339)

    - It is about time.
    """
        .formatted(headline);
  }

  private ImportReport run(boolean allowRemoval) throws MalformedSettings {
    Show show =
        new Show(
            slug,
            "Soft Hyphen",
            null,
            "en",
            null,
            List.of(
                new HostTenure("Mara Tindal", null, null), new HostTenure("Jonas Okoro", null, 50)),
            "https://audio.example/{number:000}/{slug}/{stem}.mp3",
            "https://git.example/blob/main/{path}");
    return importer.run(
        new ArchiveSettings(
            "T",
            "http://localhost",
            folder,
            null,
            false,
            List.of(new ShowSettings(show, List.of("show"), List.of(), List.of()))),
        allowRemoval,
        ImportProgress.SILENT);
  }

  private Episode episode(int number) {
    return episodes.find(slug, number).orElseThrow();
  }

  @Test
  void putsTheFilesOfAnEpisodeTogether() throws Exception {
    write("notes/012-the-day-samoa-skipped.md", notes("Date and Time on the Internet"));
    write("transcripts/012-the-day-samoa-skipped.vtt", vtt("Welcome to Samoa.", "And good-bye."));
    ImportReport report = run(false);
    assertThat(told(report, Outcome.ADDED)).containsExactly("#12: The day Samoa skipped");
    Episode episode = episode(12);
    assertThat(episode.title()).isEqualTo("The day Samoa skipped");
    assertThat(episode.slug()).hasToString("the-day-samoa-skipped");
    assertThat(episode.durationMs()).isEqualTo(63_250);
    assertThat(episode.inferred()).containsExactlyInAnyOrder("title", "durationMs");
    assertThat(episode.audio())
        .isEqualTo("https://audio.example/012/the-day-samoa-skipped/012-the-day-samoa-skipped.mp3");
    assertThat(episode.edit())
        .isEqualTo("https://git.example/blob/main/notes/012-the-day-samoa-skipped.md");
    assertThat(notes.of(episode.id()).topics())
        .extracting(Topic::host, Topic::headline)
        .containsExactly(tuple("Mara Tindal", "Date and Time on the Internet"));
    assertThat(transcripts.of(episode.id()).orElseThrow().cues())
        .extracting(Cue::text)
        .containsExactly("Welcome to Samoa.", "And good-bye.");
  }

  @Test
  void aSecondImportChangesNothing() throws Exception {
    write("012.md", notes("Date and Time on the Internet"));
    write("012.vtt", vtt("Welcome."));
    run(false);
    Episode before = episode(12);
    ImportReport report = run(false);
    assertThat(report.hasChanges()).isFalse();
    assertThat(report.unchanged()).isEqualTo(1);
    assertThat(episode(12)).isEqualTo(before);
  }

  @Test
  void oneEditedFileChangesOneEpisodeInPlace() throws Exception {
    write("012-first.md", notes("Date and Time on the Internet"));
    write("013-second.md", notes("The Unicode Standard"));
    run(false);
    Episode first = episode(12);
    Episode second = episode(13);
    write("012-first.md", notes("Date and Time, Revised"));
    ImportReport report = run(false);
    assertThat(told(report, Outcome.CHANGED)).containsExactly("#12: First");
    assertThat(episode(12).slug()).isEqualTo(first.slug());
    assertThat(episode(12).id()).isEqualTo(first.id());
    assertThat(episode(12).revision()).isGreaterThan(first.revision());
    assertThat(episode(13)).isEqualTo(second);
    assertThat(notes.of(first.id()).topics().getFirst().headline())
        .isEqualTo("Date and Time, Revised");
  }

  @Test
  void aRenamedFileKeepsTheAddress() throws Exception {
    write("012-the-first-name.vtt", vtt("Welcome."));
    run(false);
    delete("012-the-first-name.vtt");
    write("012-the-second-name.vtt", vtt("Welcome."));
    run(false);
    assertThat(episode(12).title()).isEqualTo("The second name");
    assertThat(episode(12).slug()).hasToString("the-first-name");
  }

  @Test
  void aStatedTitleGivesANewAddressAndTheOldOneStaysKnown() throws Exception {
    write("012-a-file-name.vtt", vtt("Welcome."));
    run(false);
    write("notes/012.md", notes("X").replace("# Soft Hyphen", "# 12: What it is called"));
    run(false);
    assertThat(episode(12).slug()).hasToString("what-it-is-called");
    assertThat(episodes.hadSlug(episode(12).id(), "a-file-name")).isTrue();
  }

  @Test
  void aVanishedFileTakesItsPartWithIt() throws Exception {
    write("012.md", notes("Date and Time on the Internet"));
    write("012.vtt", vtt("Welcome."));
    run(false);
    delete("012.vtt");
    run(false);
    assertThat(transcripts.of(episode(12).id())).isEmpty();
    assertThat(notes.of(episode(12).id()).topics()).hasSize(1);
  }

  @Test
  void anEpisodeWithoutAnyFileIsGone() throws Exception {
    for (int number = 1; number <= 6; number++) {
      write(number + "-name.vtt", vtt("Welcome."));
    }
    run(false);
    delete("3-name.vtt");
    assertThat(told(run(false), Outcome.REMOVED)).containsExactly("#3: Name");
    assertThat(episode(3).gone()).isTrue();
    assertThat(episodes.of(slug)).hasSize(5);
  }

  @Test
  void anEpisodeThatComesBackIsTheSameOne() throws Exception {
    write("1-name.vtt", vtt("Welcome."));
    run(false);
    long id = episode(1).id();
    delete("1-name.vtt");
    run(true);
    write("1-name.vtt", vtt("Welcome back."));
    run(false);
    assertThat(episode(1).gone()).isFalse();
    assertThat(episode(1).id()).isEqualTo(id);
  }

  @Test
  void losingMuchOfAShowAtOnceIsTakenForAnAccident() throws Exception {
    for (int number = 1; number <= 4; number++) {
      write(number + ".vtt", vtt("Welcome."));
    }
    run(false);
    delete("1.vtt");
    ImportReport report = run(false);
    assertThat(report.hasRefusals()).isTrue();
    assertThat(told(report, Outcome.REFUSED).getFirst())
        .contains("1 of 4 episodes have no file any more", "--allow-removal");
    assertThat(episode(1).gone()).isFalse();
    assertThat(told(run(true), Outcome.REMOVED)).hasSize(1);
    assertThat(episode(1).gone()).isTrue();
  }

  @Test
  void aMissingFolderLeavesTheShowAsItIs() throws Exception {
    write("1.vtt", vtt("Welcome."));
    run(false);
    delete("1.vtt");
    Files.delete(folder.resolve("show"));
    ImportReport report = run(false);
    assertThat(told(report, Outcome.REFUSED))
        .anyMatch(line -> line.equals("show: there is no such file or folder"))
        .anyMatch(line -> line.contains("a source is missing"));
    assertThat(episode(1).gone()).isFalse();
  }

  @Test
  void aFileThatCannotBeReadAnyMoreKeepsItsLastGoodReading() throws Exception {
    write("12.vtt", vtt("Good words."));
    write("12.md", notes("Date and Time on the Internet"));
    run(false);
    write("12.vtt", "WEBVTT\n\n00:00:00.000 --> 00:00:02.000\n");
    write("12.md", notes("Date and Time, Revised"));
    ImportReport report = run(false);
    assertThat(told(report, Outcome.REFUSED))
        .singleElement()
        .asString()
        .startsWith("show/12.vtt:3: ")
        .endsWith("; its last good reading stays");
    assertThat(notes.of(episode(12).id()).topics().getFirst().headline())
        .isEqualTo("Date and Time, Revised");
    assertThat(transcripts.of(episode(12).id()).orElseThrow().cues().getFirst().text())
        .isEqualTo("Good words.");
    assertThat(told(run(false), Outcome.REFUSED)).as("told as long as it is so").hasSize(1);
  }

  @Test
  void oneBadFileDoesNotKeepTheOthersOut() throws Exception {
    write("1.vtt", vtt("Welcome."));
    Files.write(
        folder.resolve("show/2.vtt"), "WEBVTT\n\nZoë".getBytes(StandardCharsets.ISO_8859_1));
    write("3.vtt", "");
    write("untitled.vtt", vtt("Welcome."));
    write("README.md", "# Read me\n\nThis folder holds transcripts.\n");
    write("LICENSE", "Do what you like.\n");
    write("cover.png", "\u0089PNG\r\n");
    ImportReport report = run(false);
    assertThat(told(report, Outcome.ADDED)).hasSize(1);
    assertThat(told(report, Outcome.REFUSED))
        .hasSize(3)
        .anyMatch(line -> line.startsWith("show/2.vtt:3: not UTF-8"))
        .anyMatch(line -> line.startsWith("show/3.vtt"))
        .contains("show/untitled.vtt: nobody can tell its episode number");
    assertThat(told(report, Outcome.IGNORED).getFirst()).endsWith(": 3 files are none of ours");
  }

  @Test
  void theReportNamesWinnerLoserAndRule() throws Exception {
    write("12.vtt", vtt("Welcome."));
    write("12.txt", "00:00:00 Welcome.\n");
    assertThat(told(run(false), Outcome.PASSED_OVER))
        .containsExactly("show/12.txt: show/12.vtt was chosen: this one has less precise times");
  }

  @Test
  void theLoserTakesOverWhenTheWinnerVanishes() throws Exception {
    write("12.vtt", vtt("From the captions."));
    write("12.txt", "00:00:00 From the text.\n");
    run(false);
    delete("12.vtt");
    run(false);
    assertThat(transcripts.of(episode(12).id()).orElseThrow().cues().getFirst().text())
        .isEqualTo("From the text.");
  }

  @Test
  void twoShowsCannotOwnOneFile() throws Exception {
    write("12.vtt", vtt("Welcome."));
    Show show = new Show(slug, "A", null, "en", null, List.of(), null, null);
    Show other = new Show(new Slug("other"), "B", null, "en", null, List.of(), null, null);
    ArchiveSettings settings =
        new ArchiveSettings(
            "T",
            "http://localhost",
            folder,
            null,
            false,
            List.of(
                new ShowSettings(show, List.of("show"), List.of(), List.of()),
                new ShowSettings(other, List.of("show/*.vtt"), List.of(), List.of())));
    assertThatThrownBy(() -> importer.run(settings, false, ImportProgress.SILENT))
        .isInstanceOf(MalformedSettings.class)
        .hasMessageContaining("show/12.vtt belongs to both");
  }

  @Test
  void checkTellsProblemsAndStoresNothing() throws Exception {
    write("12.vtt", "WEBVTT\n");
    write("13.vtt", vtt("Welcome."));
    Show show = new Show(slug, "A", null, "en", null, List.of(), null, null);
    ImportReport report =
        importer.check(
            new ArchiveSettings(
                "T",
                "http://localhost",
                folder,
                null,
                false,
                List.of(new ShowSettings(show, List.of("show"), List.of(), List.of()))),
            ImportProgress.SILENT);
    assertThat(told(report, Outcome.REFUSED)).hasSize(1);
    assertThat(episodes.find(slug, 13)).isEmpty();
  }

  @Test
  void theLastReportCanBeReadAgain() throws Exception {
    write("12.vtt", vtt("Welcome."));
    ImportReport report = run(false);
    ImportReport stored = imports.last().orElseThrow();
    assertThat(stored.entries()).isEqualTo(report.entries());
    assertThat(stored.unchanged()).isEqualTo(report.unchanged());
  }
}
