// SPDX-License-Identifier: Apache-2.0
package cuepoint.ingest.notes;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// The line that names a sponsor.
///
/// @param name as the author wrote it; empty where only a list below tells it
/// @param url the first address in the line, or null
/// @param bare whether the line says nothing but the name
record SponsorLine(String name, @Nullable String url, boolean bare) {
  private static final List<String> PHRASES =
      List.of(
          "this episode is brought to you by",
          "this episode was brought to you by",
          "this episode has been brought to you by",
          "this episode is sponsored by",
          "this episode was sponsored by",
          "this episode has been sponsored by",
          "this week's episode is sponsored by",
          "this show is sponsored by",
          "brought to you by",
          "sponsored by",
          "sponsored:",
          "sponsor details:",
          "sponsors:",
          "sponsor:",
          "thanks to our sponsor");
  private static final List<String> ENDS =
      List.of(":", " --", " – ", " — ", " - ", "!", ", ", ". ", " (");

  /// Whether a line names a sponsor from its beginning.
  static boolean matches(String plain) {
    return phraseEnd(plain) >= 0;
  }

  /// Where in a line a sentence begins that names a sponsor, -1 if none does.
  static int within(String plain) {
    String lower = plain.toLowerCase(Locale.ROOT);
    for (String phrase : PHRASES.subList(0, 8)) {
      int at = lower.indexOf(phrase);
      if (at > 1 && plain.charAt(at - 1) == ' ' && ".!?".indexOf(plain.charAt(at - 2)) >= 0) {
        return at;
      }
    }
    return -1;
  }

  /// Reads a line that {@link #matches}.
  static SponsorLine of(Flat line) {
    String text = line.text();
    int start = Math.max(0, phraseEnd(text));
    while (start < text.length() && " :*“\"".indexOf(text.charAt(start)) >= 0) {
      start++;
    }
    if (text.startsWith("the ", start)) {
      start += 4;
    }
    Flat.Span link = line.linkFrom(start).orElse(null);
    int end = text.length();
    if (link != null && link.start() <= start) {
      end = link.end();
    } else if (link != null) {
      end = link.start();
    }
    String said = text.substring(Math.min(start, end), end);
    String name = named(said);
    String rest = text.substring(Math.min(text.length(), start + name.length()));
    boolean bare = link == null && rest.chars().noneMatch(Character::isLetterOrDigit);
    return new SponsorLine(name, link == null ? null : link.href(), bare);
  }

  /// Cuts a name out of what follows the phrase, or makes one of an address.
  static String named(String said) {
    String text = said.strip();
    String address = text.replaceFirst("^https?://", "");
    int slash = address.lastIndexOf('/', address.length() - 2);
    boolean isAddress = address.indexOf(' ') < 0 && address.indexOf('.') > 0;
    if (isAddress && slash > 0) {
      String last = address.substring(slash + 1);
      return last.endsWith("/") ? last.substring(0, last.length() - 1) : last;
    }
    int end = text.length();
    for (String stop : ENDS) {
      int at = (text + " ").indexOf(stop);
      end = at >= 0 ? Math.min(end, at) : end;
    }
    String name = text.substring(0, end).strip();
    while (!name.isEmpty() && ".,;-–—".indexOf(name.charAt(name.length() - 1)) >= 0) {
      name = name.substring(0, name.length() - 1).strip();
    }
    return name;
  }

  /// Letters and digits only, lower case: the same for `ScoutAPM` and `SCOUT APM`.
  static String key(String name) {
    StringBuilder key = new StringBuilder();
    name.toLowerCase(Locale.ROOT)
        .chars()
        .filter(Character::isLetterOrDigit)
        .forEach(key::appendCodePoint);
    return key.toString();
  }

  private static int phraseEnd(String plain) {
    String lower = plain.toLowerCase(Locale.ROOT).replace('’', '\'');
    for (String phrase : PHRASES) {
      if (lower.startsWith(phrase)) {
        return phrase.length();
      }
    }
    return lower.equals("sponsor") || lower.equals("sponsors") ? plain.length() : -1;
  }
}
