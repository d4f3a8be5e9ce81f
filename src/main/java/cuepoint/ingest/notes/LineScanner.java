// SPDX-License-Identifier: Apache-2.0
package cuepoint.ingest.notes;

import cuepoint.ingest.notes.Line.Shape;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Cuts a source into tidy lines: line ends, tabs, no-break spaces and invisible characters made
/// ordinary, rulers taken out, and every block of code closed, so that a forgotten fence never
/// swallows the rest of an episode.
final class LineScanner {
  private final List<String> raw;
  private final List<Line> lines = new ArrayList<>();
  private final List<Drop> drops;
  private final Map<String, Integer> repairs;

  private LineScanner(String source, List<Drop> drops, Map<String, Integer> repairs) {
    this.raw = source.lines().toList();
    this.drops = drops;
    this.repairs = repairs;
  }

  /// All lines of a source, moved left together when all of them are indented.
  static List<Line> scan(String source, List<Drop> drops, Map<String, Integer> repairs) {
    LineScanner scanner = new LineScanner(source, drops, repairs);
    scanner.scan();
    int margin = scanner.lines.stream().filter(Line::isText).mapToInt(Line::indent).min().orElse(0);
    return scanner.lines.stream().map(line -> line.outdented(margin)).toList();
  }

  private void scan() {
    for (int at = 0; at < raw.size(); at++) {
      String text = raw.get(at).strip();
      if (fenceLength(text) > 0 && isOpening(text)) {
        at = scanCode(at);
      } else if (text.toLowerCase(Locale.ROOT).startsWith("<script")
          || text.toLowerCase(Locale.ROOT).startsWith("<style")) {
        at = skipActive(at);
      } else {
        lines.add(tidy(at));
      }
    }
  }

  /// Reads a block of code and returns the index of its last line.
  private int scanCode(int open) {
    int length = fenceLength(raw.get(open).strip());
    char mark = raw.get(open).strip().charAt(0);
    for (int at = open + 1; at < raw.size(); at++) {
      String text = raw.get(at).strip();
      int closing = text.isEmpty() || text.charAt(0) != mark ? 0 : fenceLength(text);
      if (closing >= length && closing == text.length()) {
        addCode(open, at, null);
        return at;
      }
      if (closing >= length && isOpening(text)) {
        break;
      }
      if (text.endsWith(String.valueOf(mark).repeat(length)) && text.length() > length) {
        mended("a block of code that ends at the end of a line");
        addCode(open, at, raw.get(at).stripTrailing());
        return at;
      }
      if (Label.looksLikeTopic(text)) {
        mended("a block of code that was not closed");
        addCode(open, at, null);
        return at - 1;
      }
    }
    mended("a code fence without a partner");
    lines.add(new Line(open + 1, 0, "", Shape.BLANK));
    String rest = raw.get(open).strip().substring(length).strip();
    if (!rest.isEmpty()) {
      drops.add(new Drop(Rule.CODE_LANGUAGE, open + 1, rest));
    }
    return open;
  }

  private void addCode(int open, int end, @Nullable String last) {
    String text = raw.get(open).strip();
    String language = text.substring(fenceLength(text)).strip();
    if (!language.isEmpty()) {
      drops.add(new Drop(Rule.CODE_LANGUAGE, open + 1, language));
    }
    lines.add(new Line(open + 1, indentOf(raw.get(open)), language, Shape.FENCE));
    for (int at = open + 1; at < end; at++) {
      lines.add(new Line(at + 1, 0, visible(raw.get(at)).stripTrailing(), Shape.CODE));
    }
    if (last != null) {
      String code = visible(last).substring(0, visible(last).length() - fenceLength(text));
      lines.add(new Line(end + 1, 0, code.stripTrailing(), Shape.CODE));
    }
    lines.add(new Line(end + 1, 0, "", Shape.FENCE_END));
  }

  /// Leaves a script or style out and returns the index of its last line.
  private int skipActive(int open) {
    String name =
        raw.get(open).strip().toLowerCase(Locale.ROOT).startsWith("<script") ? "script" : "style";
    for (int at = open; at < raw.size(); at++) {
      drops.add(new Drop(Rule.ACTIVE_CONTENT, at + 1, raw.get(at)));
      if (raw.get(at).toLowerCase(Locale.ROOT).contains("</" + name)) {
        return at;
      }
    }
    return raw.size();
  }

  private Line tidy(int at) {
    String source = visible(raw.get(at));
    int indent = indentOf(source);
    String text = source.replace('\t', ' ').strip();
    if (isRuler(text)) {
      return new Line(at + 1, 0, "", Shape.BLANK);
    }
    if (text.endsWith("[more]")) {
      drops.add(new Drop(Rule.MORE_MARKER, at + 1, "more"));
      text = text.substring(0, text.length() - "[more]".length()).strip();
    }
    text = withoutEmptyLink(withoutEmbedMarker(text, at), at);
    return new Line(at + 1, indent, text, text.isEmpty() ? Shape.BLANK : Shape.TEXT);
  }

  /// `YOUTUBE: id=abc` asks the publishing system for a player; here it is a link to the video.
  private String withoutEmbedMarker(String text, int at) {
    if (!text.startsWith("YOUTUBE")) {
      return text;
    }
    String rest = text.substring("YOUTUBE".length()).replace(":", " ").replace("*", "").strip();
    if (!rest.startsWith("id=") || rest.indexOf(' ') >= 0 || rest.length() == 3) {
      return text;
    }
    drops.add(new Drop(Rule.EMBED_MARKER, at + 1, "YOUTUBE id"));
    return "<https://www.youtube.com/watch?v=" + rest.substring(3) + ">";
  }

  private String withoutEmptyLink(String text, int at) {
    String rest = text;
    while (rest.startsWith("[](")) {
      int end = rest.indexOf(')');
      if (end < 0) {
        break;
      }
      drops.add(new Drop(Rule.EMPTY_LINK, at + 1, rest.substring(3, end)));
      rest = rest.substring(end + 1).strip();
    }
    return rest;
  }

  private void mended(String what) {
    repairs.merge(what, 1, Integer::sum);
  }

  private static boolean isRuler(String text) {
    long marks = text.chars().filter(c -> c == '-' || c == '*' || c == '_' || c == '=').count();
    boolean only = text.chars().allMatch(c -> c == ' ' || "-*_=".indexOf(c) >= 0);
    return only && marks >= 3;
  }

  /// Length of the run of backticks or tildes a line begins with, 0 when it is shorter than three.
  private static int fenceLength(String text) {
    int length = 0;
    while (length < text.length()
        && (text.charAt(0) == '`' || text.charAt(0) == '~')
        && text.charAt(length) == text.charAt(0)) {
      length++;
    }
    return length >= 3 ? length : 0;
  }

  private static boolean isOpening(String text) {
    return text.charAt(0) == '~' || text.indexOf('`', fenceLength(text)) < 0;
  }

  private static int indentOf(String source) {
    int columns = 0;
    for (int i = 0; i < source.length(); i++) {
      char c = source.charAt(i);
      if (c == '\t') {
        columns += 4 - columns % 4;
      } else if (c == ' ') {
        columns++;
      } else {
        break;
      }
    }
    return columns;
  }

  /// No-break and other odd spaces become spaces, control and zero-width characters go.
  private static String visible(String source) {
    StringBuilder out = new StringBuilder(source.length());
    for (int i = 0; i < source.length(); i++) {
      char c = source.charAt(i);
      if (c == '\t') {
        out.append(c);
      } else if (Character.getType(c) == Character.SPACE_SEPARATOR) {
        out.append(' ');
      } else if (!Character.isISOControl(c)
          && c != '\u200B'
          && c != '\u200E'
          && c != '\u200F'
          && c != '\uFEFF') {
        out.append(c);
      }
    }
    return out.toString();
  }
}
