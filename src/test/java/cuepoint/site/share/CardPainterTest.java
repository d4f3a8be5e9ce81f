// SPDX-License-Identifier: Apache-2.0
package cuepoint.site.share;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.font.TextLayout;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CardPainterTest {
  private static final Typefaces FACES = Typefaces.read();
  private static final Fitted.Box BOX = new Fitted.Box(900, 300, 1.2f, 92, 40);

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Owls",
        "Can you grok the GIL?",
        "How to write fast and thread-safe Python, and why nobody who has tried it would go back to"
            + " what came before it",
        "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft",
        "שלום עולם",
        "日本語のとても長いタイトルはどこで改行されるのでしょうか。それは誰にもわかりません。"
      })
  void titlesFitTheirBox(String text) {
    Fitted fitted = Fitted.of(FACES.title(), Letters.writable(FACES.title(), text), BOX);
    assertThat(fitted.size() * 1.2f * fitted.lines().size()).isLessThanOrEqualTo(300);
    assertThat(fitted.lines()).allMatch(line -> line.getVisibleAdvance() <= 901);
  }

  @Test
  void shortTitlesAreLargeAndLinesAboutAsLongAsEachOther() {
    assertThat(Fitted.of(FACES.title(), "Owls", BOX).size()).isEqualTo(92);
    List<TextLayout> lines =
        Fitted.of(FACES.title(), "Grok the GIL, how to write fast Python", BOX).lines();
    assertThat(lines).hasSize(2);
    double first = lines.get(0).getVisibleAdvance();
    double second = lines.get(1).getVisibleAdvance();
    assertThat(Math.min(first, second) / Math.max(first, second)).isGreaterThan(0.6);
  }

  @Test
  void whatIsTooLongIsCutAndSaysSo() {
    Fitted fitted = Fitted.of(FACES.title(), "word ".repeat(5000).strip(), BOX);
    assertThat(fitted.size()).isEqualTo(40);
    int letters = fitted.lines().stream().mapToInt(TextLayout::getCharacterCount).sum();
    assertThat(letters).isBetween(60, 480);
    assertThat(Fitted.of(FACES.title(), "x".repeat(100_000), BOX).lines()).isNotEmpty();
  }

  @Test
  void leavesOutWhatNobodyHasLettersFor() {
    assertThat(Letters.writable(FACES.title(), "Snakes 🐍 and \uE000 ladders ❤️!"))
        .isEqualTo("Snakes and ladders !");
    assertThat(Letters.writable(FACES.title(), "Žluťoučký Ελληνικά Русский"))
        .isEqualTo("Žluťoučký Ελληνικά Русский");
    assertThat(Letters.writable(FACES.title(), "\uE000\uE001 a")).isEqualTo("a");
    assertThat(Letters.writable(FACES.title(), "a\u202Eb\u0000c\nd")).isEqualTo("abc d");
    assertThat(Letters.writable(FACES.title(), "")).isEmpty();
    // Letters that no font has, so that the rest would be a riddle.
    assertThat(Letters.writable(FACES.title(), "\uD801\uDDC0\uD801\uDDC1 x")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "\u0000", "\uD800", "￿", "<b>&amp;", "\u0301\u0301", "🐍🐍"})
  void hostileWordsArePictures(String text) throws IOException {
    Card card =
        new Card(text, text, text, text, true, text, new Card.Line(List.of(), 7), text, text);
    byte[] png = PalettePng.write(CardPainter.paint(card, FACES));
    assertThat(ImageIO.read(new ByteArrayInputStream(png)).getWidth()).isEqualTo(1200);
  }

  @Test
  void aPaletteKeepsPlainColoursAsTheyAre() throws IOException {
    Card card = new Card("Show", "#1", "1:02", "Words", true, "Mara", null, "Archive", "today");
    BufferedImage painted = CardPainter.paint(card, FACES);
    BufferedImage read = ImageIO.read(new ByteArrayInputStream(PalettePng.write(painted)));
    int different = 0;
    for (int y = 0; y < 630; y++) {
      for (int x = 0; x < 1200; x++) {
        int was = painted.getRGB(x, y);
        int is = read.getRGB(x, y);
        for (int shift = 0; shift <= 16; shift += 8) {
          assertThat(Math.abs((was >> shift & 0xff) - (is >> shift & 0xff))).isLessThan(16);
        }
        different += was == is ? 0 : 1;
      }
    }
    assertThat(different).isLessThan(1200 * 630 / 50);
    assertThat(read.getRGB(2, 2)).isEqualTo(0xfffdfdfb);
  }

  /// The pictures and the pages are of one kind.
  @Test
  void coloursAreThoseOfTheStyleSheet() throws IOException {
    String sheet = Files.readString(Path.of("src/main/resources/static/site.css"));
    String painter =
        Files.readString(Path.of("src/main/java/cuepoint/site/share/CardPainter.java"));
    Matcher colour = Pattern.compile("new Color\\(0x([0-9a-f]{6})\\)").matcher(painter);
    int found = 0;
    while (colour.find()) {
      assertThat(sheet).contains("light-dark(#" + colour.group(1));
      found++;
    }
    assertThat(found).isGreaterThan(5);
  }
}
