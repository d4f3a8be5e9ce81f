// SPDX-License-Identifier: Apache-2.0
package cuepoint.site.design;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// What holds for the colours and sizes of the style sheets.
class TokensTest {
  private static final Path STYLES = Path.of("src/main/resources/static");
  private static final Pattern COLOUR = Pattern.compile("#[0-9a-fA-F]{3,8}\\b(?=[;,) ])");

  private final Tokens tokens = Tokens.of(read("site.css"));

  @Test
  void contrastIsThatOfTheGuidelines() {
    Colour black = Colour.of("#000000");
    Colour white = Colour.of("#ffffff");
    assertThat(black.contrast(white)).isEqualTo(21);
    assertThat(white.contrast(white)).isEqualTo(1);
    // The grey that is said to be the lightest legible one on white.
    assertThat(Colour.of("#767676").contrast(white)).isCloseTo(4.54, within(0.005));
  }

  @Test
  void whatStandsOnEachOtherCanBeReadByDayAndByNight() {
    for (Pair pair : Pair.ALL) {
      assertThat(tokens.light(pair.front()).contrast(tokens.light(pair.ground())))
          .as(pair + " by day")
          .isGreaterThanOrEqualTo(pair.least());
      assertThat(tokens.dark(pair.front()).contrast(tokens.dark(pair.ground())))
          .as(pair + " by night")
          .isGreaterThanOrEqualTo(pair.least());
    }
  }

  @Test
  void aColourOfDayAndNightIsRead() {
    Tokens read =
        Tokens.of(":root { --a: light-dark(#010203, #fffefd); --b: #0a0b0c; --c: 1rem; }");
    assertThat(read.colours()).containsExactly("a", "b");
    assertThat(read.light("a")).isEqualTo(new Colour(1, 2, 3));
    assertThat(read.dark("a")).hasToString("#fffefd");
    assertThat(read.dark("b")).isEqualTo(read.light("b"));
  }

  @Test
  void everyOtherColourOfTheStyleSheetsHasItsName() {
    String site = read("site.css");
    List<String> loose =
        Stream.of(site.substring(site.indexOf('}')), read("pages.css"))
            .flatMap(text -> text.lines())
            .filter(line -> COLOUR.matcher(line).find())
            .toList();
    assertThat(loose).isEmpty();
  }

  private static String read(String name) {
    try {
      return Files.readString(STYLES.resolve(name));
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
