// SPDX-License-Identifier: Apache-2.0
package cuepoint.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import cuepoint.catalog.Show;
import cuepoint.kernel.Slug;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SourceScanTest {
  @TempDir private Path root = Path.of("");
  private Path folder = Path.of("");

  @BeforeEach
  void makeFiles() throws IOException {
    folder = Files.createDirectories(root.resolve("archive"));
    file("archive/show/notes/001.md");
    file("archive/show/transcripts/001.vtt");
    file("archive/show/youtube_transcripts/001.vtt");
    file("archive/show/.git/config");
    file("archive/show/.hidden.md");
    file("archive/other/002.md");
    file("elsewhere/secret.md");
  }

  private void file(String path) throws IOException {
    Path file = root.resolve(path);
    Files.createDirectories(Objects.requireNonNull(file.getParent()));
    Files.writeString(file, path);
  }

  private SourceScan scan(List<String> sources, String... exclude) {
    Show show = new Show(new Slug("s"), "S", null, "en", null, List.of(), null, null);
    return SourceScan.of(
        new ArchiveSettings.ShowSettings(show, sources, List.of(exclude), List.of()), folder);
  }

  private static List<String> paths(SourceScan scan) {
    return scan.found().stream().map(SourceScan.Found::path).toList();
  }

  @Test
  void findsEverythingBelowAFolderButWhatIsHidden() {
    SourceScan scan = scan(List.of("show"));
    assertThat(paths(scan))
        .containsExactly(
            "show/notes/001.md", "show/transcripts/001.vtt", "show/youtube_transcripts/001.vtt");
    assertThat(scan.found().getFirst().inRoot()).isEqualTo("notes/001.md");
    assertThat(scan.ignored()).isEqualTo(1);
  }

  @Test
  void leavesOutWhatIsExcluded() {
    assertThat(paths(scan(List.of("show"), "**/youtube[-_]transcripts/**")))
        .containsExactly("show/notes/001.md", "show/transcripts/001.vtt");
    assertThat(paths(scan(List.of("show"), "transcripts/*", "youtube_transcripts/**")))
        .containsExactly("show/notes/001.md");
  }

  @Test
  void takesSingleFilesAndGlobs() {
    assertThat(paths(scan(List.of("other/002.md", "show/**/*.md"))))
        .containsExactly("other/002.md", "show/notes/001.md");
  }

  @Test
  void mayBeAskedToLookBesideTheSettings() {
    assertThat(paths(scan(List.of("../elsewhere")))).containsExactly("../elsewhere/secret.md");
  }

  @Test
  void tellsMissingSources() {
    assertThat(scan(List.of("show", "gone")).missing()).containsExactly("gone");
  }

  @Test
  void neverFollowsALinkOutOfItsFolder() throws IOException {
    Files.createSymbolicLink(
        folder.resolve("show/notes/002.md"), root.resolve("elsewhere/secret.md"));
    Files.createSymbolicLink(folder.resolve("show/loop"), folder.resolve("show"));
    Files.createSymbolicLink(folder.resolve("show/out"), root.resolve("elsewhere"));
    Files.createSymbolicLink(folder.resolve("show/nothing.md"), root.resolve("nowhere"));
    SourceScan scan = scan(List.of("show"));
    assertThat(paths(scan)).noneMatch(path -> path.contains("secret") || path.contains("002"));
    assertThat(scan.problems())
        .extracting(SourceScan.Problem::path)
        .containsExactlyInAnyOrder("show/notes/002.md", "show/out", "show/nothing.md");
  }

  @Test
  void followsALinkThatStaysInside() throws IOException {
    Files.createSymbolicLink(
        folder.resolve("show/notes/latest.md"), folder.resolve("show/notes/001.md"));
    assertThat(paths(scan(List.of("show")))).contains("show/notes/latest.md");
  }
}
