// SPDX-License-Identifier: Apache-2.0
package cuepoint.ingest.notes;

import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What stands before a headline: `Brian #1:`, `#2 (Michael):`, `Topic #0:`, `Michael 4:`.
///
/// @param text as the author wrote it, without the colon
/// @param host the name in it, or null
/// @param end where the headline begins in the line's plain text
record Label(String text, @Nullable String host, int end) {
  private static final int LONGEST_NAME = 30;
  private static final Set<String> NOBODY =
      Set.of(
          "topic", "item", "story", "news", "bonus", "segment", "part", "number", "no", "question");
  private static final Set<String> NO_LABEL =
      Set.of("episode", "ep", "issue", "issues", "pr", "bug", "show", "step", "pep", "chapter");

  /// What the author of these notes is known to do, learned from the whole document.
  ///
  /// @param names the people named in labels that leave no doubt, in lower case
  /// @param countdown whether bold `10:`, `9:` are labels here
  record Habits(Set<String> names, boolean countdown) {
    /// Nothing is known yet.
    static final Habits UNKNOWN = new Habits(Set.of(), false);
  }

  /// The label a line begins with, or null.
  ///
  /// @param plain the line without markup, single spaces
  /// @param marked whether the line is bold, a heading or a link from its beginning
  static @Nullable Label of(String plain, boolean marked, Habits habits) {
    int start = plain.startsWith("(bonus) ") ? "(bonus) ".length() : 0;
    String line = plain.substring(start);
    Label label =
        line.startsWith("#") ? numberFirst(line, marked, habits) : nameFirst(line, marked, habits);
    if (label == null && marked && habits.countdown()) {
      label = countdown(line);
    }
    return label == null || start == 0
        ? label
        : new Label(plain.substring(0, start) + label.text(), label.host(), label.end() + start);
  }

  /// A cheap look at a raw line: bold or a heading, and a name with a number before a colon.
  static boolean looksLikeTopic(String raw) {
    boolean marked = raw.startsWith("**") || raw.startsWith("## ");
    String plain = raw.replace("#*", "#").replace("*", "").replaceFirst("^##+ ", "").strip();
    Label label = marked ? nameFirst(plain, false, Habits.UNKNOWN) : null;
    return label != null && label.host() != null;
  }

  /// `10: Python 3.7`: a list counted down.
  static @Nullable Label countdown(String line) {
    int end = digits(line, 0);
    boolean counted = end > 0 && end <= 2 && line.startsWith(": ", end);
    return counted ? new Label(line.substring(0, end), null, end + 1) : null;
  }

  /// `Brian #1:`, `Dan Bader #4:`, `Michael: #0:`, `Brian #:`, `Matt #7 (bonus!):`, `Brian 5 :`.
  private static @Nullable Label nameFirst(String line, boolean marked, Habits habits) {
    int name = nameEnd(line, 0, 3);
    if (line.toLowerCase(Locale.ROOT).startsWith("main topic:")) {
      return new Label(line.substring(0, 10), null, 11);
    }
    if (name <= 0) {
      return null;
    }
    String host = line.substring(0, name);
    String known = host.toLowerCase(Locale.ROOT);
    int at = skip(line, name, " ");
    at =
        line.startsWith(":", at) && line.startsWith("#", skip(line, at + 1, " "))
            ? skip(line, at + 1, " ")
            : at;
    boolean hash = line.startsWith("#", at);
    int from = hash ? skip(line, at + 1, " *") : at;
    int end = decimal(line, from);
    boolean silent = end == from && hash && line.startsWith(":", end);
    boolean numbered = end > from || silent;
    boolean allowed = hash || (marked && habits.names().contains(known));
    if (NO_LABEL.contains(known) || !numbered || !allowed) {
      return null;
    }
    end = remark(line, end);
    int colon = skip(line, end, " *");
    boolean closed = line.startsWith(":", colon);
    if (!closed && !(marked && hash && (end == line.length() || line.charAt(end) == ' '))) {
      return null;
    }
    String text = line.substring(0, end).strip();
    return new Label(text, NOBODY.contains(known) ? null : host, closed ? colon + 1 : end);
  }

  /// `#1 Brian:`, `#2 (Michael):`, `#5: (Brian):`, `# 6 Michael:`, `#4 What is new`.
  private static @Nullable Label numberFirst(String line, boolean marked, Habits habits) {
    int from = skip(line, 1, " ");
    int number = digits(line, from);
    if (number == from || number - from > 2 || !marked) {
      return null;
    }
    int colon = line.startsWith(":", number) ? number + 1 : number;
    int at = skip(line, colon, " ");
    boolean round = line.startsWith("(", at);
    int nameAt = round ? at + 1 : at;
    int name = nameEnd(line, nameAt, round ? 3 : 1);
    if (name > nameAt) {
      String host = line.substring(nameAt, name);
      boolean known = habits.names().contains(host.toLowerCase(Locale.ROOT));
      int end = round && line.startsWith(")", name) ? name + 1 : name;
      if (known || end > name) {
        int after = skip(line, end, " ");
        return new Label(
            line.substring(0, end), host, line.startsWith(":", after) ? after + 1 : end);
      }
    }
    boolean separated = colon > number || at > number;
    return separated ? new Label(line.substring(0, number), null, colon) : null;
  }

  /// The name of somebody who may be meant by `#1 Brian:`, or null.
  static @Nullable String nameAfterNumber(String line) {
    int at = line.startsWith("#") ? skip(line, digits(line, skip(line, 1, " ")), " ") : 0;
    int name = at == 0 ? 0 : nameEnd(line, at, 1);
    return name > at && line.startsWith(":", name) ? line.substring(at, name) : null;
  }

  /// ` (bonus!)` after the number belongs to the label.
  private static int remark(String line, int end) {
    int open = skip(line, end, " ");
    int close = line.startsWith("(bonus", open) ? line.indexOf(')', open) : -1;
    return close > 0 && close - open < 12 ? close + 1 : end;
  }

  /// Where a name of some words ends: letters, hyphens, dots, apostrophes; no blank at the end.
  private static int nameEnd(String line, int from, int words) {
    int end = from;
    int at = from;
    for (int word = 0; word < words && at < line.length(); word++) {
      int stop = at;
      while (stop < line.length() && isNameCharacter(line.charAt(stop))) {
        stop++;
      }
      if (stop == at || !Character.isLetter(line.charAt(at))) {
        break;
      }
      end = stop;
      at = skip(line, stop, " ");
    }
    return end - from <= LONGEST_NAME ? end : from;
  }

  private static boolean isNameCharacter(char c) {
    return Character.isLetter(c) || c == '-' || c == '.' || c == '\'' || c == '’';
  }

  /// `0`, `12`, `0.1`
  private static int decimal(String line, int from) {
    int end = digits(line, from);
    int more = end > from && line.startsWith(".", end) ? digits(line, end + 1) : end;
    int last = more > end + 1 ? more : end;
    return last - from <= 4 ? last : from;
  }

  private static int digits(String line, int from) {
    int end = from;
    while (end < line.length() && line.charAt(end) >= '0' && line.charAt(end) <= '9') {
      end++;
    }
    return end;
  }

  private static int skip(String line, int from, String what) {
    int at = from;
    while (at < line.length() && what.indexOf(line.charAt(at)) >= 0) {
      at++;
    }
    return at;
  }
}
