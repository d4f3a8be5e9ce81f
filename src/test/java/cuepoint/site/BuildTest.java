// SPDX-License-Identifier: Apache-2.0
package cuepoint.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BuildTest {
  @TempDir private Path folder = Path.of("");

  @Test
  void isTheJarsAndNotTheStarts() throws IOException {
    File jar = Files.writeString(folder.resolve("cuepoint.jar"), "one").toFile();
    Files.setLastModifiedTime(jar.toPath(), FileTime.fromMillis(1_000_000));
    String first = new Build(jar, 1).id();
    assertThat(new Build(jar, 2).id()).isEqualTo(first);
    Files.setLastModifiedTime(jar.toPath(), FileTime.fromMillis(2_000_000));
    assertThat(new Build(jar, 2).id()).isNotEqualTo(first);
  }

  @Test
  void isTheStartsWhereThereIsNoJar() {
    assertThat(new Build(null, 1).id()).isNotEqualTo(new Build(null, 2).id());
    assertThat(new Build(folder.toFile(), 1).id()).isNotEqualTo(new Build(folder.toFile(), 2).id());
  }
}
