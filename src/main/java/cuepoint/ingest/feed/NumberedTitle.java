// SPDX-License-Identifier: Apache-2.0
package cuepoint.ingest.feed;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Numbers of episodes in titles (`#23: Title`, `Episode 23 - Title`, `23. Title`) and addresses
/// (`/episodes/show/23/title`, `/023-title.mp3`).
final class NumberedTitle {
  private static final int MAX_ADDRESS = 2000;

  /// `#23`, `Episode 23`, `Ep. #23`, `No 23`, with what parts it from the title.
  private static final Pattern MARKED =
      Pattern.compile(
          "^(?:(?:episode|ep\\.?|show|no\\.?)\\s{0,3}#?\\s?|#\\s?)(\\d{1,5})(?!\\d)\\s{0,3}[:.|)–—-]{0,2}\\s{0,3}",
          Pattern.CASE_INSENSITIVE);

  /// `23: Title`, `023 - Title`, `23. Title`: a bare number needs something that parts it.
  private static final Pattern BARE = Pattern.compile("^(\\d{1,5})\\s?[:.|)–—-]\\s{1,3}");

  /// `A show #23: Title`
  private static final Pattern INSIDE =
      Pattern.compile("^[^#]{1,60} #(\\d{1,5})\\s{0,3}[:|–—-]\\s{0,3}");

  private static final Pattern NUMBER = Pattern.compile("(\\d{1,5})");
  private static final Pattern NAME_START = Pattern.compile("(\\d{1,5})[-_](?!\\d{1,2}[-_]).*+");
  private static final Pattern NAME_END = Pattern.compile(".*[-_](\\d{3,5})");
  private static final Pattern DATE = Pattern.compile("\\d{4}[-_]?\\d{2}[-_]?\\d{2}");

  private NumberedTitle() {}

  /// A number that stands alone, as in `itunes:episode`.
  static @Nullable Integer plainNumber(@Nullable String text) {
    return text != null && NUMBER.matcher(text).matches() ? Integer.valueOf(text) : null;
  }

  /// The number at the beginning of a title.
  static @Nullable Integer number(String title) {
    Matcher prefix = prefix(title);
    return prefix == null ? null : Integer.valueOf(prefix.group(1));
  }

  /// The title without the number at its beginning, if that is the episode's; null when nothing is
  /// left.
  static @Nullable String withoutNumber(String title, @Nullable Integer number) {
    Matcher prefix = prefix(title);
    boolean own = prefix != null && Integer.valueOf(prefix.group(1)).equals(number);
    String rest = own && prefix != null ? title.substring(prefix.end()).strip() : title;
    return rest.isEmpty() ? null : rest;
  }

  private static @Nullable Matcher prefix(String title) {
    for (Pattern pattern : new Pattern[] {MARKED, BARE, INSIDE}) {
      Matcher matcher = pattern.matcher(title);
      if (matcher.find() && (pattern != BARE || !isYear(matcher.group(1)))) {
        return matcher;
      }
    }
    return null;
  }

  /// The number in the path of an address: a part that is one, else the number that the last part
  /// begins with. Years and dates are none.
  static @Nullable Integer inLink(@Nullable String address) {
    if (address == null || address.length() > MAX_ADDRESS) {
      return null;
    }
    Integer whole = null;
    for (String part : path(address).split("/", -1)) {
      if (NUMBER.matcher(part).matches()) {
        if (whole != null) {
          return null;
        }
        whole = Integer.valueOf(part);
      }
    }
    return whole != null && !isYear(whole.toString()) ? whole : inName(address, NAME_START);
  }

  /// The number that the name of an audio file begins or ends with; at the end it has at least
  /// three digits, since titles end in small numbers too.
  static @Nullable Integer inAudio(@Nullable String address) {
    if (address == null || address.length() > MAX_ADDRESS) {
      return null;
    }
    Integer first = inName(address, NAME_START);
    return first != null ? first : inName(address, NAME_END);
  }

  private static @Nullable Integer inName(String address, Pattern pattern) {
    String path = path(address);
    int end = path.endsWith("/") ? path.length() - 1 : path.length();
    String name = path.substring(Math.min(end, path.lastIndexOf('/', end - 1) + 1), end);
    int dot = name.lastIndexOf('.');
    String stem = dot > 0 ? name.substring(0, dot) : name;
    if (DATE.matcher(stem).find()) {
      return null;
    }
    Matcher matcher = NUMBER.matcher(stem).matches() ? NUMBER.matcher(stem) : pattern.matcher(stem);
    return matcher.matches() && !isYear(matcher.group(1))
        ? Integer.valueOf(matcher.group(1))
        : null;
  }

  /// The path without scheme, host, query and fragment.
  private static String path(String address) {
    int host = address.indexOf("://");
    int path = address.indexOf('/', host < 0 ? 0 : host + 3);
    if (path < 0) {
      return "";
    }
    int end = address.length();
    for (char mark : new char[] {'?', '#'}) {
      int at = address.indexOf(mark, path);
      end = at < 0 ? end : Math.min(end, at);
    }
    return address.substring(path, end);
  }

  private static boolean isYear(String number) {
    return number.length() == 4 && (number.startsWith("19") || number.startsWith("20"));
  }
}
