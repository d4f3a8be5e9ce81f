// SPDX-License-Identifier: Apache-2.0
package cuepoint.site.share;

import java.awt.Font;
import java.awt.FontFormatException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Objects;

/// The letters of share pictures. They come with the archive, for a server needs to have none.
///
/// Java asks the system for its fonts before it reads any, and gives up where there is no
/// fontconfig to ask. Then it is told that these letters are the system's.
record Typefaces(Font title, Font words, Font label) {
  private static final String FOLDER = "/fonts/";
  private static final String TITLE = "SourceSerif4-SemiBold.ttf";
  private static final String WORDS = "SourceSerif4-Regular.ttf";
  private static final String LABEL = "SourceSans3-Medium.ttf";

  /// Where Java looks for a description of the system's fonts in place of asking fontconfig.
  private static final String DESCRIPTION = "sun.awt.fontconfig";

  /// Reads them; takes half a second the first time.
  ///
  /// @throws IllegalStateException when this Java cannot draw letters at all
  static Typefaces read() {
    try {
      return of();
    } catch (RuntimeException | InternalError unconfigured) {
      if (System.getProperty(DESCRIPTION) != null) {
        throw new IllegalStateException("this Java has no fonts", unconfigured);
      }
      describe();
      return of();
    }
  }

  private static Typefaces of() {
    return new Typefaces(font(TITLE), font(WORDS), font(LABEL));
  }

  private static Font font(String file) {
    try (InputStream in = resource(file)) {
      return Font.createFont(Font.TRUETYPE_FONT, in);
    } catch (IOException | FontFormatException broken) {
      throw new IllegalStateException("a font of our own cannot be read: " + file, broken);
    }
  }

  private static InputStream resource(String file) {
    return Objects.requireNonNull(Typefaces.class.getResourceAsStream(FOLDER + file), file);
  }

  private static void describe() {
    try (InputStream in = resource(WORDS)) {
      Path folder = Files.createTempDirectory("cuepoint-fonts");
      Path font = folder.resolve(WORDS);
      Files.copy(in, font, StandardCopyOption.REPLACE_EXISTING);
      Path description = folder.resolve("fontconfig.properties");
      Files.writeString(description, description(font));
      for (Path path : new Path[] {folder, font, description}) {
        path.toFile().deleteOnExit();
      }
      System.setProperty(DESCRIPTION, description.toString());
    } catch (IOException failure) {
      throw new IllegalStateException("no room for a description of the fonts", failure);
    }
  }

  /// Every logical font in every style is this one.
  private static String description(Path font) {
    String name = "-*-source-*-*-*-*-*-*-*-*-*-*-iso8859-1";
    StringBuilder text = new StringBuilder("version=1\nsequence.allfonts=latin-1\n");
    for (String family :
        new String[] {"serif", "sansserif", "monospaced", "dialog", "dialoginput"}) {
      for (String style : new String[] {"plain", "bold", "italic", "bolditalic"}) {
        text.append("%s.%s.latin-1=%s\n".formatted(family, style, name));
      }
    }
    return text.append("filename.%s=%s\n".formatted(name, font)).toString();
  }
}
