// SPDX-License-Identifier: Apache-2.0
package cuepoint.ingest.notes;

import java.util.List;

/// Mends what editors and hands do to emphasis, code and links within one line, before Markdown
/// proper reads it. Code spans are never touched, except to move link or bold around them.
final class InlineRepair {
  private static final int LONGEST_ADDRESS = 4000;
  private final String line;
  private final int number;
  private final List<Drop> drops;
  private final StringBuilder out = new StringBuilder();
  private int at;

  private InlineRepair(String line, int number, List<Drop> drops) {
    this.line = line;
    this.number = number;
    this.drops = drops;
  }

  /// Mends one line.
  static String mend(Line line, List<Drop> drops) {
    String linked = new InlineRepair(line.text(), line.number(), drops).links();
    return Emphasis.mend(linked);
  }

  /// Without any bold, for headlines, whose look is not the author's business here.
  static String mendPlain(Line line, List<Drop> drops) {
    String linked = new InlineRepair(line.text(), line.number(), drops).links();
    StringBuilder plain = new StringBuilder();
    for (int i = 0; i < linked.length(); i++) {
      if (linked.charAt(i) == '\\' && i + 1 < linked.length()) {
        plain.append('\\').append(linked.charAt(++i));
      } else if (linked.startsWith("**", i)) {
        i++;
      } else {
        plain.append(linked.charAt(i));
      }
    }
    return plain.toString();
  }

  private String links() {
    while (at < line.length()) {
      char c = line.charAt(at);
      if (c == '`') {
        copyCode();
      } else if (c == '\\' && at + 1 < line.length()) {
        copyEscape();
      } else if (line.startsWith("](", at)) {
        copyDestination();
      } else if (line.startsWith("__", at)) {
        copyUnderscores();
      } else {
        out.append(c);
        at++;
      }
    }
    return out.toString();
  }

  /// ``code``; where all of it is a link or bold, that goes around the code.
  private void copyCode() {
    int ticks = 0;
    while (at + ticks < line.length() && line.charAt(at + ticks) == '`') {
      ticks++;
    }
    String fence = "`".repeat(ticks);
    int end = closing(fence, at + ticks);
    if (end < 0) {
      out.append(fence);
      at += ticks;
      return;
    }
    String code = line.substring(at + ticks, end);
    at = end + ticks;
    int bracket = code.indexOf("](");
    if (code.startsWith("[") && bracket > 0 && code.endsWith(")")) {
      String words = code.substring(1, bracket).replace("**", "");
      out.append('[').append(fence).append(words).append(fence).append(code.substring(bracket));
    } else if (code.length() > 4
        && code.startsWith("**")
        && code.endsWith("**")
        && code.indexOf("**", 2) == code.length() - 2) {
      out.append("**").append(fence).append(code, 2, code.length() - 2).append(fence).append("**");
    } else {
      out.append(fence).append(code).append(fence);
    }
  }

  private int closing(String fence, int from) {
    int end = line.indexOf(fence, from);
    while (end >= 0
        && end + fence.length() < line.length()
        && line.charAt(end + fence.length()) == '`') {
      int run = end + fence.length();
      while (run < line.length() && line.charAt(run) == '`') {
        run++;
      }
      end = line.indexOf(fence, run);
    }
    return end;
  }

  /// `\[words](address)` was meant to be a link.
  private void copyEscape() {
    if (line.charAt(at + 1) == '[' && line.indexOf("](http", at) > 0) {
      out.append('[');
    } else {
      out.append(line, at, at + 2);
    }
    at += 2;
  }

  /// `__init__` is the name of something, not bold.
  private void copyUnderscores() {
    int end = at + 2;
    while (isNamePart(end)) {
      end++;
    }
    boolean name = end > at + 2 && line.startsWith("__", end);
    out.append(name ? line.substring(at, end + 2).replace("_", "\\_") : "__");
    at = name ? end + 2 : at + 2;
  }

  private boolean isNamePart(int i) {
    boolean single = line.startsWith("_", i) && !line.startsWith("__", i);
    return single || (i < line.length() && Character.isLetterOrDigit(line.charAt(i)));
  }

  /// The address of a link. One with blanks in it is no address to Markdown: what can be saved is
  /// saved, else the words stay without it.
  private void copyDestination() {
    int end = endOfDestination(at + 2);
    String address = end < 0 ? "" : line.substring(at + 2, end).strip();
    String rest = line.substring(at + 2).strip();
    if (end < 0 && rest.startsWith("http") && rest.indexOf(' ') < 0 && rest.indexOf('(') > 0) {
      out.append("](").append(rest).append(')');
      at = line.length();
      return;
    }
    boolean titled = address.endsWith("\"") || address.endsWith("'") || address.startsWith("<");
    if (end < 0 || address.indexOf(' ') < 0 || titled) {
      out.append("](").append(address);
      at = end < 0 ? at + 2 : end;
      return;
    }
    String saved = saved(address);
    int open = out.lastIndexOf("[");
    if (saved.isEmpty() && open >= 0) {
      drops.add(new Drop(Rule.BROKEN_ADDRESS, number, address));
      out.deleteCharAt(open);
      at = end + 1;
    } else {
      if (saved.length() < address.length()) {
        drops.add(new Drop(Rule.BROKEN_ADDRESS, number, address.replace(saved, "")));
      }
      out.append("](").append(saved);
      at = end;
    }
  }

  private int endOfDestination(int from) {
    int depth = 0;
    for (int i = from; i < Math.min(line.length(), from + LONGEST_ADDRESS); i++) {
      char c = line.charAt(i);
      if (c == '(') {
        depth++;
      } else if (c == ')' && depth-- == 0) {
        return i;
      }
    }
    return -1;
  }

  private static String saved(String address) {
    int host = address.indexOf("://") + 3;
    int dot = address.indexOf('.', host);
    if (host > 2 && dot > host && address.substring(host, dot).indexOf(' ') < 0) {
      return address.replace(" ", "%20");
    }
    for (String part : address.split(" ")) {
      if (part.startsWith("http") && part.contains("://") && part.indexOf('.') > 0) {
        return part;
      }
    }
    return "";
  }
}
