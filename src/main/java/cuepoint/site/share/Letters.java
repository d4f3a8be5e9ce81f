// SPDX-License-Identifier: Apache-2.0
package cuepoint.site.share;

import cuepoint.site.quote.PlainText;
import java.awt.Font;
import java.awt.font.TextAttribute;
import java.text.AttributedString;
import java.util.Map;

/// Writes text with a typeface, and what the typeface has no letters for with the system's, if that
/// has them. What nobody has letters for is left out: a box says nothing.
final class Letters {
  /// Where more of a text than this cannot be written, the rest would not be understood.
  private static final double MOST_MISSING = 0.2;

  private static final Font SYSTEM = new Font(Font.SERIF, Font.PLAIN, 1);

  private Letters() {}

  /// The part of a text that can be written; nothing where that is not most of it.
  static String writable(Font face, String text) {
    String plain = PlainText.of(text);
    StringBuilder kept = new StringBuilder(plain.length());
    long[] letters = new long[2];
    plain
        .codePoints()
        .forEach(c -> {
          boolean written = isWritten(face, c);
          if (written) {
            kept.appendCodePoint(c);
          }
          if (Character.isLetterOrDigit(c)) {
            letters[written ? 1 : 0]++;
          }
        });
    return letters[0] > MOST_MISSING * (letters[0] + letters[1])
        ? ""
        : PlainText.of(kept.toString());
  }

  private static boolean isWritten(Font face, int c) {
    if (c >= 0xFE00 && c <= 0xFE0F) {
      return false; // Asks for another look of the character before it, which may be left out.
    }
    return face.canDisplay(c) || (isOfASystem(c) && SYSTEM.canDisplay(c));
  }

  /// Pictures among the letters are in colour where a system has them, and Java draws none of
  /// those.
  private static boolean isOfASystem(int c) {
    return !Character.isExtendedPictographic(c)
        && !Character.isEmojiComponent(c)
        && Character.getType(c) != Character.PRIVATE_USE;
  }

  /// The text with the font of each of its letters.
  ///
  /// @param text not empty, {@link #writable}
  static AttributedString lettered(Font face, float size, String text) {
    Map<TextAttribute, Object> fine =
        Map.of(
            TextAttribute.KERNING,
            TextAttribute.KERNING_ON,
            TextAttribute.LIGATURES,
            TextAttribute.LIGATURES_ON);
    AttributedString lettered = new AttributedString(text);
    Font own = face.deriveFont(size).deriveFont(fine);
    Font system = SYSTEM.deriveFont(size);
    lettered.addAttribute(TextAttribute.FONT, own);
    for (int at = own.canDisplayUpTo(text); at >= 0; ) {
      int end = at + Character.charCount(text.codePointAt(at));
      lettered.addAttribute(TextAttribute.FONT, system, at, end);
      int next = own.canDisplayUpTo(text.substring(end));
      at = next < 0 ? -1 : end + next;
    }
    return lettered;
  }
}
