// SPDX-License-Identifier: Apache-2.0
package cuepoint.ingest.cue;

/// Reads times as transcripts write them: `HH:MM:SS.fff`, `MM:SS.fff`, with a comma for the point,
/// with any number of decimals or none, and with a minus. Nothing is allocated. Not thread-safe.
public final class TimeScanner {
  /// Times from here on are no times: five hundred hours, so that they fit an `int`.
  public static final long LIMIT_MS = 1_800_000_000L;

  private static final int MAX_FIRST_DIGITS = 4;

  private long millis;
  private int groups;
  private int firstDigits;
  private int position;

  /// Reads the time that begins at `from`.
  ///
  /// @return the position after it, or -1 when no time is there
  public int read(String text, int from, int to) {
    boolean minus = from < to && text.charAt(from) == '-';
    position = minus ? from + 1 : from;
    long value = digits(text, to, MAX_FIRST_DIGITS);
    if (value < 0) {
      return -1;
    }
    firstDigits = position - from - (minus ? 1 : 0);
    groups = 1;
    while (groups < 3 && position < to && text.charAt(position) == ':') {
      int colon = position++;
      long next = digits(text, to, 2);
      if (position - colon != 3 || next > 59) {
        return -1;
      }
      // Kept apart by hundreds until the number of groups is known.
      value = value * 100 + next;
      groups++;
    }
    if (groups == 1 || (position < to && isDigit(text.charAt(position)))) {
      return -1;
    }
    long seconds =
        groups == 2
            ? value / 100 * 60 + value % 100
            : value / 10_000 * 3600 + value / 100 % 100 * 60 + value % 100;
    millis = seconds * 1000 + decimals(text, to);
    if (millis >= LIMIT_MS) {
      return -1;
    }
    millis = minus ? -millis : millis;
    return position;
  }

  /// The time read last, in milliseconds; negative after a minus.
  public long millis() {
    return millis;
  }

  /// How many groups of digits the time read last has: 2 for `MM:SS`, 3 for `HH:MM:SS`.
  public int groups() {
    return groups;
  }

  /// How many digits the first group of the time read last has.
  public int firstDigits() {
    return firstDigits;
  }

  private long digits(String text, int to, int most) {
    int from = position;
    long value = 0;
    while (position < to && position - from < most && isDigit(text.charAt(position))) {
      value = value * 10 + (text.charAt(position++) - '0');
    }
    return position == from ? -1 : value;
  }

  private long decimals(String text, int to) {
    if (position + 1 >= to
        || !isPoint(text.charAt(position))
        || !isDigit(text.charAt(position + 1))) {
      return 0;
    }
    position++;
    long value = 0;
    for (int unit = 100; position < to && isDigit(text.charAt(position)); position++, unit /= 10) {
      value += (long) (text.charAt(position) - '0') * unit;
    }
    return value;
  }

  private static boolean isPoint(char c) {
    return c == '.' || c == ',';
  }

  static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }
}
