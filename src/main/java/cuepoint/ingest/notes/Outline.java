// SPDX-License-Identifier: Apache-2.0
package cuepoint.ingest.notes;

import cuepoint.ingest.notes.Line.Shape;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Rewrites the body of an item as Markdown that means one thing only. Lists nest by any width of
/// indentation, whatever their bullets; code stays where it stood; a line that begins like a list,
/// a heading or a definition without being one is kept from becoming one.
final class Outline {
  private static final int DEEPEST = 16;
  private static final int QUOTES = 6;

  /// An open list item: where its marker stood, where its text began, where its text goes now.
  private record Item(int marker, int content, int out, int number, char delimiter) {}

  /// What the last line written was part of.
  private enum Last {
    NOTHING,
    ITEM,
    PARAGRAPH,
    QUOTE,
    TABLE,
    OTHER
  }

  private final List<String> out = new ArrayList<>();
  private final Deque<Item> open = new ArrayDeque<>();
  private final List<Drop> drops;
  private Last last = Last.NOTHING;
  private boolean gap;
  private @Nullable Item latest;

  private Outline(List<Drop> drops) {
    this.drops = drops;
  }

  static String markdown(List<Line> lines, List<Drop> drops) {
    Outline outline = new Outline(drops);
    for (int at = 0; at < lines.size(); at++) {
      Line line = lines.get(at);
      if (line.shape() == Shape.FENCE) {
        at = outline.fence(lines, at);
      } else if (line.isBlank()) {
        outline.gap = true;
      } else if (outline.isCode(lines, at)) {
        at = outline.indentedCode(lines, at);
      } else {
        outline.text(line);
        outline.gap = false;
      }
    }
    return String.join("\n", outline.out);
  }

  private void text(Line line) {
    Marker marker = Marker.of(line.text());
    if (marker != null) {
      item(line, marker);
    } else if (line.text().startsWith(">")) {
      quote(line);
    } else if (line.text().startsWith("|")) {
      block(line, Last.TABLE, line.text());
    } else if (continues(line)) {
      String before = out.removeLast();
      boolean wrapped = Character.isLowerCase(line.text().codePointAt(0));
      out.add(wrapped ? before : before + "\\");
      out.add(pad() + (last == Last.QUOTE ? "> " : "") + escaped(InlineRepair.mend(line, drops)));
    } else {
      paragraph(line);
    }
  }

  private void item(Line line, Marker marker) {
    String words = line.text().substring(marker.width()).strip();
    if (words.isEmpty()) {
      gap = true;
      return;
    }
    Item before = null;
    while ((!open.isEmpty() && line.indent() <= open.peek().marker()) || open.size() >= DEEPEST) {
      before = open.pop();
    }
    int width = marker.isBullet() ? 2 : String.valueOf(marker.number()).length() + 2;
    int margin = open.isEmpty() ? 0 : open.peek().out();
    boolean first = before == null && open.isEmpty() && last != Last.ITEM;
    char delimiter = delimiter(marker, before);
    boolean renumbered = before == null || delimiter != before.delimiter();
    if (first || (!marker.isBullet() && renumbered)) {
      separate();
    }
    String sign = marker.isBullet() ? "- " : "" + marker.number() + delimiter + " ";
    Line mended = new Line(line.number(), line.indent(), words, Shape.TEXT);
    out.add(" ".repeat(margin) + sign + escaped(InlineRepair.mend(mended, drops)));
    int content = line.indent() + marker.width();
    open.push(new Item(line.indent(), content, margin + width, marker.number(), delimiter));
    latest = open.peek();
    last = words.startsWith("|") ? Last.TABLE : Last.ITEM;
  }

  /// A number that does not follow the one before begins a list of its own, which Markdown can only
  /// be told by another delimiter.
  private static char delimiter(Marker marker, @Nullable Item before) {
    if (marker.isBullet()) {
      return '-';
    }
    if (before == null || before.number() < 0) {
      return '.';
    }
    boolean follows = marker.number() == before.number() + 1;
    return follows ? before.delimiter() : before.delimiter() == '.' ? ')' : '.';
  }

  /// Whether a line goes on with the paragraph above. At the margin, below a list item, only what
  /// begins in the middle of a sentence does, or a picture.
  private boolean continues(Line line) {
    if (gap || last == Last.NOTHING || last == Last.OTHER) {
      return false;
    }
    if (last != Last.ITEM || line.indent() > 0) {
      return last != Last.TABLE && !isHeading(line.text());
    }
    return Character.isLowerCase(line.text().codePointAt(0)) || line.text().startsWith("![");
  }

  private void paragraph(Line line) {
    if (isHeading(line.text())) {
      block(line, Last.OTHER, "#### " + line.text().replaceFirst("^#{1,6} *", ""));
    } else {
      block(line, Last.PARAGRAPH, escaped(line.text()));
    }
  }

  private void quote(Line line) {
    int depth = 0;
    int from = 0;
    String text = line.text();
    while (from < text.length() && (text.charAt(from) == '>' || text.charAt(from) == ' ')) {
      depth += text.charAt(from++) == '>' ? 1 : 0;
    }
    String words = escaped(text.substring(from));
    block(line, Last.QUOTE, "> ".repeat(Math.min(depth, QUOTES)) + words);
  }

  /// Writes the first line of a block, or the next row of the same table or quote.
  private void block(Line line, Last kind, String words) {
    if (gap || last != kind || kind == Last.PARAGRAPH) {
      boolean row = kind == Last.TABLE && last == Last.TABLE && !gap;
      if (!row) {
        enter(line.indent());
        separate();
      }
    }
    out.add(pad() + InlineRepair.mend(line.withText(words), drops));
    last = kind;
  }

  /// Closes the items that a line at this indentation no longer belongs to.
  private void enter(int indent) {
    while (!open.isEmpty() && indent <= open.peek().marker()) {
      open.pop();
    }
    latest = open.peek();
  }

  private void separate() {
    if (!out.isEmpty() && !out.getLast().isBlank()) {
      out.add("");
    }
  }

  private String pad() {
    return latest == null ? "" : " ".repeat(latest.out());
  }

  /// Code by indentation: four columns more than its surroundings after a blank line or a colon, a
  /// prompt, or tags below a colon.
  private boolean isCode(List<Line> lines, int at) {
    Line line = lines.get(at);
    boolean prompt = line.text().startsWith(">>> ");
    boolean row = last == Last.TABLE && !gap;
    if (!prompt && (row || line.isItem())) {
      return false;
    }
    int base = 0;
    for (Item item : open) {
      if (item.marker() < line.indent()) {
        base = item.content();
        break;
      }
    }
    boolean colon = !gap && !out.isEmpty() && out.getLast().endsWith(":");
    boolean tags = colon && line.text().startsWith("<") && line.indent() >= base && base > 0;
    boolean apart = gap || colon || last == Last.NOTHING;
    return prompt || tags || (apart && line.indent() >= base + 4);
  }

  private int indentedCode(List<Line> lines, int start) {
    int indent = lines.get(start).indent();
    int end = start;
    for (int at = start; at < lines.size(); at++) {
      Line line = lines.get(at);
      if (line.isBlank()) {
        continue;
      }
      boolean outside = at > start && line.indent() < Math.max(1, indent);
      if (!line.isText() || outside) {
        break;
      }
      end = at;
    }
    List<String> code = new ArrayList<>();
    for (Line line : lines.subList(start, end + 1)) {
      code.add(" ".repeat(Math.max(0, line.indent() - indent)) + line.text());
    }
    boolean inItem = indent > 0 && !open.isEmpty() && open.peek().marker() < indent;
    enter(inItem ? indent : 0);
    code(code);
    return end;
  }

  private int fence(List<Line> lines, int start) {
    int end = start;
    List<String> code = new ArrayList<>();
    while (lines.get(end).shape() != Shape.FENCE_END) {
      end++;
      if (lines.get(end).shape() == Shape.CODE) {
        code.add(lines.get(end).text().replace("\t", "    "));
      }
    }
    int margin =
        code.stream().filter(text -> !text.isBlank()).mapToInt(Outline::indent).min().orElse(0);
    enter(lines.get(start).indent());
    code(code.stream().map(text -> text.substring(Math.min(margin, text.length()))).toList());
    return end;
  }

  private void code(List<String> code) {
    int longest = 2;
    for (String text : code) {
      int run = 0;
      for (int i = 0; i < text.length(); i++) {
        run = text.charAt(i) == '`' ? run + 1 : 0;
        longest = Math.max(longest, run);
      }
    }
    String fence = pad() + "`".repeat(longest + 1);
    out.add(fence);
    code.forEach(text -> out.add(pad() + text));
    out.add(fence);
    last = Last.OTHER;
    gap = false;
  }

  private static int indent(String text) {
    int indent = 0;
    while (indent < text.length() && text.charAt(indent) == ' ') {
      indent++;
    }
    return indent;
  }

  /// `#` to `######` with a blank behind.
  static boolean isHeading(String text) {
    int level = 0;
    while (level < text.length() && text.charAt(level) == '#') {
      level++;
    }
    return level > 0 && level <= 6 && level < text.length() && text.charAt(level) == ' ';
  }

  /// Keeps Markdown from reading a heading, a definition or a code fence into the beginning of a
  /// line.
  static String escaped(String text) {
    boolean definition = text.startsWith("[") && text.indexOf("]:") > 0;
    boolean marks = text.startsWith("```") || text.startsWith("~~~");
    boolean fence = marks && text.indexOf('`', 3) < 0;
    boolean list = Marker.of(text) != null && text.charAt(0) < '0';
    return text.startsWith("#") || definition || fence || list ? "\\" + text : text;
  }
}
