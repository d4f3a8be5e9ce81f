// SPDX-License-Identifier: Apache-2.0
package cuepoint.site.share;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.font.TextLayout;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;

/// Draws share pictures in the manner of the pages: what has a number or a time hangs it in the
/// margin, and the only colour is the highlighter's. Colours are those of `site.css`, by day.
final class CardPainter {
  /// Width of every picture in pixels.
  static final int WIDTH = 1200;

  /// Height of every picture in pixels.
  static final int HEIGHT = 630;

  private static final Color PAPER = new Color(0xfdfdfb);
  private static final Color INK = new Color(0x18212b);
  private static final Color QUIET = new Color(0x5a6672);
  private static final Color EDGE = new Color(0x838d97);
  private static final Color CUE = new Color(0xf5c542);
  private static final Color CUE_LINE = new Color(0xb07d00);
  private static final Color CUE_WASH = new Color(0xfdeeb5);
  private static final Color LOW = new Color(0xa9b2ba);
  private static final Color LOWEST = new Color(0x6d7a86);

  private static final int LEFT = 72;
  private static final int RIGHT = WIDTH - LEFT;

  /// Where the text begins; what stands in the margin ends a little before it.
  private static final int TEXT = 232;

  private static final int MARGIN_END = 200;
  private static final int FIRST_LINE = 98;
  private static final int HEADLINE_TOP = 128;
  private static final int LINE_BASE = 528;
  private static final int LINE_HEIGHT = 52;
  private static final int FOOT = 588;

  /// Room for the headline; what stands below it takes some of that.
  private static final int HEADLINE_HEIGHT = 318;

  private static final int BELOW_HEIGHT = 60;

  /// How much of the height of letters lies above the line they stand on, about.
  private static final float ASCENT = 0.92f;

  private final Typefaces faces;
  private final Graphics2D g;

  private CardPainter(Typefaces faces, Graphics2D g) {
    this.faces = faces;
    this.g = g;
  }

  /// A picture of a card.
  static BufferedImage paint(Card card, Typefaces faces) {
    BufferedImage picture = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
    Graphics2D g = picture.createGraphics();
    try {
      g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
      g.setRenderingHint(
          RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
      g.setRenderingHint(
          RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
      g.setColor(PAPER);
      g.fillRect(0, 0, WIDTH, HEIGHT);
      new CardPainter(faces, g).paint(card);
    } finally {
      g.dispose();
    }
    return picture;
  }

  private void paint(Card card) {
    label(card.above(), 36, TEXT, FIRST_LINE, RIGHT - TEXT, QUIET, false);
    label(card.number(), 36, MARGIN_END, FIRST_LINE, MARGIN_END - LEFT / 2, QUIET, true);
    headline(card);
    Card.Line line = card.line();
    if (line != null) {
      draw(line);
    }
    pin(LEFT + 12, FOOT - 2, 1.25, CUE, CUE_LINE);
    float corner = label(card.corner(), 30, RIGHT, FOOT, 420, QUIET, true);
    label(card.archive(), 30, LEFT + 40, FOOT, RIGHT - LEFT - 80 - corner, QUIET, false);
  }

  private void headline(Card card) {
    String headline =
        Letters.writable(card.quoted() ? faces.words() : faces.title(), card.headline());
    String below = Letters.writable(faces.label(), card.below());
    float height = HEADLINE_HEIGHT - (below.isEmpty() ? 0 : BELOW_HEIGHT);
    float width = RIGHT - TEXT;
    Fitted fitted =
        card.quoted()
            ? Fitted.of(faces.words(), headline, new Fitted.Box(width, height, 1.34f, 64, 32))
            : Fitted.of(faces.title(), headline, new Fitted.Box(width, height, 1.14f, 92, 40));
    float leading = fitted.size() * (card.quoted() ? 1.34f : 1.14f);
    float used = leading * fitted.lines().size();
    float baseline = HEADLINE_TOP + (height - used) / 2 + fitted.size() * ASCENT;
    label(card.clock(), 36, MARGIN_END, baseline, MARGIN_END - LEFT / 2, INK, true);
    for (TextLayout line : fitted.lines()) {
      if (card.quoted()) {
        highlight(line, baseline, fitted.size());
      }
      g.setColor(INK);
      line.draw(g, start(line), baseline);
      baseline += leading;
    }
    label(below, 34, TEXT, baseline - leading + fitted.size() * 0.35f + 46, width, QUIET, false);
  }

  /// Lines of scripts that are read from the right end at the right.
  private static float start(TextLayout line) {
    return line.isLeftToRight() ? TEXT : RIGHT - line.getAdvance();
  }

  private void highlight(TextLayout line, float baseline, float size) {
    float top = baseline - size * 0.86f;
    g.setColor(CUE_WASH);
    float width = line.getVisibleAdvance() + 20;
    g.fill(new Rectangle2D.Float(start(line) - 10, top, width, size * 1.18f));
  }

  /// Writes one line and returns how wide it is.
  ///
  /// @param x where it begins, or where it ends
  private float label(
      String text, float size, float x, float y, float width, Color colour, boolean ends) {
    Font face = faces.label();
    Fitted.Box box = new Fitted.Box(width, size * 1.3f, 1.3f, size, size);
    Fitted fitted = Fitted.of(face, Letters.writable(face, text), box);
    if (fitted.lines().isEmpty()) {
      return 0;
    }
    TextLayout line = fitted.lines().getFirst();
    g.setColor(colour);
    line.draw(g, ends ? x - line.getVisibleAdvance() : x, y);
    return line.getVisibleAdvance();
  }

  private void draw(Card.Line line) {
    g.setColor(EDGE);
    g.fill(new Rectangle2D.Double(LEFT, LINE_BASE, RIGHT - LEFT, 2));
    for (Card.Bar bar : line.bars()) {
      bar(bar);
    }
    if (line.mark() >= 0) {
      double x = place(line.mark());
      g.setColor(INK);
      g.fill(new Rectangle2D.Double(x - 2, LINE_BASE - LINE_HEIGHT - 4, 4, LINE_HEIGHT + 12));
      pin(x, LINE_BASE - LINE_HEIGHT + 20, 1.5, INK, INK);
    }
  }

  private void bar(Card.Bar bar) {
    double height =
        switch (bar.look()) {
          case LIT, DIM, TICK -> LINE_HEIGHT;
          case LOW -> LINE_HEIGHT * 0.7;
          case LOWEST -> LINE_HEIGHT * 0.45;
        };
    g.setColor(
        switch (bar.look()) {
          case LIT -> CUE;
          case DIM -> CUE_WASH;
          case LOW, TICK -> LOW;
          case LOWEST -> LOWEST;
        });
    double start = place(bar.start());
    double gap = bar.look() == Card.Look.TICK ? 0 : 3;
    double width = Math.max(2.5, place(bar.end()) - start - gap);
    g.fill(new Rectangle2D.Double(start, LINE_BASE - height, width, height));
  }

  private static double place(double share) {
    return LEFT + (RIGHT - LEFT) * Math.clamp(share, 0.0, 1.0);
  }

  /// The mark of the archive: a pin whose point is at a place.
  private void pin(double x, double y, double scale, Color fill, Color edge) {
    Path2D head = new Path2D.Double();
    double[][] corners = {{-7, -28}, {7, -28}, {7, -21}, {0, -15}, {-7, -21}};
    for (double[] corner : corners) {
      double cornerX = x + corner[0] * scale;
      double cornerY = y + corner[1] * scale;
      if (head.getCurrentPoint() == null) {
        head.moveTo(cornerX, cornerY);
      } else {
        head.lineTo(cornerX, cornerY);
      }
    }
    head.closePath();
    g.setColor(edge);
    g.fill(new Rectangle2D.Double(x - scale, y - 24 * scale, 2 * scale, 24 * scale));
    g.setColor(fill);
    g.fill(head);
    g.setColor(edge);
    g.draw(head);
  }
}
