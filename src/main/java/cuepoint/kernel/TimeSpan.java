// SPDX-License-Identifier: Apache-2.0
package cuepoint.kernel;

/// A stretch of audio in milliseconds, from its start up to but not including its end.
public record TimeSpan(long startMs, long endMs) {
  /// @throws IllegalArgumentException when the start is negative or after the end
  public TimeSpan {
    if (startMs < 0 || endMs < startMs) {
      throw new IllegalArgumentException("no time span: " + startMs + " to " + endMs);
    }
  }

  /// Length in milliseconds.
  public long lengthMs() {
    return endMs - startMs;
  }
}
