// SPDX-License-Identifier: Apache-2.0
package cuepoint.ingest;

import cuepoint.article.LinkChecks;
import cuepoint.kernel.Slug;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/// The files in which the owner keeps what link checkers found: the `links.csv` beside the settings
/// and those at the top of source folders. What one of them says holds for all shows.
final class LinkFiles {
  /// Where link checks are kept.
  @Component
  record Stores(LinkChecks checks, Refusals refusals) {}

  private record Place(Slug show, Path file) {}

  private final LinkChecks checks;
  private final Refusals refusals;
  private final ImportReport.Builder report;
  private final Map<String, Place> places = new LinkedHashMap<>();

  /// Whether all sources are there; a folder that is not mounted takes nothing away.
  private final boolean isWhole;

  /// @param folder of the settings
  /// @param scans what was found for each show, at least one, in the order of the settings
  LinkFiles(Path folder, Map<Slug, SourceScan> scans, Stores stores, ImportReport.Builder report) {
    checks = stores.checks();
    refusals = stores.refusals();
    this.report = report;
    Path beside = folder.resolve(LinksFile.NAME);
    if (Files.exists(beside, LinkOption.NOFOLLOW_LINKS)) {
      places.put(LinksFile.NAME, new Place(scans.keySet().iterator().next(), beside));
    }
    scans.forEach((show, scan) ->
        scan.links()
            .forEach(found -> places.putIfAbsent(found.path(), new Place(show, found.file()))));
    isWhole = scans.values().stream().allMatch(scan -> scan.missing().isEmpty());
  }

  /// Reads every file and tells what is wrong; changes nothing.
  void check() {
    places.forEach((path, place) -> read(path, place, false));
  }

  /// Brings the stored checks up to date. A file that cannot be read keeps those it had.
  void store() {
    places.forEach((path, place) -> read(path, place, true));
    checks
        .files()
        .forEach((path, file) -> {
          if (isWhole && !places.containsKey(path)) {
            checks.remove(path);
            refusals.keep(file.show(), path, List.of());
            String reason = "its link checks left with it";
            report.file(file.show(), null, path, 0, Outcome.REMOVED, reason);
          }
        });
  }

  private void read(String path, Place place, boolean store) {
    try {
      byte[] bytes = LinksFile.bytes(place.file());
      LinkChecks.File now = new LinkChecks.File(place.show(), path, fingerprint(bytes));
      if (store && now.equals(checks.files().get(path))) {
        refuse(path, place, refusals.of(place.show(), path));
        return;
      }
      LinksFile.Contents contents = LinksFile.read(new SourceFile(path, bytes));
      if (store) {
        refusals.keep(place.show(), path, contents.problems());
        checks.store(now, contents.checks());
      }
      refuse(path, place, contents.problems());
      int taken = contents.checks().size();
      String reason = taken == 1 ? "1 link" : taken + " links";
      report.file(place.show(), null, path, 0, Outcome.CHECKED, reason);
    } catch (MalformedSource e) {
      refuse(path, place, List.of(new Refusal(e.line(), e.reason())));
    } catch (IOException e) {
      String reason = "cannot be read (" + e.getClass().getSimpleName() + ")";
      refuse(path, place, List.of(new Refusal(0, reason)));
    }
  }

  private void refuse(String path, Place place, List<Refusal> refused) {
    for (Refusal refusal : refused) {
      report.file(place.show(), null, path, refusal.line(), Outcome.REFUSED, refusal.reason());
    }
  }

  /// Of what a file holds and by what it is read.
  private static String fingerprint(byte[] bytes) {
    MessageDigest digest = Surveyor.sha256();
    digest.update((LinksFile.VERSION + "\n").getBytes(StandardCharsets.UTF_8));
    return HexFormat.of().formatHex(digest.digest(bytes));
  }
}
