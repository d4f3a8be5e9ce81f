// SPDX-License-Identifier: Apache-2.0
package cuepoint.search.lucene;

import cuepoint.Cuepoint;
import cuepoint.alignment.Alignments;
import cuepoint.catalog.Episode;
import cuepoint.catalog.Episodes;
import cuepoint.catalog.Notes;
import cuepoint.catalog.Show;
import cuepoint.catalog.Shows;
import cuepoint.ingest.ArchiveSettings;
import cuepoint.ingest.ImportProgress;
import cuepoint.ingest.Importer;
import cuepoint.search.ArchiveIndex;
import cuepoint.transcript.Transcripts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.boot.Banner.Mode;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/// Both shows of `../shared/corpus`, imported and indexed. Kept under `target/real`, so that only
/// the first start takes its half minute; what has changed since is taken in.
final class RealArchive implements AutoCloseable {
  private static final Path SHARED = Path.of("../shared/corpus");

  private final ConfigurableApplicationContext context;

  private RealArchive(ConfigurableApplicationContext context) {
    this.context = context;
  }

  /// Whether the shows are there.
  static boolean exists() {
    return Files.isDirectory(SHARED);
  }

  /// Opens the archive.
  static RealArchive open() throws Exception {
    Path folder = Files.createDirectories(Path.of("target", "real"));
    Path config = folder.resolve("corpus.yml");
    Files.writeString(config, settings());
    ConfigurableApplicationContext context =
        new SpringApplicationBuilder(Cuepoint.class)
            .web(WebApplicationType.NONE)
            .lazyInitialization(true)
            .bannerMode(Mode.OFF)
            .run("--cuepoint.config=" + config, "--cuepoint.data=" + folder.resolve("data"));
    context
        .getBean(Importer.class)
        .run(context.getBean(ArchiveSettings.class), false, ImportProgress.SILENT);
    context.getBean(ArchiveIndex.class).catchUp(ArchiveIndex.Progress.NONE);
    return new RealArchive(context);
  }

  private static String settings() throws IOException {
    return """
    archive: {title: Corpus, base-url: "http://localhost:8080"}
    shows:
      - slug: python-bytes
        title: Python Bytes
        language: en
        hosts: [Michael Kennedy, {name: Brian Okken, until: 482}, {name: Calvin Hendryx-Parker, from: 483}]
        sources: ["%s"]
        exclude: ["**/youtube[-_]transcripts/**"]
      - slug: talk-python
        title: Talk Python To Me
        language: en
        hosts: [Michael Kennedy]
        sources: ["%s"]
    """
        .formatted(
            SHARED.resolve("python-bytes").toRealPath(),
            SHARED.resolve("talk-python").toRealPath());
  }

  /// The index of both shows.
  ArchiveIndex index() {
    return context.getBean(ArchiveIndex.class);
  }

  /// Everything that was indexed.
  List<EpisodeText> texts() {
    StoreTexts store =
        new StoreTexts(
            context.getBean(Shows.class),
            context.getBean(Episodes.class),
            context.getBean(Notes.class),
            context.getBean(Transcripts.class),
            context.getBean(Alignments.class));
    List<EpisodeText> texts = new ArrayList<>();
    for (Show show : context.getBean(Shows.class).all()) {
      for (Episode episode : context.getBean(Episodes.class).of(show.slug())) {
        Optional<EpisodeText> text = store.find(episode.id());
        text.ifPresent(texts::add);
      }
    }
    return texts;
  }

  @Override
  public void close() {
    context.close();
  }
}
