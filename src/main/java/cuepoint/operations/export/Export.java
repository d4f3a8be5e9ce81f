// SPDX-License-Identifier: Apache-2.0
package cuepoint.operations.export;

import cuepoint.address.Addresses;
import cuepoint.api.ArchiveJson;
import cuepoint.catalog.Archive;
import cuepoint.catalog.Episode;
import cuepoint.catalog.Episodes;
import cuepoint.catalog.Show;
import cuepoint.catalog.Shows;
import cuepoint.ingest.ImportProgress;
import cuepoint.kernel.Slug;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;

/// Writes the whole archive as one folder: every page, its files, and a JSON of everything. The
/// same state gives the same bytes.
@Component
public class Export {
  /// What no page has; the site's answer to it becomes what file servers answer with.
  private static final String MISSING = "/404";

  private final Archive archive;
  private final Shows shows;
  private final Episodes episodes;
  private final ArchiveJson everything;

  Export(Archive archive, Shows shows, Episodes episodes, ArchiveJson everything) {
    this.archive = archive;
    this.shows = shows;
    this.episodes = episodes;
    this.everything = everything;
  }

  /// Exports the archive.
  ///
  /// @param home where this archive is served at this moment, without a slash at the end
  /// @param to nothing yet, an empty folder, or an earlier export, which is replaced at the end
  /// @param live whether a site is served at the archive's base-url, so that links may lead there
  /// @throws ExportRefused when nothing is stored, or something else is there
  public ExportReport run(String home, Path to, boolean live, ImportProgress progress)
      throws ExportRefused, IOException, InterruptedException {
    if (shows.all().stream().allMatch(show -> episodes.count(show.slug()) == 0)) {
      throw new ExportRefused("Nothing is stored yet; run import first.");
    }
    String base = archive.baseUrl();
    try (ExportFolder folder = ExportFolder.open(to);
        Site site = new Site(home)) {
      Reach reach = new Reach(Robots.parse(page(site, "/robots.txt", 200).text()));
      StaticPage pages = new StaticPage(reach, base, live);
      page(site, "/", 200);
      Walk walk = new Walk(site, reach, pages, base, folder, progress);
      progress.begins("Exporting", 0);
      try {
        walk.from(beginnings());
        writeEverything(folder, walk, progress);
      } finally {
        progress.ends();
      }
      String root = root(base);
      Answer missing = page(site, MISSING, 404);
      walk.write(
          "404.html", pages.of(MISSING, missing, file -> root + Layout.encoded(file)).html());
      walk.write("README.txt", readMe().getBytes(StandardCharsets.UTF_8));
      folder.finish();
      return walk.report();
    }
  }

  /// A server gives the same 404.html at any depth, so its links begin at the server's root.
  private static String root(String base) {
    String path = URI.create(base).getRawPath();
    return (path == null ? "" : path) + "/";
  }

  private static Answer page(Site site, String address, int status)
      throws IOException, InterruptedException {
    Answer answer = site.get(address);
    if (answer.status() != status) {
      throw new IOException("the site answers " + address + " with status " + answer.status());
    }
    return answer;
  }

  /// Where to begin: what lists the rest, and the short addresses, which no page links to.
  private List<String> beginnings() {
    List<String> first = new ArrayList<>();
    first.addAll(List.of("/", "/robots.txt", "/sitemap.xml", "/llms.txt"));
    for (Show show : shows.all()) {
      for (Episode episode : episodes.of(show.slug())) {
        first.add(Addresses.show(show.slug()) + "/" + episode.number());
      }
    }
    return first;
  }

  private void writeEverything(ExportFolder folder, Walk walk, ImportProgress progress)
      throws IOException {
    write(
        folder, walk, "archive.json", progress, out -> everything.writeArchive(Export::file, out));
    for (Show show : shows.all()) {
      write(folder, walk, file(show.slug()), progress, out -> everything.writeShow(show, out));
    }
  }

  private static String file(Slug show) {
    return show + "/archive.json";
  }

  private static void write(
      ExportFolder folder,
      Walk walk,
      String name,
      ImportProgress progress,
      Consumer<OutputStream> writer)
      throws IOException {
    Path file = folder.file(name);
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
      writer.accept(out);
    }
    walk.count(name, Files.size(file));
    progress.step("/" + name);
  }

  private String readMe() {
    StringBuilder text = new StringBuilder(1000);
    text.append(archive.title()).append("\n\n");
    text.append("An export of a Cuepoint archive: every page as a file, for any file server.\n\n");
    text.append("State: revision ").append(episodes.latestRevision()).append("\n");
    for (Show show : shows.all()) {
      text.append("  ").append(show.title()).append(": ");
      text.append(episodes.count(show.slug())).append(" episodes");
      episodes.of(show.slug()).stream()
          .findFirst()
          .ifPresent(newest -> text.append(", the newest #").append(newest.number()));
      String rights = show.rights();
      text.append(rights == null ? "\n" : "; " + rights + "\n");
    }
    text.append(
        """

        To read it, open index.html, or serve this folder:

          python3 -m http.server      (or jwebserver, or any other file server)

        It works below any path. Absolute addresses (previews, feeds, the sitemap) begin with
        %s, and 404.html is made for that place.

        archive.json names the shows, people and sponsors; each show's archive.json holds all
        of its episodes with notes, topics, segments and transcripts.

        Files of your own do not belong in here: the next export replaces the folder whole.
        """
            .formatted(archive.baseUrl()));
    return text.toString();
  }
}
