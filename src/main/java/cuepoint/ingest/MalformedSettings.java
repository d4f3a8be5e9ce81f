// SPDX-License-Identifier: Apache-2.0
package cuepoint.ingest;

import java.nio.file.Path;

/// A YAML file that cannot be understood; its message names file, line and reason.
public class MalformedSettings extends Exception {
  private static final long serialVersionUID = 1L;

  private final int line;
  private final String reason;

  /// @param line from 1; 0 for the file as a whole
  public MalformedSettings(Path file, int line, String reason) {
    super(line > 0 ? file + ":" + line + ": " + reason : file + ": " + reason);
    this.line = line;
    this.reason = reason;
  }

  /// Where in the file, from 1; 0 for the file as a whole.
  int line() {
    return line;
  }

  /// What is wrong, without file and line.
  String reason() {
    return reason;
  }
}
