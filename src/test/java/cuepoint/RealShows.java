// SPDX-License-Identifier: Apache-2.0
package cuepoint;

import cuepoint.ingest.ArchiveSettings;
import cuepoint.ingest.ImportProgress;
import cuepoint.ingest.Importer;
import cuepoint.kernel.Slug;
import cuepoint.search.ArchiveIndex;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.boot.Banner.Mode;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.util.FileSystemUtils;

/// Both shows of `../shared/corpus`, imported.
///
/// The store is kept under `target/real-shows`, so that only the first of several runs waits for
/// the import. It is begun anew whenever the settings, `pom.xml` or anything of the application but
/// its pages is another than when it was made, so it holds what an import would make now. One
/// process at a time can open it.
public final class RealShows implements AutoCloseable {
  /// The show with notes and transcripts.
  public static final Slug PYTHON_BYTES = new Slug("python-bytes");

  private static final Path SHARED = SharedFiles.FOLDER.resolve("corpus");
  private static final Path FOLDER = Path.of("target", "real-shows");

  /// Parts of the compiled application that have no say in what is stored and indexed.
  private static final List<String> PAGES =
      List.of(
          "META-INF",
          "cuepoint/api",
          "cuepoint/site",
          "messages.properties",
          "sample",
          "static",
          "templates");

  private final ConfigurableApplicationContext context;

  private RealShows(ConfigurableApplicationContext context) {
    this.context = context;
  }

  /// Whether the shows are there.
  public static boolean exists() {
    return Files.isDirectory(SHARED);
  }

  /// Opens the store, and brings it up to date with the shows' files.
  public static RealShows open() throws Exception {
    return open(WebApplicationType.NONE);
  }

  /// Does that, and serves the shows' pages.
  public static RealShows serve() throws Exception {
    RealShows shows = open(WebApplicationType.SERVLET);
    shows.get(ArchiveIndex.class).catchUp(ArchiveIndex.Progress.NONE);
    return shows;
  }

  private static RealShows open(WebApplicationType type) throws Exception {
    String settings = settings();
    prepare(digest(settings));
    Path config = FOLDER.resolve("corpus.yml");
    Files.writeString(config, settings);
    ConfigurableApplicationContext context =
        new SpringApplicationBuilder(Cuepoint.class)
            .web(type)
            .lazyInitialization(true)
            .bannerMode(Mode.OFF)
            .run(
                "--cuepoint.config=" + config,
                "--cuepoint.data=" + FOLDER.resolve("data"),
                "--server.port=0");
    context
        .getBean(Importer.class)
        .run(context.getBean(ArchiveSettings.class), true, ImportProgress.SILENT);
    return new RealShows(context);
  }

  /// A part of the application that works on the store.
  public <T> T get(Class<T> type) {
    return context.getBean(type);
  }

  /// Where the pages are served, without a slash at the end.
  public String home() {
    return "http://localhost:" + context.getEnvironment().getRequiredProperty("local.server.port");
  }

  @Override
  public void close() {
    context.close();
  }

  /// Settings of an archive of both shows; more shows can follow.
  public static String settings() throws IOException {
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

  /// Empties the folder unless its store was made by just this.
  private static void prepare(String digest) throws IOException {
    Path madeBy = FOLDER.resolve("made-by");
    if (Files.exists(madeBy) && Files.readString(madeBy).equals(digest)) {
      return;
    }
    FileSystemUtils.deleteRecursively(FOLDER);
    Files.createDirectories(FOLDER);
    Files.writeString(madeBy, digest);
  }

  private static String digest(String settings)
      throws IOException, URISyntaxException, NoSuchAlgorithmException {
    MessageDigest digest = MessageDigest.getInstance("SHA-256");
    digest.update(settings.getBytes(StandardCharsets.UTF_8));
    digest.update(Files.readAllBytes(Path.of("pom.xml")));
    Path classes =
        Path.of(
            Objects.requireNonNull(Cuepoint.class.getProtectionDomain().getCodeSource())
                .getLocation()
                .toURI());
    try (Stream<Path> all = Files.walk(classes)) {
      for (Path file : (Iterable<Path>) all.filter(Files::isRegularFile).sorted()::iterator) {
        Path name = classes.relativize(file);
        if (PAGES.stream().noneMatch(name::startsWith)) {
          digest.update(name.toString().getBytes(StandardCharsets.UTF_8));
          digest.update(Files.readAllBytes(file));
        }
      }
    }
    return HexFormat.of().formatHex(digest.digest());
  }
}
