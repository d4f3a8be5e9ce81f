// SPDX-License-Identifier: Apache-2.0
package cuepoint.ingest.capture;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Makes text plain: no control characters, none that change the direction of what follows or that
/// nobody sees, single spaces, composed Unicode.
final class PlainText {
  /// Longest main text, in characters.
  static final int MAX_TEXT = 1_000_000;

  /// Longest overview, in characters.
  static final int MAX_OVERVIEW = 5_000;

  /// Longest line of its own (title, heading, name), in characters.
  static final int MAX_LINE = 300;

  /// Most lines of contents.
  static final int MAX_CONTENTS = 200;

  /// Most marks on one letter, as Unicode's stream-safe text has it: putting them into order takes
  /// the square of their number.
  private static final int MAX_MARKS = 30;

  private static final int MAX_AUTHORS = 50;

  private PlainText() {}

  /// Text of several lines: spaces are single, blank lines too, none stands at the ends.
  static String paragraphs(String text, int most) {
    StringBuilder out = new StringBuilder(Math.min(text.length(), most) + 16);
    int breaks = 0;
    int marks = 0;
    boolean space = false;
    int end = text.length();
    for (int i = 0; i < end && out.length() < most; ) {
      int c = text.codePointAt(i);
      i += Character.charCount(c);
      if (c == '\n' || c == '\u2028' || c == '\u2029' || c == '\u0085') {
        breaks++;
      } else if (isBlank(c)) {
        space = true;
      } else if (isSeen(c) && (!isMark(c) || ++marks <= MAX_MARKS)) {
        marks = isMark(c) ? marks : 0;
        if (!out.isEmpty()) {
          out.append(breaks > 1 ? "\n\n" : breaks == 1 ? "\n" : space ? " " : "");
        }
        out.appendCodePoint(c);
        breaks = 0;
        space = false;
      }
    }
    return cut(Normalizer.normalize(out, Normalizer.Form.NFC), most);
  }

  /// Text of one line.
  static String line(String text, int most) {
    // What is far beyond the bound need not be looked at.
    String near = text.length() > 20L * most ? text.substring(0, 20 * most) : text;
    return cut(paragraphs(near, 20 * most).replace("\n\n", " ").replace('\n', ' '), most);
  }

  /// A line of its own: a title, a heading, a name.
  static String line(String text) {
    return line(text, MAX_LINE);
  }

  /// Distinct names, without `By` and empty ones, at most 50.
  static List<String> names(Iterable<String> found) {
    Set<String> names = new LinkedHashSet<>();
    Set<String> seen = new LinkedHashSet<>();
    for (String one : found) {
      String name = withoutBy(line(one));
      boolean address = name.contains("://") || name.startsWith("@");
      if (!name.isEmpty() && !address && names.size() < MAX_AUTHORS) {
        if (seen.add(name.toLowerCase(Locale.ROOT))) {
          names.add(name);
        }
      }
    }
    return List.copyOf(names);
  }

  /// The names in a line such as `A, B and C`.
  static List<String> split(String line) {
    List<String> names = new ArrayList<>();
    for (String part : line(line, 5_000).replace(" and ", ",").replace(" & ", ",").split("[,;|]")) {
      names.add(part.strip());
    }
    return names;
  }

  private static String withoutBy(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    return (lower.startsWith("by ") || lower.startsWith("by:") ? name.substring(3) : name).strip();
  }

  /// A language tag as BCP 47 writes it, or null where it is none.
  static @Nullable String language(@Nullable String told) {
    if (told == null || told.isBlank() || told.length() > 40) {
      return null;
    }
    String tag = Locale.forLanguageTag(told.strip().replace('_', '-')).toLanguageTag();
    return tag.equals("und") ? null : tag;
  }

  private static boolean isBlank(int c) {
    return c <= 0x7F
        ? c == ' ' || c == '\t' || c == '\r' || c == '\f' || c == 0x0B
        : Character.isSpaceChar(c);
  }

  private static boolean isMark(int c) {
    return c >= 0x300
        && switch (Character.getType(c)) {
          case Character.NON_SPACING_MARK,
              Character.COMBINING_SPACING_MARK,
              Character.ENCLOSING_MARK ->
              true;
          default -> false;
        };
  }

  /// Joiners have a meaning in words; other characters of format only hide or turn text.
  private static boolean isSeen(int c) {
    if (c < 0x7F) {
      return c > ' ';
    }
    return switch (Character.getType(c)) {
      case Character.CONTROL, Character.SURROGATE, Character.UNASSIGNED -> false;
      case Character.FORMAT -> c == 0x200C || c == 0x200D || c >= 0xE0000;
      default -> true;
    };
  }

  private static String cut(String text, int most) {
    if (text.length() <= most) {
      return text;
    }
    int end = Character.isHighSurrogate(text.charAt(most - 1)) ? most - 1 : most;
    return text.substring(0, end).strip();
  }
}
