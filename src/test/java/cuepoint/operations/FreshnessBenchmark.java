// SPDX-License-Identifier: Apache-2.0
package cuepoint.operations;

import cuepoint.Cuepoint;
import cuepoint.RealShows;
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
import java.util.Arrays;
import java.util.List;
import org.springframework.boot.Banner.Mode;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/// Prints how soon after its import a changed episode is found, beside two real shows, while
/// somebody searches all the time. Reads the corpus in `../shared/corpus`, which takes as long as a
/// first import; needs a quiet machine.
///
/// `mvn -B spring-boot:test-run -Dmain.class=cuepoint.operations.FreshnessBenchmark`
final class FreshnessBenchmark {
  private static final int VERSIONS = 30;
  private static final int CUES = 1_000;
  private static final Slug SHOW = new Slug("tides");

  private final Path show;
  private final ConfigurableApplicationContext context;

  private volatile int wanted;
  private volatile long foundNanos;
  private int searches;

  private FreshnessBenchmark(Path folder) throws IOException {
    show = Files.createDirectory(folder.resolve("tides"));
    writeVersion(0);
    Path config =
        Files.writeString(
            folder.resolve("archive.yml"),
            RealShows.settings() + "  - {slug: tides, title: Tides, sources: [tides]}\n");
    context =
        new SpringApplicationBuilder(Cuepoint.class)
            .web(WebApplicationType.NONE)
            .lazyInitialization(true)
            .bannerMode(Mode.OFF)
            .run("--cuepoint.config=" + config, "--cuepoint.data=" + folder.resolve("data"));
  }

  public static void main(String[] args) throws Exception {
    Path folder = Files.createTempDirectory(Path.of("target"), "freshness").toAbsolutePath();
    FreshnessBenchmark benchmark = new FreshnessBenchmark(folder);
    try (ConfigurableApplicationContext _ = benchmark.context) {
      benchmark.run();
    }
  }

  private void run() throws Exception {
    Importer importer = context.getBean(Importer.class);
    ArchiveSettings settings = context.getBean(ArchiveSettings.class);
    ArchiveIndex index = context.getBean(ArchiveIndex.class);
    importer.run(settings, true, ImportProgress.SILENT);
    index.catchUp(ArchiveIndex.Progress.NONE);
    index.prepare();
    long[] passMs = new long[VERSIONS];
    long[] foundMs = new long[VERSIONS];
    for (int i = 0; i < VERSIONS; i++) {
      writeVersion(i + 1);
      wanted = i + 1;
      foundNanos = 0;
      Thread searcher = Thread.ofPlatform().start(() -> searchUntilFound(index));
      long begun = System.nanoTime();
      importer.run(settings, true, ImportProgress.SILENT);
      long imported = System.nanoTime();
      index.catchUp(ArchiveIndex.Progress.NONE);
      searcher.join();
      if (foundNanos == 0) {
        throw new IllegalStateException("nobody found version " + wanted);
      }
      passMs[i] = (imported - begun) / 1_000_000;
      foundMs[i] = (foundNanos - imported) / 1_000_000;
    }
    print("an import of what changed", passMs);
    print("from its end until a search finds it", foundMs);
    System.out.printf("%d searches meanwhile%n", searches);
  }

  /// Each version says the same sentence in a cue of its own.
  private void writeVersion(int version) throws IOException {
    StringBuilder vtt = new StringBuilder("WEBVTT\n");
    for (int i = 0; i < CUES; i++) {
      String said = i == version ? "the spring tide came twice" : "The water rose by %d inches.";
      vtt.append("\n%02d:%02d.000 --> %02d:%02d.900\n".formatted(i / 60, i % 60, i / 60, i % 60));
      vtt.append(said.formatted(i)).append('\n');
    }
    Files.writeString(show.resolve("1-day.vtt"), vtt);
  }

  private void searchUntilFound(ArchiveIndex index) {
    SearchRequest request =
        SearchRequest.of(QueryParser.parse("\"the spring tide came twice\"", List.of(SHOW)));
    // A search that is held up long enough is cut short, and may find nothing.
    while (secondsFound(index.search(request)) != wanted) {
      searches++;
    }
    foundNanos = System.nanoTime();
  }

  private static long secondsFound(SearchAnswer answer) {
    return answer.hits().stream()
        .flatMap(hit -> hit.moments().stream())
        .mapToLong(moment -> moment.startMs() / 1000)
        .findFirst()
        .orElse(-1);
  }

  private static void print(String what, long[] ms) {
    Arrays.sort(ms);
    System.out.printf(
        "%-38s p50 %4d ms, most %4d ms, of %d%n",
        what, ms[ms.length / 2], ms[ms.length - 1], ms.length);
  }
}
