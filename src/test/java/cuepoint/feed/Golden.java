// SPDX-License-Identifier: Apache-2.0
package cuepoint.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// Files as they must be, to the byte. `-Dcuepoint.record=true` writes them anew; whoever does that
/// reads what changed before committing it.
final class Golden {
  private static final Path FOLDER = Path.of("src/test/resources/cuepoint/feed");

  private Golden() {}

  static void check(String name, String written) throws IOException {
    Path file = FOLDER.resolve(name);
    if (Boolean.getBoolean("cuepoint.record")) {
      Files.createDirectories(FOLDER);
      Files.writeString(file, written);
    }
    assertThat(written).as(name).isEqualTo(Files.readString(file));
  }
}
