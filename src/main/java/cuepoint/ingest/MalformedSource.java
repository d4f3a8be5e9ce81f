// SPDX-License-Identifier: Apache-2.0
package cuepoint.ingest;

/// A file that cannot be read, with the line that shows it.
public class MalformedSource extends Exception {
  private static final long serialVersionUID = 1L;
  private final int line;

  /// @param line where, from 1; 0 where the file as a whole is meant
  /// @param reason one plain sentence without a full stop
  public MalformedSource(int line, String reason) {
    super(reason);
    this.line = line;
  }

  /// The line, from 1, or 0 for the file as a whole.
  public int line() {
    return line;
  }

  /// The reason, one plain sentence without a full stop.
  public String reason() {
    return String.valueOf(getMessage());
  }
}
