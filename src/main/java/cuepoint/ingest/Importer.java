// SPDX-License-Identifier: Apache-2.0
package cuepoint.ingest;

import cuepoint.article.Articles;
import cuepoint.catalog.Shows;
import cuepoint.kernel.Slug;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;

/// Brings the archive up to date with its sources: one pass, one report.
@Component
public class Importer {
  private final Shows shows;
  private final Articles articles;
  private final LinkFiles.Stores links;
  private final ShowCaptures.Stores captures;
  private final ShowImport.Stores stores;
  private final Imports imports;
  private final Clock clock;

  Importer(
      Shows shows,
      Articles articles,
      LinkFiles.Stores links,
      ShowCaptures.Stores captures,
      ShowImport.Stores stores,
      Imports imports,
      Clock clock) {
    this.shows = shows;
    this.articles = articles;
    this.links = links;
    this.captures = captures;
    this.stores = stores;
    this.imports = imports;
    this.clock = clock;
  }

  /// Imports every show of the settings. What cannot be read is in the report, never an exception.
  ///
  /// @param allowRemoval whether a show may lose most of its episodes, or its folder
  /// @throws MalformedSettings when two shows claim the same file
  public ImportReport run(ArchiveSettings settings, boolean allowRemoval, ImportProgress progress)
      throws MalformedSettings {
    ImportReport.Builder report = new ImportReport.Builder(clock.instant());
    Map<Slug, SourceScan> scans = scan(settings);
    List<ShowImport> parts = parts(settings, scans, report, progress);
    shows.replace(settings.shows().stream().map(ArchiveSettings.ShowSettings::show).toList());
    parts.forEach(part -> part.store(allowRemoval));
    new LinkFiles(settings.folder(), scans, links, report).store();
    articles.settle();
    ImportReport done = report.build(clock.instant());
    imports.store(done);
    return done;
  }

  /// Reads everything and changes nothing.
  ///
  /// @throws MalformedSettings when two shows claim the same file
  public ImportReport check(ArchiveSettings settings, ImportProgress progress)
      throws MalformedSettings {
    ImportReport.Builder report = new ImportReport.Builder(clock.instant());
    Map<Slug, SourceScan> scans = scan(settings);
    parts(settings, scans, report, progress).forEach(ShowImport::check);
    new LinkFiles(settings.folder(), scans, links, report).check();
    return report.build(clock.instant());
  }

  private static Map<Slug, SourceScan> scan(ArchiveSettings settings) throws MalformedSettings {
    Map<Slug, SourceScan> scans = new LinkedHashMap<>();
    Map<Path, Slug> owners = new HashMap<>();
    for (ArchiveSettings.ShowSettings show : settings.shows()) {
      SourceScan scan = SourceScan.of(show, settings.folder());
      for (SourceScan.Found file : scan.found()) {
        Slug other = owners.putIfAbsent(file.file(), show.show().slug());
        if (other != null && !other.equals(show.show().slug())) {
          throw new MalformedSettings(
              settings.folder(),
              0,
              file.path() + " belongs to both " + other + " and " + show.show().slug());
        }
      }
      scans.put(show.show().slug(), scan);
    }
    return scans;
  }

  private List<ShowImport> parts(
      ArchiveSettings settings,
      Map<Slug, SourceScan> scans,
      ImportReport.Builder report,
      ImportProgress progress) {
    Map<Slug, Corrections> corrections = Corrections.read(settings.folder(), scans);
    List<ShowImport> parts = new ArrayList<>();
    for (ArchiveSettings.ShowSettings show : settings.shows()) {
      Slug slug = show.show().slug();
      ShowImport.Sourced sourced =
          new ShowImport.Sourced(
              show,
              Objects.requireNonNull(scans.get(slug)),
              Objects.requireNonNull(corrections.get(slug)),
              ShowCaptures.of(
                  show,
                  Objects.requireNonNull(scans.get(slug)),
                  settings.folder(),
                  captures,
                  report,
                  progress));
      parts.add(new ShowImport(sourced, stores, report, progress));
    }
    return parts;
  }
}
