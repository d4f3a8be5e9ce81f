// SPDX-License-Identifier: Apache-2.0
package cuepoint.ingest.notes;

import cuepoint.catalog.Guest;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Lines that introduce guests: `Special guest: …`, `Special guests` with a list below, `Guest
/// co-host: …`.
final class GuestLine {
  private static final List<String> PHRASES =
      List.of(
          "special guests",
          "special guest",
          "guest co-host",
          "guest cohost",
          "guest co host",
          "guest host",
          "our guests",
          "our guest",
          "guests",
          "guest");
  private static final List<String> ENDS =
      List.of(" - ", " – ", " — ", " --", ",", " (", ":", " [", "!", " is ", " and ", " & ", " @");

  private GuestLine() {}

  /// A cheap look at a line without markup: whether it may introduce guests.
  static boolean mayMatch(String plain) {
    return phraseEnd(plain) >= 0;
  }

  /// Whether a line introduces guests: the phrase, then nothing, a colon, a comma or a link.
  static boolean matches(Flat line) {
    int end = phraseEnd(line.text());
    if (end < 0) {
      return false;
    }
    String rest = line.text().substring(end).strip();
    boolean linked = line.linkFrom(end).filter(link -> link.start() <= end + 1).isPresent();
    return rest.isEmpty()
        || rest.startsWith(":")
        || rest.startsWith(",")
        || linked
        || line.text().toLowerCase(Locale.ROOT).startsWith("special guest ");
  }

  /// The guests in a line that {@link #matches}; empty when they are listed below it.
  static List<Guest> in(Flat line) {
    int start = Math.max(0, phraseEnd(line.text()));
    while (start < line.text().length() && " :,".indexOf(line.text().charAt(start)) >= 0) {
      start++;
    }
    List<Guest> guests = new ArrayList<>();
    int from = start;
    while (from >= 0 && from < line.text().length()) {
      Guest guest = guest(line, from);
      if (guest != null) {
        guests.add(guest);
      }
      from = next(line.text(), from);
    }
    return guests;
  }

  /// The guest whom a line of a list names, or null.
  static @Nullable Guest guest(Flat line, int start) {
    String text = line.text().substring(start);
    Flat.Span link = line.linkFrom(start).orElse(null);
    int end = text.length();
    boolean leads = link != null && link.start() <= start;
    if (link != null) {
      end = leads ? link.end() - start : Math.min(end, link.start() - start);
    }
    String name = text.substring(0, Math.max(0, end));
    for (String stop : ENDS) {
      int at = name.indexOf(stop);
      name = at >= 0 ? name.substring(0, at) : name;
    }
    name = trimmed(name);
    return isName(name) ? new Guest(name, link == null ? null : link.href()) : null;
  }

  /// Where a second guest of the same line begins, -1 if there is none.
  private static int next(String text, int from) {
    for (String and : List.of(" and ", " & ")) {
      int at = text.indexOf(and, from);
      if (at >= 0 && Character.isUpperCase(text.codePointAt(at + and.length()))) {
        return at + and.length();
      }
    }
    return -1;
  }

  private static String trimmed(String name) {
    String text = name.strip();
    while (!text.isEmpty() && "-–—.".indexOf(text.charAt(text.length() - 1)) >= 0) {
      text = text.substring(0, text.length() - 1).strip();
    }
    return text.startsWith("The ") ? text.substring(4) : text;
  }

  /// One to five words of letters that begin with a capital; no placeholder, no possessive.
  private static boolean isName(String name) {
    String[] words = name.split(" ");
    if (name.isEmpty() || words.length > 5 || !Character.isUpperCase(name.codePointAt(0))) {
      return false;
    }
    boolean letters =
        name.codePoints().allMatch(c -> Character.isLetter(c) || " .-'’".indexOf(c) >= 0);
    return letters && !name.contains("’s") && !name.contains("'s");
  }

  private static int phraseEnd(String plain) {
    String lower = plain.toLowerCase(Locale.ROOT);
    for (String phrase : PHRASES) {
      boolean ends =
          lower.startsWith(phrase) && !Character.isLetter((lower + " ").charAt(phrase.length()));
      if (ends) {
        return phrase.length();
      }
    }
    return -1;
  }
}
