// SPDX-License-Identifier: Apache-2.0
package cuepoint.kernel;

/// How positions in an audio file are written; positions themselves are milliseconds from its
/// start.
public final class Timecode {
  private Timecode() {}

  /// `0:36`, `12:43`, `1:02:03`: for people, whole seconds, rounded down.
  public static String clock(long millis) {
    long seconds = millis / 1000;
    long hours = seconds / 3600;
    return hours > 0
        ? hours + ":" + two(seconds / 60 % 60) + ":" + two(seconds % 60)
        : seconds / 60 + ":" + two(seconds % 60);
  }

  /// `36.88`, `763`: seconds with the decimals needed and no more, as in `?t=`.
  public static String seconds(long millis) {
    long rest = millis % 1000;
    if (rest == 0) {
      return Long.toString(millis / 1000);
    }
    String decimals = three(rest);
    int end = decimals.length();
    while (decimals.charAt(end - 1) == '0') {
      end--;
    }
    return millis / 1000 + "." + decimals.substring(0, end);
  }

  /// `00:00:36.880`: hours, minutes, seconds and three decimals, as WebVTT writes it.
  public static String full(long millis) {
    return two(millis / 3_600_000)
        + ":"
        + two(millis / 60_000 % 60)
        + ":"
        + two(millis / 1000 % 60)
        + "."
        + three(millis % 1000);
  }

  /// `PT19M34.78S`: an ISO 8601 duration, as `datetime` attributes and JSON-LD want it.
  public static String iso(long millis) {
    return java.time.Duration.ofMillis(millis).toString();
  }

  // Pages write thousands of these; String.format would be most of their cost.

  private static String two(long number) {
    return number < 10 ? "0" + number : Long.toString(number);
  }

  private static String three(long number) {
    return number < 10 ? "00" + number : two(number / 10) + number % 10;
  }
}
