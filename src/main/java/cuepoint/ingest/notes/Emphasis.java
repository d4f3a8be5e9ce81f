// SPDX-License-Identifier: Apache-2.0
package cuepoint.ingest.notes;

import java.util.ArrayList;
import java.util.List;

/// Bold as authors mean it. Markdown wants no blanks inside the asterisks, nothing empty between
/// them, and no link cut in two; editors export all of that.
final class Emphasis {
  private Emphasis() {}

  /// Mends the bold of one line; lines with bold italics are left as they are.
  static String mend(String line) {
    String text = withoutEmpty(line);
    List<Integer> marks = marks(text);
    if (marks.isEmpty() || text.contains("***")) {
      return text;
    }
    int lone = marks.size() % 2 == 0 ? -1 : marks.getLast();
    if (lone == 0 || lone == text.length() - 2) {
      text = text.substring(0, lone) + text.substring(lone + 2);
      return mend(text);
    }
    StringBuilder out = new StringBuilder();
    int from = 0;
    for (int i = 0; i + 1 < marks.size(); i += 2) {
      int open = marks.get(i);
      int close = marks.get(i + 1);
      out.append(text, from, open);
      append(out, text.substring(open + 2, close), text, close + 2);
      from = close + 2;
    }
    return out.append(text.substring(from)).toString();
  }

  private static void append(StringBuilder out, String words, String text, int end) {
    String core = words.strip();
    if (core.isEmpty() || !balanced(core)) {
      out.append(words);
      return;
    }
    int lead = words.indexOf(core);
    out.append(words, 0, lead);
    boolean wordBefore = !out.isEmpty() && Character.isLetterOrDigit(out.charAt(out.length() - 1));
    boolean wordAfter =
        lead + core.length() == words.length()
            && end < text.length()
            && Character.isLetterOrDigit(text.charAt(end));
    boolean markBefore = !Character.isLetterOrDigit(core.charAt(0));
    boolean markAfter = !Character.isLetterOrDigit(core.charAt(core.length() - 1));
    boolean unclear = (wordBefore && markBefore) || (wordAfter && markAfter);
    out.append(unclear ? "<strong>" : "**").append(core).append(unclear ? "</strong>" : "**");
    out.append(words, lead + core.length(), words.length());
  }

  /// Takes out every `****`, which ends one bold and begins the next, or holds nothing.
  private static String withoutEmpty(String text) {
    StringBuilder out = new StringBuilder(text.length());
    boolean code = false;
    int run;
    for (int i = 0; i < text.length(); i += run) {
      char c = text.charAt(i);
      run = 1;
      while (c == '*' && i + run < text.length() && text.charAt(i + run) == '*') {
        run++;
      }
      code ^= c == '`';
      if (code || run % 4 != 0) {
        out.append(text, i, i + run);
      }
    }
    return out.toString();
  }

  /// Where a lone pair of asterisks stands outside code and addresses, touching something.
  private static List<Integer> marks(String text) {
    List<Integer> marks = new ArrayList<>();
    boolean code = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\\') {
        i++;
      } else if (c == '`') {
        code = !code;
      } else if (!code && text.startsWith("](", i)) {
        int end = text.indexOf(')', i);
        i = end < 0 ? i : end;
      } else if (!code && text.startsWith("**", i)) {
        boolean blankBefore = i == 0 || text.charAt(i - 1) == ' ';
        boolean blankAfter = i + 2 == text.length() || text.charAt(i + 2) == ' ';
        boolean opens = marks.size() % 2 == 0;
        if (!(blankBefore && blankAfter && opens)) {
          marks.add(i);
        }
        i++;
      }
    }
    return marks;
  }

  private static boolean balanced(String text) {
    int depth = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\\') {
        i++;
      } else if (c == '[') {
        depth++;
      } else if (c == ']' && depth-- == 0) {
        return false;
      }
    }
    return depth == 0;
  }
}
