// SPDX-License-Identifier: Apache-2.0
package cuepoint.ingest;

import cuepoint.article.CaptureWriter;
import cuepoint.article.Captures;
import cuepoint.ingest.ArchiveSettings.NamedCapture;
import cuepoint.ingest.ArchiveSettings.ShowSettings;
import cuepoint.ingest.ArchiveSettings.Told;
import cuepoint.kernel.Slug;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/// The files of one show that hold captured pages, and their import. A file is one when the YAML or
/// a file beside it (`x.txt.yml` for `x.txt`) says so, when it is a WARC or a WACZ, or when no
/// format of episodes knows it and it looks like a saved page.
final class ShowCaptures {
  private static final int HEAD_BYTES = 8192;
  private static final String BESIDE = ".yml";
  private static final Logger LOG = LoggerFactory.getLogger(ShowCaptures.class);

  private final Slug show;
  private final String title;
  private final CaptureFormat.Known formats;
  private final Captures captures;
  private final Refusals refusals;
  private final ImportReport.Builder report;
  private final ImportProgress progress;
  private final SortedMap<String, Claimed> claimed = new TreeMap<>();
  private final Set<String> beside = new HashSet<>();

  /// By what captures are read, and where they are kept.
  @Component
  record Stores(CaptureFormat.Known formats, Captures captures, Refusals refusals) {}

  /// A file to be read.
  private record Claimed(Path file, CaptureFormat kind, Told told) {
    /// What besides the bytes decides what comes of it, to be compared.
    String reader() {
      String all =
          "%s %d %s %s".formatted(kind.title(), kind.version(), told.address(), told.taken());
      return Surveyor.sha256(all.getBytes(StandardCharsets.UTF_8));
    }
  }

  private ShowCaptures(
      ShowSettings settings, Stores stores, ImportReport.Builder report, ImportProgress progress) {
    show = settings.show().slug();
    title = settings.show().title();
    formats = stores.formats();
    captures = stores.captures();
    refusals = stores.refusals();
    this.report = report;
    this.progress = progress;
  }

  /// Claims the files that are captures whatever episodes are made of.
  ///
  /// @param folder of the settings
  static ShowCaptures of(
      ShowSettings settings,
      SourceScan scan,
      Path folder,
      Stores stores,
      ImportReport.Builder report,
      ImportProgress progress) {
    ShowCaptures all = new ShowCaptures(settings, stores, report, progress);
    Map<String, SourceScan.Found> found = new HashMap<>();
    scan.found().forEach(file -> found.put(file.path(), file));
    for (NamedCapture named : settings.captures()) {
      all.claim(named, found, folder);
    }
    for (SourceScan.Found file : scan.found()) {
      SourceScan.Found telling = found.get(file.path() + BESIDE);
      if (telling != null) {
        all.claim(file, telling);
      } else if (!all.owns(file.path())) {
        all.kind(file)
            .filter(CaptureFormat::isNamed)
            .ifPresent(
                kind -> all.claimed.put(file.path(), new Claimed(file.file(), kind, Told.NOTHING)));
      }
    }
    return all;
  }

  private void claim(NamedCapture named, Map<String, SourceScan.Found> found, Path folder) {
    try {
      Path file = folder.resolve(named.file()).normalize();
      String path = folder.relativize(file).toString().replace('\\', '/');
      SourceScan.Found known = found.get(path);
      if (known == null && !Files.isRegularFile(file)) {
        refuse(path, 0, "there is no such file");
        return;
      }
      claim(path, known == null ? file : known.file(), named.told());
    } catch (InvalidPathException e) {
      refuse(named.file(), 0, "no valid path: " + e.getReason());
    }
  }

  /// What the YAML says of a file goes before what stands beside it.
  private void claim(SourceScan.Found file, SourceScan.Found telling) {
    beside.add(telling.path());
    Claimed named = claimed.get(file.path());
    try {
      YamlMap yaml = YamlMap.of(telling.file(), YamlMap.compose(telling.file(), "a capture's"));
      yaml.allowOnly(Set.of("address", "taken"));
      Told told = SettingsReader.told(yaml);
      if (named != null) {
        told =
            new Told(
                named.told().address() == null ? told.address() : named.told().address(),
                named.told().taken() == null ? told.taken() : named.told().taken());
      }
      claim(file.path(), file.file(), told);
    } catch (MalformedSettings e) {
      refuse(telling.path(), e.line(), e.reason());
      if (named == null) {
        claim(file.path(), file.file(), Told.NOTHING);
      }
    }
  }

  private void claim(String path, Path file, Told told) {
    formats
        .kindNamed(name(path))
        .ifPresentOrElse(
            kind -> claimed.put(path, new Claimed(file, kind, heard(path, kind, told))),
            () -> refuse(path, 0, "no kind of capture that is read: .txt, .html, .warc.gz, .wacz"));
  }

  /// What is told of a page is not told of each of many.
  private Told heard(String path, CaptureFormat kind, Told told) {
    if (kind.isNamed() && !told.equals(Told.NOTHING)) {
      refuse(path, 0, "its pages tell address and time themselves; what else is told is not used");
      return Told.NOTHING;
    }
    return told;
  }

  /// Whether a file is one of captures, or stands beside one to tell of it.
  boolean owns(String path) {
    return claimed.containsKey(path) || beside.contains(path);
  }

  /// Takes a file that no format of episodes knows, if it is a saved page.
  void offer(SourceScan.Found file) {
    kind(file)
        .ifPresent(kind -> claimed.put(file.path(), new Claimed(file.file(), kind, Told.NOTHING)));
  }

  private Optional<CaptureFormat> kind(SourceScan.Found file) {
    try (InputStream in = Files.newInputStream(file.file())) {
      return formats.kindOf(name(file.path()), in.readNBytes(HEAD_BYTES));
    } catch (IOException _) {
      return Optional.empty(); // whoever reads the whole file tells
    }
  }

  private static String name(String path) {
    return path.substring(path.lastIndexOf('/') + 1);
  }

  /// Reads every file and tells what is wrong; changes nothing.
  void check() {
    claimed.forEach((path, file) -> {
      CaptureTaking taking = new CaptureTaking(show, path, file.told(), report, _ -> {}, null);
      String refusal = read(path, file, taking);
      refuse(path, taking.refusals());
      taking.tell();
      if (refusal != null) {
        refuse(path, 0, refusal);
      }
    });
  }

  /// Brings the stored captures up to date. A file that cannot be read keeps those it had.
  void store() {
    captures.dropUnfinished(show);
    Map<String, Captures.File> before = captures.files(show);
    progress.begins(title + ": reading captured pages", claimed.size());
    claimed.forEach((path, file) -> {
      try {
        Captures.File now = new Captures.File(path, sha256(file.file()), file.reader());
        if (now.equals(before.get(path))) {
          refuse(path, refusals.of(show, path));
        } else {
          store(now, file);
        }
      } catch (IOException e) {
        refuse(path, 0, "cannot be read (" + e.getClass().getSimpleName() + ")");
      }
      progress.step(path);
    });
    progress.ends();
    before.keySet().stream()
        .filter(path -> !claimed.containsKey(path))
        .forEach(path -> {
          captures.remove(show, path);
          refusals.keep(show, path, List.of());
          report.file(show, null, path, 0, Outcome.REMOVED, "its captured pages left with it");
        });
  }

  private void store(Captures.File now, Claimed file) {
    CaptureWriter writer = captures.begin(show, now);
    CaptureTaking taking =
        new CaptureTaking(show, now.path(), file.told(), report, writer::add, writer);
    String refusal = read(now.path(), file, taking);
    List<Refusal> refused = taking.refusals();
    boolean taken = writer.pages() > 0 || (refusal == null && refused.isEmpty());
    if (refusal != null) {
      String kept = taken ? "; the pages before it were taken" : "";
      refused.add(new Refusal(0, refusal + kept));
    }
    try {
      if (taken) {
        refusals.keep(show, now.path(), refused);
        writer.finish();
      }
    } catch (DataAccessException e) {
      taken = false;
      String reason = "does not fit the store (" + e.getClass().getSimpleName() + ")";
      refused.add(new Refusal(0, reason));
      LOG.warn("{} does not fit the store", now.path(), e);
    }
    if (!taken) {
      writer.abandon();
    }
    refuse(now.path(), refused);
    taking.tell();
  }

  /// Why a file could not be read to its end, or null.
  @SuppressWarnings("CatchingUnchecked") // a reader's mistake must cost one file, not the import
  private static @Nullable String read(String path, Claimed file, CaptureTaking taking) {
    try {
      file.kind().read(file.file(), path, taking);
      return null;
    } catch (MalformedSource e) {
      return e.reason();
    } catch (IOException e) {
      return "cannot be read (" + e.getClass().getSimpleName() + ")";
    } catch (RuntimeException | StackOverflowError e) {
      LOG.error("{} as {} broke its reader", path, file.kind().title(), e);
      return "broke its reader (" + e.getClass().getSimpleName() + ")";
    }
  }

  private void refuse(String path, List<Refusal> refused) {
    refused.forEach(refusal -> refuse(path, refusal.line(), refusal.reason()));
  }

  private void refuse(String path, int line, String reason) {
    report.file(show, null, path, line, Outcome.REFUSED, reason);
  }

  private static String sha256(Path file) throws IOException {
    MessageDigest digest = Surveyor.sha256();
    try (InputStream in = Files.newInputStream(file)) {
      new DigestInputStream(in, digest).transferTo(OutputStream.nullOutputStream());
    }
    return HexFormat.of().formatHex(digest.digest());
  }
}
