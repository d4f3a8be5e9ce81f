// SPDX-License-Identifier: Apache-2.0
package cuepoint.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import cuepoint.SharedFiles;
import cuepoint.catalog.Appearance;
import cuepoint.catalog.Episode;
import cuepoint.catalog.Episodes;
import cuepoint.catalog.HostTenure;
import cuepoint.catalog.Notes;
import cuepoint.catalog.Show;
import cuepoint.catalog.ShowNotes;
import cuepoint.catalog.Sponsor;
import cuepoint.catalog.Topic;
import cuepoint.ingest.ArchiveSettings.ShowSettings;
import cuepoint.kernel.Slug;
import cuepoint.transcript.Transcripts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/// Two episodes that come in many files, from whatever lies in ../shared; nothing of them is stored
/// in the project.
@SpringBootTest
class RealEpisodesIT {
  private static final List<String> EPISODE_23 =
      List.of(
          "seeds/python-bytes-023-page.txt",
          "seeds/python-bytes-023-page-with-transcript.txt",
          "seeds/python-bytes-023-show-notes.md.txt",
          "corpus/python-bytes/show_notes/023.md",
          "corpus/python-bytes/transcripts/023-can-you-grok-the-gil.vtt",
          "corpus/python-bytes/transcripts/023-can-you-grok-the-gil.txt");
  private static int shows;

  private static final Path DATA = Path.of("target", "it", UUID.randomUUID().toString());

  private final Importer importer;
  private final Episodes episodes;
  private final Notes notes;
  private final Transcripts transcripts;

  @TempDir private Path folder = Path.of("");
  private Slug slug = new Slug("none");

  @Autowired
  RealEpisodesIT(Importer importer, Episodes episodes, Notes notes, Transcripts transcripts) {
    this.importer = importer;
    this.episodes = episodes;
    this.notes = notes;
    this.transcripts = transcripts;
  }

  @DynamicPropertySource
  static void storeInAFolderOfItsOwn(DynamicPropertyRegistry registry) {
    registry.add("cuepoint.data", () -> DATA.toString());
  }

  @BeforeAll
  static void needsTheSharedFiles() {
    assumeTrue(
        Files.isDirectory(SharedFiles.FOLDER.resolve("corpus")), "../shared/corpus is not there");
  }

  @BeforeEach
  void begin() throws IOException {
    slug = new Slug("show-" + ++shows);
    Files.createDirectories(folder.resolve("show"));
  }

  private void put(String path) throws IOException {
    Files.copy(
        SharedFiles.FOLDER.resolve(path),
        folder.resolve("show").resolve(Path.of(path).getFileName()));
  }

  private ImportReport run(String title) throws MalformedSettings {
    Show show =
        new Show(
            slug,
            title,
            null,
            "en",
            null,
            List.of(
                new HostTenure("Michael Kennedy", null, null),
                new HostTenure("Brian Okken", null, 482)),
            null,
            null);
    ShowSettings settings = new ShowSettings(show, List.of("show"), List.of(), List.of());
    return importer.run(
        new ArchiveSettings("T", "http://localhost", folder, null, false, List.of(settings)),
        true,
        ImportProgress.SILENT);
  }

  static Stream<List<String>> everySubset() {
    return IntStream.range(1, 1 << EPISODE_23.size())
        .mapToObj(bits ->
            IntStream.range(0, EPISODE_23.size())
                .filter(i -> (bits & (1 << i)) != 0)
                .mapToObj(EPISODE_23::get)
                .toList());
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("everySubset")
  void episode23ComesInFromAnySubsetOfItsFiles(List<String> files) throws Exception {
    for (String file : files) {
      put(file);
    }
    ImportReport report = run("Python Bytes");
    assertThat(report.hasRefusals()).isFalse();
    boolean page = files.stream().anyMatch(file -> file.contains("page"));
    boolean noted = page || files.stream().anyMatch(file -> file.contains("notes"));
    boolean heard =
        files.stream().anyMatch(f -> f.contains("with-transcript") || f.contains("gil"));
    Episode episode = episodes.find(slug, 23).orElseThrow();
    if (page) {
      assertThat(episode.title()).isEqualTo("Can you grok the GIL?");
      assertThat(episode.slug()).hasToString("can-you-grok-the-gil");
      assertThat(episode.published()).isEqualTo("2017-04-26");
    }
    if (page || heard) {
      assertThat(episode.recorded()).isEqualTo("2017-04-25");
    }
    assertThat(transcripts.cueCount(episode.id())).as("transcript").matches(n -> n > 350 == heard);
    if (noted) {
      seesTopicsAndSponsor(notes.of(episode.id()), files.stream().anyMatch(f -> f.contains(".md")));
      assertThat(notes.people(episode.id()))
          .extracting(Appearance::name)
          .containsExactlyInAnyOrder("Brian Okken", "Michael Kennedy");
    }
  }

  private static void seesTopicsAndSponsor(ShowNotes notes, boolean markdown) {
    assertThat(notes.topics()).hasSize(6);
    assertThat(notes.topics())
        .extracting(Topic::label)
        .containsExactly(
            "Brian #1", "Michael #2", "Brian #3", "Michael #4", "Brian #5", "Michael #6");
    assertThat(notes.topics())
        .extracting(Topic::host)
        .containsExactly(
            "Brian Okken",
            "Michael Kennedy",
            "Brian Okken",
            "Michael Kennedy",
            "Brian Okken",
            "Michael Kennedy");
    if (markdown) {
      assertThat(notes.topics()).allMatch(topic -> topic.link() != null);
      assertThat(notes.topics().getFirst().link())
          .isEqualTo("https://opensource.com/article/17/4/grok-gil");
    }
    assertThat(notes.sponsors())
        .singleElement()
        .extracting(Sponsor::name)
        .isEqualTo("ADVANCE DIGITAL");
    Sponsor sponsor = notes.sponsors().getFirst();
    assertThat(sponsor.url()).isEqualTo("http://python.advance.net/");
    String read = Jsoup.parse(sponsor.text().html()).text();
    assertThat(read).contains("Jersey City").contains("Apply at");
    assertThat(notes.topics().get(2).text().html()).doesNotContain("Jersey City");
  }

  static Stream<Integer> seeds() {
    return Stream.iterate(1, seed -> seed + 1).limit(8);
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void episode23IsTheSameInWhateverOrderItsFilesArrive(int seed) throws Exception {
    List<String> order = new ArrayList<>(EPISODE_23);
    Collections.shuffle(order, new Random(seed));
    for (String file : order) {
      put(file);
      run("Python Bytes");
    }
    Episode episode = episodes.find(slug, 23).orElseThrow();
    assertThat(episode.title()).isEqualTo("Can you grok the GIL?");
    assertThat(episode.slug()).hasToString("can-you-grok-the-gil");
    assertThat(episode.published()).isEqualTo("2017-04-26");
    assertThat(episode.recorded()).isEqualTo("2017-04-25");
    assertThat(episode.inferred()).containsExactly("durationMs");
    assertThat(transcripts.of(episode.id()).orElseThrow().endMs()).isEqualTo(1_174_780);
    seesTopicsAndSponsor(notes.of(episode.id()), true);
  }

  @Test
  void aTranscriptInTwoWordingsIsOneEpisodeAndTheLoserIsTold() throws Exception {
    put("seeds/talk-python-116-transcript.txt");
    try (Stream<Path> files =
        Files.list(SharedFiles.FOLDER.resolve("corpus/talk-python/transcripts"))) {
      for (Path file : files.filter(f -> f.getFileName().toString().startsWith("116")).toList()) {
        put(SharedFiles.FOLDER.relativize(file).toString());
      }
    }
    ImportReport report = run("Talk Python To Me");
    assertThat(report.hasRefusals()).isFalse();
    assertThat(episodes.of(slug)).hasSize(1);
    assertThat(report.entries())
        .filteredOn(entry -> entry.outcome() == Outcome.PASSED_OVER)
        .hasSize(2)
        .allMatch(entry -> entry.reason().contains(".vtt was chosen"));
    Episode episode = episodes.find(slug, 116).orElseThrow();
    assertThat(episode.recorded()).isEqualTo("2017-05-31");
    assertThat(transcripts.of(episode.id()).orElseThrow().endMs()).isGreaterThan(3_600_000);
  }
}
