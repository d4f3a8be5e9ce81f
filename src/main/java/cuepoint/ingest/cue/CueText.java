// SPDX-License-Identifier: Apache-2.0
package cuepoint.ingest.cue;

/// The text of cues as it is kept: single spaces, no control characters, well-formed Unicode.
public final class CueText {
  private CueText() {}

  /// The text with every run of white space and control characters as one space and none at its
  /// ends, without byte order marks, and with a replacement character for half a surrogate pair.
  public static String clean(String text) {
    return clean(text, 0, text.length());
  }

  /// As [#clean(String)], of the part of a text from `from` up to but not including `to`.
  public static String clean(String text, int from, int to) {
    int start = from;
    int end = to;
    while (start < end && isSpace(text.charAt(start))) {
      start++;
    }
    while (end > start && isSpace(text.charAt(end - 1))) {
      end--;
    }
    for (int i = start; i < end; i++) {
      char c = text.charAt(i);
      boolean usual = c > ' ' ? c < 0x7F || !needsWork(c) : c == ' ' && text.charAt(i + 1) != ' ';
      if (!usual) {
        return rebuild(text, start, end);
      }
    }
    return text.substring(start, end);
  }

  /// Whether a character separates words and shows no ink of its own.
  public static boolean isSpace(char c) {
    if (c <= ' ') {
      return true;
    }
    return c >= 0x7F && (c <= 0xA0 || c == '\uFEFF' || c == '\u200B' || Character.isSpaceChar(c));
  }

  private static boolean needsWork(char c) {
    return Character.isSurrogate(c) || (c != '\u200B' && isSpace(c));
  }

  private static String rebuild(String text, int start, int end) {
    StringBuilder clean = new StringBuilder(end - start);
    boolean gap = false;
    for (int i = start; i < end; i++) {
      char c = text.charAt(i);
      if (c == '\uFEFF') {
        continue;
      }
      if (c != '\u200B' && isSpace(c)) {
        gap = true;
        continue;
      }
      if (gap) {
        clean.append(' ');
        gap = false;
      }
      if (Character.isHighSurrogate(c)
          && i + 1 < end
          && Character.isLowSurrogate(text.charAt(i + 1))) {
        clean.append(c).append(text.charAt(++i));
      } else {
        clean.append(Character.isSurrogate(c) ? '\uFFFD' : c);
      }
    }
    return clean.toString();
  }
}
