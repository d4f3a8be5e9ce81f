// SPDX-License-Identifier: Apache-2.0
package cuepoint.alignment;

import cuepoint.Cuepoint;
import cuepoint.catalog.Appearance;
import cuepoint.catalog.Episode;
import cuepoint.catalog.Episodes;
import cuepoint.catalog.Notes;
import cuepoint.catalog.ShowNotes;
import cuepoint.ingest.ArchiveSettings;
import cuepoint.ingest.ImportProgress;
import cuepoint.ingest.Importer;
import cuepoint.kernel.Slug;
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

/// The real episodes that have topics and a transcript, as an import reads them from
/// `../shared/corpus`.
record Corpus(List<Spoken> episodes) {
  private static final Path SHARED = Path.of("../shared/corpus/python-bytes");
  private static final Slug SHOW = new Slug("python-bytes");

  /// An episode with notes and transcript.
  record Spoken(int number, ShowNotes notes, List<String> people, Transcript transcript) {}

  /// Whether it is there.
  static boolean exists() {
    return Files.isDirectory(SHARED);
  }

  /// Imports it into a store of its own.
  static Corpus read() throws Exception {
    Path data = Path.of("target", "it", UUID.randomUUID().toString());
    Path config = Files.createDirectories(data).resolve("corpus.yml");
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
    List<Spoken> spoken = new ArrayList<>();
    for (Episode episode : context.getBean(Episodes.class).of(SHOW)) {
      ShowNotes written = notes.of(episode.id());
      Optional<Transcript> heard = transcripts.of(episode.id());
      if (!written.topics().isEmpty() && heard.isPresent()) {
        List<String> people = notes.people(episode.id()).stream().map(Appearance::name).toList();
        spoken.add(new Spoken(episode.number(), written, people, heard.get()));
      }
    }
    return spoken;
  }
}
