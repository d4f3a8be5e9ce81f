// SPDX-License-Identifier: Apache-2.0
package cuepoint.site.share;

import cuepoint.site.Excerpt;
import java.awt.Font;
import java.awt.font.FontRenderContext;
import java.awt.font.LineBreakMeasurer;
import java.awt.font.TextLayout;
import java.text.AttributedString;
import java.util.ArrayList;
import java.util.List;

/// A text in lines that fit a box: as large as can be, the lines about as long as each other, and
/// cut with an ellipsis where it is too long for the smallest size.
///
/// @param size of the letters in pixels; 0 where there are none
/// @param lines from top to bottom
record Fitted(float size, List<TextLayout> lines) {
  /// Longer texts are cut before anything is measured.
  private static final int MOST_LETTERS = 480;

  private static final int FEWEST_LETTERS = 20;

  private static final FontRenderContext CONTEXT = new FontRenderContext(null, true, true);

  /// Room for a text.
  ///
  /// @param width in pixels
  /// @param height in pixels
  /// @param leading from line to line, in sizes
  /// @param largest size to try, in pixels
  /// @param smallest size to try
  record Box(float width, float height, float leading, float largest, float smallest) {}

  /// Fits a text.
  ///
  /// @param text {@link Letters#writable}
  static Fitted of(Font face, String text, Box box) {
    if (text.isEmpty()) {
      return new Fitted(0, List.of());
    }
    String shown = Excerpt.of(text, MOST_LETTERS);
    for (float size = box.largest(); size > box.smallest(); size = Math.round(size * 0.93f)) {
      int most = (int) (box.height() / (size * box.leading()));
      Measured measured = new Measured(face, shown, size, box.width());
      if (measured.ends().size() <= most && !measured.breaksWords()) {
        return measured.balanced(box.width());
      }
    }
    float size = box.smallest();
    int most = Math.max(1, (int) (box.height() / (size * box.leading())));
    while (true) {
      Measured measured = new Measured(face, shown, size, box.width());
      if (measured.ends().size() <= most || shown.length() <= FEWEST_LETTERS) {
        return measured.balanced(box.width());
      }
      int end = measured.ends().get(most - 1);
      shown = Excerpt.of(shown, Math.max(FEWEST_LETTERS, Math.min(end, shown.length() - 2)));
    }
  }

  /// A text that is broken into lines of a width.
  private record Measured(String text, float size, LineBreakMeasurer measurer, List<Integer> ends) {
    Measured(Font face, String text, float size, float width) {
      this(text, size, measurer(face, text, size), new ArrayList<>());
      ends.addAll(breaks(width));
    }

    private static LineBreakMeasurer measurer(Font face, String text, float size) {
      AttributedString lettered = Letters.lettered(face, size, text);
      return new LineBreakMeasurer(lettered.getIterator(), CONTEXT);
    }

    private List<Integer> breaks(float width) {
      List<Integer> found = new ArrayList<>();
      measurer.setPosition(0);
      while (measurer.getPosition() < text.length()) {
        measurer.setPosition(measurer.nextOffset(width));
        found.add(measurer.getPosition());
      }
      return found;
    }

    /// Whether any line ends within a word that a smaller size would leave whole.
    boolean breaksWords() {
      return breakWords(ends);
    }

    private boolean breakWords(List<Integer> lineEnds) {
      return lineEnds.stream()
          .anyMatch(end ->
              end < text.length()
                  && Character.isLetterOrDigit(text.charAt(end))
                  && isLatin(text.charAt(end))
                  && isLatin(text.charAt(end - 1)));
    }

    private static boolean isLatin(char c) {
      return Character.isLetterOrDigit(c) && c < 0x250;
    }

    /// As many lines in the narrowest width that has room for them.
    Fitted balanced(float width) {
      float narrow = width / 3;
      float wide = width;
      while (wide - narrow > width / 64) {
        float middle = (narrow + wide) / 2;
        List<Integer> narrower = breaks(middle);
        if (narrower.size() > ends.size() || (breakWords(narrower) && !breaksWords())) {
          narrow = middle;
        } else {
          wide = middle;
        }
      }
      List<TextLayout> lines = new ArrayList<>();
      measurer.setPosition(0);
      while (measurer.getPosition() < text.length()) {
        lines.add(measurer.nextLayout(wide));
      }
      return new Fitted(size, lines);
    }
  }
}
