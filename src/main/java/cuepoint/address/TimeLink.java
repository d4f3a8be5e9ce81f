// SPDX-License-Identifier: Apache-2.0
package cuepoint.address;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What a `t` in an address points at (contract C3): `763`, `36.88`, `12:43`, `1:02:03.5`,
/// `12m43s`, each with an optional end after a comma.
///
/// @param startMs where it points, in milliseconds
/// @param endMs where it ends, after the start, or null
/// @param wholeSecond whether no decimals were given, so that anything in that second may be meant
public record TimeLink(long startMs, @Nullable Long endMs, boolean wholeSecond) {
  /// Longer values are nonsense; the bound keeps arithmetic and patterns harmless.
  private static final int MAX_LENGTH = 40;

  private static final String SECONDS = "(\\d{1,9})(?:\\.(\\d{1,9}))?";
  private static final Pattern PLAIN = Pattern.compile(SECONDS + "s?");
  private static final Pattern COLONS = Pattern.compile("(?:(\\d{1,4}):)?(\\d{1,4}):" + SECONDS);
  private static final Pattern UNITS =
      Pattern.compile("(?:(\\d{1,4})h)?(?:(\\d{1,6})m)?(?:" + SECONDS + "s?)?");

  /// Reads a `t`; nonsense is nothing, and an end that is not after the start is dropped.
  public static Optional<TimeLink> parse(@Nullable String t) {
    if (t == null || t.isEmpty() || t.length() > MAX_LENGTH) {
      return Optional.empty();
    }
    int comma = t.indexOf(',');
    Point start = point(comma < 0 ? t : t.substring(0, comma));
    if (start == null) {
      return Optional.empty();
    }
    Point end = comma < 0 ? null : point(t.substring(comma + 1));
    Long endMs = end == null || end.ms() <= start.ms() ? null : end.ms();
    return Optional.of(new TimeLink(start.ms(), endMs, start.whole()));
  }

  private record Point(long ms, boolean whole) {}

  private static @Nullable Point point(String text) {
    Matcher plain = PLAIN.matcher(text);
    if (plain.matches()) {
      return point(0, 0, plain.group(1), plain.group(2));
    }
    Matcher colons = COLONS.matcher(text);
    if (colons.matches()) {
      return point(
          number(colons.group(1)), number(colons.group(2)), colons.group(3), colons.group(4));
    }
    Matcher units = UNITS.matcher(text);
    if (!text.isEmpty() && units.matches()) {
      return point(number(units.group(1)), number(units.group(2)), units.group(3), units.group(4));
    }
    return null;
  }

  private static Point point(
      long hours, long minutes, @Nullable String seconds, @Nullable String decimals) {
    long ms = (hours * 3600 + minutes * 60 + number(seconds)) * 1000;
    if (decimals != null) {
      ms += Long.parseLong((decimals + "00").substring(0, 3));
    }
    return new Point(ms, decimals == null);
  }

  private static long number(@Nullable String digits) {
    return digits == null ? 0 : Long.parseLong(digits);
  }
}
