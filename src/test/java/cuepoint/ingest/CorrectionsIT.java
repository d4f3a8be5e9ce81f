// SPDX-License-Identifier: Apache-2.0
package cuepoint.ingest;

import static cuepoint.ingest.SourceFolder.told;
import static org.assertj.core.api.Assertions.assertThat;

import cuepoint.alignment.Alignment;
import cuepoint.alignment.Alignments;
import cuepoint.alignment.Segment;
import cuepoint.catalog.Episode;
import cuepoint.catalog.Episodes;
import cuepoint.kernel.Slug;
import cuepoint.site.Pages;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/// What a person places by hand, from the file to the page, over several imports.
@SpringBootTest
@AutoConfigureMockMvc
@Import(Pages.class)
class CorrectionsIT {
  private static final Path DATA = Path.of("target", "it", UUID.randomUUID().toString());

  private static final String NOTES =
      """
      # Soft Hyphen

      **Mara #1:** [**Harrison's marine chronometer**](https://clocks.example/harrison)

      - It kept time at sea.

      **Jonas #2:** [**Sundials of Jaipur**](https://clocks.example/jaipur)

      - The largest one tells seconds.
      """;

  private final Importer importer;
  private final Episodes episodes;
  private final Alignments alignments;
  private final Pages pages;

  @TempDir private Path folder = Path.of("");
  private Slug slug = new Slug("none");

  @Autowired
  CorrectionsIT(Importer importer, Episodes episodes, Alignments alignments, Pages pages) {
    this.importer = importer;
    this.episodes = episodes;
    this.alignments = alignments;
    this.pages = pages;
  }

  @DynamicPropertySource
  static void storeInAFolderOfItsOwn(DynamicPropertyRegistry registry) {
    registry.add("cuepoint.data", () -> DATA.toString());
  }

  @BeforeEach
  void importTwoEpisodes(TestInfo test) throws Exception {
    slug = Slug.of(test.getDisplayName());
    write("archive.yml", "shows: [{slug: " + slug + ", title: Soft Hyphen, sources: [show]}]");
    for (String name : List.of("12-at-sea", "13-at-noon")) {
      write("show/notes/" + name + ".md", NOTES);
      write("show/transcripts/" + name + ".vtt", vtt("chronometer"));
    }
    assertThat(told(run(), Outcome.ADDED)).hasSize(2);
  }

  private void write(String path, String text) throws IOException {
    Path file = folder.resolve(path);
    Files.createDirectories(Objects.requireNonNull(file.getParent()));
    Files.writeString(file, text);
  }

  /// Four minutes of talk in cues of ten seconds.
  private static String vtt(String word) {
    StringBuilder vtt = new StringBuilder("WEBVTT\n");
    for (int i = 0; i < 24; i++) {
      String said =
          i < 3
              ? "Hello and welcome to the show."
              : i < 12
                  ? "Harrison built a marine " + word + " that kept time at sea."
                  : "In Jaipur the largest of the sundials tells seconds.";
      vtt.append("\n00:%02d:%02d.000 --> ".formatted(i / 6, i % 6 * 10))
          .append("00:%02d:%02d.000\n".formatted((i + 1) / 6, (i + 1) % 6 * 10))
          .append(said)
          .append('\n');
    }
    return vtt.toString();
  }

  private ImportReport run() throws MalformedSettings {
    ArchiveSettings settings = SettingsReader.read(folder.resolve("archive.yml"));
    return importer.run(settings, false, ImportProgress.SILENT);
  }

  private Episode episode(int number) {
    return episodes.find(slug, number).orElseThrow();
  }

  private Alignment alignment(int number) {
    return alignments.of(episode(number).id());
  }

  private static Segment byHand(int topic, long startMs, long endMs) {
    return new Segment(Segment.Kind.TOPIC, topic, startMs, endMs, 1, true);
  }

  @Test
  void aCorrectionWinsSurvivesAndCanBeTakenBack() throws Exception {
    Alignment found = alignment(12);
    Episode other = episode(13);
    assertThat(found.segments()).isNotEmpty().noneMatch(Segment::byHand);

    write("corrections.yml", "corrections: [{episode: 12, topic: 2, start: 2:31, end: 3:30.5}]");
    assertThat(told(run(), Outcome.CHANGED)).containsExactly("#12: At sea");
    Episode corrected = episode(12);
    assertThat(alignment(12).topicSegments(2)).containsExactly(byHand(2, 151_000, 210_500));
    assertThat(episode(13)).as("one episode is written, not two").isEqualTo(other);

    ImportReport again = run();
    assertThat(again.entries()).isEmpty();
    assertThat(episode(12).revision()).isEqualTo(corrected.revision());

    write("show/transcripts/12-at-sea.vtt", vtt("clock"));
    assertThat(told(run(), Outcome.CHANGED)).hasSize(1);
    assertThat(alignment(12).topicSegments(2)).containsExactly(byHand(2, 151_000, 210_500));
    write("show/transcripts/12-at-sea.vtt", vtt("chronometer"));
    run();

    Files.delete(folder.resolve("corrections.yml"));
    assertThat(told(run(), Outcome.CHANGED)).containsExactly("#12: At sea");
    assertThat(alignment(12)).isEqualTo(found);
    assertThat(run().hasChanges()).isFalse();
  }

  @Test
  void pagesAndTheInterfaceSayThatAPersonDidIt() throws Exception {
    String address = "/" + slug + "/12/at-sea";
    assertThat(pages.page(address).text()).doesNotContainIgnoringCase("by hand");
    write(
        "show/corrections.yml",
        """
        corrections:
          - {episode: 12, topic: 1, not-discussed: true}
          - {show: %s, episode: 12, topic: 2, start: 150, end: 3:30}
        """
            .formatted(slug));
    run();
    Document page = pages.page(address);
    assertThat(page.select(".topic .when").eachText())
        .containsExactly(
            "Not discussed in this episode, says a person.", "From 2:30 for 1 min Placed by hand");
    assertThat(page.select(".stretches li").eachText())
        .contains("2:30 Sundials of Jaipur 1 min placed by hand");
    assertThat(pages.page(address + "/topics/2-sundials-of-jaipur").select(".said .meta").text())
        .isEqualTo("1 min placed by hand");
    assertThat(
            pages.page(address + "/topics/1-harrisons-marine-chronometer").select(".when").text())
        .isEqualTo("Not discussed in this episode, says a person.");
    assertThat(pages.page(address + "/transcript").select(".cues h2").eachText())
        .contains("Sundials of Jaipur 2:30 · 1 min · placed by hand");
    assertThat(Pages.text(pages.get("/api/v1/shows/" + slug + "/episodes/12")))
        .contains("\"startMs\":150000,\"endMs\":210000,\"byHand\":true");

    write("show/corrections.yml", "");
    run();
    assertThat(pages.page(address).text()).doesNotContainIgnoringCase("by hand");
  }

  @Test
  void whatMakesNoSenseIsToldEveryTimeAndTheRestCounts() throws Exception {
    write(
        "corrections.yml",
        """
        corrections:
          - {episode: 12, topic: 1, start: 0:40, end: 1:40}
          - {episode: 12, topic: 2, start: 4:40, end: 5:40}
          - {episode: 12, topic: 3, not-discussed: true}
          - {episode: 99, topic: 1, not-discussed: true}
          - {episode: 13, topic: 1, start: 1:40, end: 0:40}
          - {show: noon, episode: 13, topic: 1, not-discussed: true}
        """);
    ImportReport first = run();
    ArchiveSettings settings = SettingsReader.read(folder.resolve("archive.yml"));
    ImportReport check = importer.check(settings, ImportProgress.SILENT);
    ImportReport second = run();
    for (ImportReport report : List.of(first, check, second)) {
      assertThat(told(report, Outcome.REFUSED))
          .containsExactlyInAnyOrder(
              "corrections.yml:3: episode 12 ends at 4:00, before topic 2 begins",
              "corrections.yml:4: episode 12 has no topic 3; its notes have 2",
              "corrections.yml:5: there is no episode 99",
              "corrections.yml:6: the end is not after the start",
              "corrections.yml:7: 'noon' is no show here");
    }
    assertThat(told(first, Outcome.CHANGED)).containsExactly("#12: At sea");
    assertThat(second.hasChanges()).isFalse();
    assertThat(second.unchanged()).isEqualTo(2);
    assertThat(alignment(12).topicSegments(1)).containsExactly(byHand(1, 40_000, 100_000));
  }

  @Test
  void aFileThatCannotBeReadLosesNothing() throws Exception {
    write("corrections.yml", "corrections: [{episode: 12, topic: 1, start: 0:40, end: 1:40}]");
    run();
    Episode corrected = episode(12);
    write("corrections.yml", "corrections: [{episode: 12, topic: 1");
    ImportReport report = run();
    assertThat(told(report, Outcome.REFUSED))
        .singleElement()
        .asString()
        .startsWith("corrections.yml:1: no YAML: ")
        .endsWith("; what was placed by hand before stays");
    assertThat(report.hasChanges()).isFalse();
    assertThat(episode(12)).isEqualTo(corrected);
    assertThat(alignment(12).topicSegments(1)).containsExactly(byHand(1, 40_000, 100_000));
  }

  @Test
  void aCorrectionOfAnEpisodeWithoutTranscriptIsTold() throws Exception {
    write("show/notes/14-silence.md", NOTES);
    write("corrections.yml", "corrections: [{episode: 14, topic: 1, not-discussed: true}]");
    ImportReport report = run();
    assertThat(told(report, Outcome.ADDED)).hasSize(1);
    assertThat(told(report, Outcome.REFUSED))
        .containsExactly(
            "corrections.yml:1: episode 14 has no transcript in which a topic could be placed");
    assertThat(alignment(14)).isEqualTo(Alignment.NONE);
  }
}
