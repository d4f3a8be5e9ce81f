// SPDX-License-Identifier: Apache-2.0
package cuepoint.search.heard;

import cuepoint.Cuepoint;
import cuepoint.alignment.Alignment;
import cuepoint.alignment.Alignments;
import cuepoint.catalog.Episode;
import cuepoint.catalog.Episodes;
import cuepoint.catalog.Notes;
import cuepoint.catalog.ShowNotes;
import cuepoint.ingest.ArchiveSettings;
import cuepoint.ingest.ImportProgress;
import cuepoint.ingest.Importer;
import cuepoint.kernel.Slug;
import cuepoint.transcript.Cue;
import cuepoint.transcript.Transcript;
import cuepoint.transcript.Transcripts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.boot.Banner.Mode;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/// The real episodes that have notes and a transcript, as an import reads them from
/// `../shared/corpus`.
record Corpus(List<Spoken> episodes) {
  private static final Path SHARED = Path.of("../shared/corpus/python-bytes");
  private static final Slug SHOW = new Slug("python-bytes");

  /// A folder that is kept from run to run, instead of a new one each time.
  private static final String KEPT = "cuepoint.heard.kept";

  /// An episode with notes and transcript.
  record Spoken(int number, ShowNotes notes, List<Cue> cues, Alignment alignment) {}

  /// Whether it is there.
  static boolean exists() {
    return Files.isDirectory(SHARED);
  }

  /// Imports it into a store of its own.
  static Corpus read() throws Exception {
    String folder = System.getProperty(KEPT, "target/it/" + UUID.randomUUID());
    Path data = Files.createDirectories(Path.of(folder));
    Path config = data.resolve("corpus.yml");
    Files.writeString(config, settings());
    try (ConfigurableApplicationContext context =
        new SpringApplicationBuilder(Cuepoint.class)
            .web(WebApplicationType.NONE)
            .lazyInitialization(true)
            .bannerMode(Mode.OFF)
            .run("--cuepoint.config=" + config, "--cuepoint.data=" + data.resolve("data"))) {
      context
          .getBean(Importer.class)
          .run(context.getBean(ArchiveSettings.class), false, ImportProgress.SILENT);
      return new Corpus(spoken(context));
    }
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
    """
        .formatted(SHARED.toRealPath());
  }

  private static List<Spoken> spoken(ConfigurableApplicationContext context) {
    Notes notes = context.getBean(Notes.class);
    Transcripts transcripts = context.getBean(Transcripts.class);
    Alignments alignments = context.getBean(Alignments.class);
    List<Spoken> spoken = new ArrayList<>();
    for (Episode episode : context.getBean(Episodes.class).of(SHOW)) {
      Optional<Transcript> heard = transcripts.of(episode.id());
      if (heard.isPresent()) {
        spoken.add(
            new Spoken(
                episode.number(),
                notes.of(episode.id()),
                heard.get().cues(),
                alignments.of(episode.id())));
      }
    }
    return spoken;
  }
}
