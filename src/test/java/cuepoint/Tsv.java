// SPDX-License-Identifier: Apache-2.0
package cuepoint;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/// Tables that people wrote for tests: cells between tabs, a row a line. Empty lines and those that
/// begin with `#` are no rows.
public final class Tsv {
  private Tsv() {}

  /// The rows of a file that lies beside a type, each with all its cells.
  public static List<String[]> rows(Class<?> beside, String file) {
    try (InputStream in = Objects.requireNonNull(beside.getResourceAsStream(file), file)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.startsWith("#") && !line.isBlank())
          .map(line -> line.split("\t", -1))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
