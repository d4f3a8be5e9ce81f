// SPDX-License-Identifier: Apache-2.0
package cuepoint.operations.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExportFolderTest {
  @TempDir private Path top;

  private void export(Path to, String content) throws Exception {
    try (ExportFolder folder = ExportFolder.open(to)) {
      Files.writeString(folder.file("a/b/index.html"), content);
      Files.writeString(folder.file("index.html"), content);
      folder.finish();
    }
  }

  private List<String> names() throws IOException {
    try (Stream<Path> entries = Files.list(top)) {
      return entries.map(entry -> String.valueOf(entry.getFileName())).sorted().toList();
    }
  }

  @Test
  void putsAnExportIntoANewAnEmptyOrAnEarlierPlace() throws Exception {
    Path to = top.resolve("new/one");
    export(to, "first");
    assertThat(to.resolve("a/b/index.html")).hasContent("first");
    export(to, "second");
    assertThat(to.resolve("index.html")).hasContent("second");
    assertThat(to.resolve(ExportFolder.MARK))
        .hasContent(".cuepoint-export\na\na/b\na/b/index.html\nindex.html");

    Path empty = Files.createDirectory(top.resolve("empty"));
    export(empty, "x");
    assertThat(empty.resolve("index.html")).exists();
    assertThat(names()).containsExactly("empty", "new");
    assertThat(top.resolve("new").toFile().list()).containsExactly("one");
  }

  @Test
  void touchesNothingThatIsSomebodys() throws Exception {
    Path foreign = Files.createDirectory(top.resolve("foreign"));
    Files.writeString(foreign.resolve("thesis.txt"), "years of work");
    assertThatThrownBy(() -> ExportFolder.open(foreign))
        .isInstanceOf(ExportRefused.class)
        .hasMessageContaining("holds something else");
    assertThatThrownBy(() -> ExportFolder.open(foreign.resolve("thesis.txt")))
        .isInstanceOf(ExportRefused.class)
        .hasMessageContaining("is no folder");
    assertThatThrownBy(() -> ExportFolder.open(Path.of("/"))).isInstanceOf(ExportRefused.class);
    assertThat(foreign.resolve("thesis.txt")).hasContent("years of work");
    assertThat(names()).containsExactly("foreign");
  }

  @Test
  void doesNotReplaceAnExportThatSomebodyPutSomethingInto() throws Exception {
    Path to = top.resolve("site");
    export(to, "x");
    Files.createDirectory(to.resolve(".git"));
    assertThatThrownBy(() -> ExportFolder.open(to))
        .isInstanceOf(ExportRefused.class)
        .hasMessageContaining(".git in it is not from the last export");
    assertThat(to.resolve(".git")).exists();
    Files.delete(to.resolve(".git"));
    Files.writeString(to.resolve("a/b/thesis.txt"), "years of work");
    assertThatThrownBy(() -> ExportFolder.open(to))
        .isInstanceOf(ExportRefused.class)
        .hasMessageContaining("a/b/thesis.txt in it is not from the last export");
    assertThat(to.resolve("a/b/thesis.txt")).hasContent("years of work");
    assertThat(names()).containsExactly("site");
  }

  @Test
  void doesNotReplaceWhatSomebodyPutThereMeanwhile() throws Exception {
    Path to = top.resolve("site");
    export(to, "old");
    try (ExportFolder folder = ExportFolder.open(to)) {
      Files.writeString(folder.file("index.html"), "new");
      Files.writeString(to.resolve("a/thesis.txt"), "years of work");
      assertThatThrownBy(folder::finish)
          .isInstanceOf(ExportRefused.class)
          .hasMessageContaining("a/thesis.txt");
    }
    assertThat(to.resolve("a/thesis.txt")).hasContent("years of work");
    assertThat(to.resolve("index.html")).hasContent("old");
    assertThat(names()).containsExactly("site");
  }

  @Test
  void whatCannotBePutInPlaceLeavesTheOldOne() throws Exception {
    Path to = top.resolve("site");
    export(to, "old");
    Path missing = top.resolve("missing");
    assertThatThrownBy(() -> ExportFolder.replace(to, missing, top.resolve(".site.old")))
        .isInstanceOf(NoSuchFileException.class);
    assertThat(to.resolve("index.html")).hasContent("old");
    assertThat(names()).containsExactly("site");
  }

  @Test
  void aBrokenExportLeavesTheOldOne() throws Exception {
    Path to = top.resolve("site");
    export(to, "old");
    try (ExportFolder folder = ExportFolder.open(to)) {
      Files.writeString(folder.file("index.html"), "new");
    }
    assertThat(to.resolve("index.html")).hasContent("old");
    assertThat(names()).containsExactly("site");
  }

  @Test
  void goesOnAfterAnExportThatWasKilled() throws Exception {
    Path to = top.resolve("site");
    export(to, "old");
    // Killed between the two moves, with what was to come still beside.
    Files.move(to, top.resolve(".site.old"));
    Path making = Files.createDirectories(top.resolve(".site.making/a"));
    Files.writeString(making.resolve("half"), "x");
    Files.createFile(top.resolve(".site.making").resolve(ExportFolder.MARK));
    try (ExportFolder folder = ExportFolder.open(to)) {
      assertThat(to.resolve("index.html")).hasContent("old");
      assertThat(folder.file("b")).doesNotExist();
    }
    export(to, "new");
    assertThat(to.resolve("index.html")).hasContent("new");
    assertThat(names()).containsExactly("site");
  }

  @Test
  void deletesLinksAndNotWhatTheyLeadTo() throws Exception {
    Path precious = Files.writeString(top.resolve("precious"), "x");
    Path making = Files.createDirectories(top.resolve(".site.making"));
    Files.createFile(making.resolve(ExportFolder.MARK));
    Files.createSymbolicLink(making.resolve("link"), precious);
    export(top.resolve("site"), "new");
    assertThat(precious).hasContent("x");
    assertThat(top.resolve("site/link")).doesNotExist();
  }

  @Test
  void oneExportAtATimeAndNothingOutside() throws Exception {
    Path to = top.resolve("site");
    try (ExportFolder folder = ExportFolder.open(to)) {
      assertThatThrownBy(() -> ExportFolder.open(to))
          .isInstanceOf(ExportRefused.class)
          .hasMessageContaining("at this moment");
      assertThatThrownBy(() -> folder.file("../outside")).isInstanceOf(IOException.class);
      assertThatThrownBy(() -> folder.file("/outside")).isInstanceOf(IOException.class);
    }
    assertThat(names()).isEmpty();
  }
}
