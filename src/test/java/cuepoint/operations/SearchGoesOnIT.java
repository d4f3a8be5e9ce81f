// SPDX-License-Identifier: Apache-2.0
package cuepoint.operations;

import static org.assertj.core.api.Assertions.assertThat;

import cuepoint.catalog.Episodes;
import cuepoint.ingest.ArchiveSettings;
import cuepoint.ingest.ImportProgress;
import cuepoint.ingest.Importer;
import cuepoint.kernel.Slug;
import cuepoint.search.ArchiveIndex;
import cuepoint.search.QueryParser;
import cuepoint.search.SearchAnswer;
import cuepoint.search.SearchRequest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/// Whoever searches after an import finds what it changed, and nobody who searches meanwhile is
/// disturbed. How soon that is measures {@link FreshnessBenchmark}.
///
/// Each version of the episode says the same sentence at a time of its own, so that a moment tells
/// which version a search saw.
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.MOCK)
class SearchGoesOnIT {
  private static final Path FOLDER = Path.of("target", "it", UUID.randomUUID().toString());
  private static final Slug SHOW = new Slug("tides");
  private static final int EPISODES = 200;
  private static final int CHANGED = 120;
  private static final int VERSIONS = 8;
  private static final String SENTENCE = "the spring tide came twice";

  private final Update update;
  private final Importer importer;
  private final ArchiveSettings settings;
  private final ArchiveIndex index;
  private final Episodes episodes;

  private volatile boolean over;
  private volatile @Nullable Throwable failure;
  private volatile long latest;
  private final AtomicLong searches = new AtomicLong();
  private Thread searcher = Thread.currentThread();
  private int version;

  @Autowired
  SearchGoesOnIT(
      Update update,
      Importer importer,
      ArchiveSettings settings,
      ArchiveIndex index,
      Episodes episodes) {
    this.update = update;
    this.importer = importer;
    this.settings = settings;
    this.index = index;
    this.episodes = episodes;
  }

  @DynamicPropertySource
  static void anArchiveOfItsOwn(DynamicPropertyRegistry registry) {
    registry.add("cuepoint.data", () -> FOLDER.resolve("data").toString());
    registry.add("cuepoint.config", () -> FOLDER.resolve("archive.yml").toString());
  }

  @BeforeAll
  static void writeSources() throws IOException {
    Files.createDirectories(FOLDER.resolve("show"));
    Files.writeString(
        FOLDER.resolve("archive.yml"), "shows: [{slug: tides, title: Tides, sources: [show]}]");
    for (int number = 1; number <= EPISODES; number++) {
      write(number, 0, "nobody looked at the moon on day " + number);
    }
  }

  private static void write(int number, int second, String sentence) throws IOException {
    StringBuilder vtt = new StringBuilder("WEBVTT\n");
    for (int i = 0; i < 60; i++) {
      String said = i == second ? sentence : "The water rose by " + i * number + " inches.";
      vtt.append("\n00:00:%02d.000 --> 00:00:%02d.900\n%s\n".formatted(i, i, said));
    }
    Files.writeString(FOLDER.resolve("show").resolve("%03d-day.vtt".formatted(number)), vtt);
  }

  @BeforeEach
  void searchAllTheTime() throws Exception {
    writeNextVersion();
    update.run(false, ImportProgress.SILENT);
    searcher = Thread.ofPlatform().name("searcher").start(this::search);
  }

  @AfterEach
  void endSearching() throws InterruptedException {
    over = true;
    searcher.join();
  }

  private void writeNextVersion() throws IOException {
    version++;
    write(CHANGED, version, SENTENCE);
  }

  private void search() {
    try {
      while (!over) {
        long seen = versionFound();
        assertThat(seen).as("the version after %d", latest).isGreaterThanOrEqualTo(latest);
        latest = seen;
        searches.incrementAndGet();
      }
    } catch (Throwable thrown) {
      failure = thrown;
    }
  }

  private long versionFound() {
    SearchAnswer answer =
        index.search(SearchRequest.of(QueryParser.parse('"' + SENTENCE + '"', List.of(SHOW))));
    assertThat(answer.episodes()).isEqualTo(1);
    assertThat(answer.moments()).isEqualTo(1);
    return answer.hits().getFirst().moments().getFirst().startMs() / 1000;
  }

  private void assertThatNoSearchWasDisturbed() {
    assertThat(failure).isNull();
    assertThat(searches.get()).isGreaterThan(VERSIONS);
  }

  @Test
  void anImportEndsWithItsChangesInTheIndex() throws Exception {
    for (int i = 0; i < VERSIONS; i++) {
      writeNextVersion();
      assertThat(update.run(false, ImportProgress.SILENT).hasChanges()).isTrue();
      long stored = episodes.find(SHOW, CHANGED).orElseThrow().revision();
      assertThat(index.revision()).isEqualTo(stored);
      assertThat(versionFound()).isEqualTo(version);
    }
    assertThatNoSearchWasDisturbed();
  }

  @Test
  void searchesGoOnWhileTheIndexIsBuiltAnew() throws Exception {
    writeNextVersion();
    importer.run(settings, false, ImportProgress.SILENT);
    index.rebuild(ArchiveIndex.Progress.NONE);
    assertThat(versionFound()).isEqualTo(version);
    assertThatNoSearchWasDisturbed();
  }
}
