// SPDX-License-Identifier: Apache-2.0
package cuepoint.transcript;

import java.io.IOException;

/// Writes times digit by digit: a transcript has thousands, and a format string for each would take
/// longer than all else.
final class Clock {
  private Clock() {}

  /// `00:00:36.880`, as WebVTT has it.
  static void full(Appendable out, long millis) throws IOException {
    full(out, millis, '.');
  }

  /// `00:00:36,880`, as SubRip has it.
  static void comma(Appendable out, long millis) throws IOException {
    full(out, millis, ',');
  }

  private static void full(Appendable out, long millis, char point) throws IOException {
    seconds(out, millis);
    out.append(point);
    digit(out, millis / 100);
    two(out, millis % 100);
  }

  /// `00:00:36`, rounded down.
  static void seconds(Appendable out, long millis) throws IOException {
    long hours = millis / 3_600_000;
    if (hours > 99) {
      out.append(Long.toString(hours));
    } else {
      two(out, hours);
    }
    out.append(':');
    two(out, millis / 60_000 % 60);
    out.append(':');
    two(out, millis / 1000 % 60);
  }

  /// `36.880`, in seconds.
  static void decimal(Appendable out, long millis) throws IOException {
    out.append(Long.toString(millis / 1000)).append('.');
    digit(out, millis / 100);
    two(out, millis % 100);
  }

  private static void two(Appendable out, long number) throws IOException {
    digit(out, number / 10);
    digit(out, number);
  }

  private static void digit(Appendable out, long number) throws IOException {
    out.append((char) ('0' + number % 10));
  }
}
