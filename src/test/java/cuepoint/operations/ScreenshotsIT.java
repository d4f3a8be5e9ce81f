// SPDX-License-Identifier: Apache-2.0
package cuepoint.operations;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// Photographs every kind of page on a phone and on a desk, in the light and in the dark, into
/// `target/screenshots` (three kinds only), or into the folder that the property
/// `cuepoint.screenshots` names, with a page that shows them all.
@ReadsSampleSite
class ScreenshotsIT {
  private static final Path FOLDER =
      Path.of(System.getProperty("cuepoint.screenshots", "target/screenshots"));

  /// Of WebP; text stays sharp from here on.
  private static final int QUALITY = 60;

  private final SampleSite site;

  @Autowired
  ScreenshotsIT(SampleSite site) {
    this.site = site;
  }

  @Test
  void showEveryPage() throws Exception {
    Browsers.needed();
    Files.createDirectories(FOLDER);
    List<Path> made = new ArrayList<>();
    try (Visitor visitor = new Visitor(site.home())) {
      for (PageFamily family : families()) {
        for (int width : new int[] {Visitor.PHONE, Visitor.DESK}) {
          for (boolean dark : new boolean[] {false, true}) {
            visitor.resize(width, width == Visitor.DESK ? 0.75 : 1);
            visitor.prefersDark(dark);
            visitor.open(family);
            visitor.shifts();
            made.add(photograph(visitor, name(family, width, dark)));
          }
        }
      }
    }
    Files.writeString(FOLDER.resolve("README.md"), index());
    assertThat(made).hasSize(4 * families().size());
    for (Path picture : made) {
      assertThat(Files.size(picture)).as(picture.toString()).isBetween(1_000L, 200_000L);
    }
  }

  /// All of them where somebody asked for pictures; else as many as show that they can be taken.
  private static List<PageFamily> families() {
    List<PageFamily> all = List.of(PageFamily.values());
    return System.getProperty("cuepoint.screenshots") == null ? all.subList(0, 3) : all;
  }

  private static String name(PageFamily family, int width, boolean dark) {
    String size = width == Visitor.PHONE ? "phone" : "wide";
    return family.label() + "-" + size + (dark ? "-dark" : "") + ".webp";
  }

  private static Path photograph(Visitor visitor, String name) throws IOException {
    Map<String, Object> answer =
        visitor
            .browser()
            .executeCdpCommand(
                "Page.captureScreenshot", Map.of("format", "webp", "quality", QUALITY));
    Path file = FOLDER.resolve(name);
    return Files.write(file, Base64.getDecoder().decode((String) answer.get("data")));
  }

  private static String index() {
    StringBuilder page =
        new StringBuilder(
            """
            # Every kind of page

            Made from the sample archive by `ScreenshotsIT`; \
            [contributing](../contributing.md#screenshots) says how.
            Light, then dark; wide, then a phone.

            """);
    for (PageFamily family : PageFamily.values()) {
      page.append("## ").append(family.label().replace('-', ' ')).append("\n\n`");
      page.append(family.address()).append("`\n\n");
      for (int width : new int[] {Visitor.DESK, Visitor.PHONE}) {
        for (boolean dark : new boolean[] {false, true}) {
          String name = name(family, width, dark);
          page.append("<img src=\"").append(name).append("\" alt=\"");
          page.append(family.label().replace('-', ' '));
          page.append(width == Visitor.PHONE ? " on a phone" : " on a wide screen");
          page.append(dark ? ", dark" : "").append("\" width=\"");
          page.append(width == Visitor.PHONE ? 150 : 480).append("\">\n");
        }
      }
      page.append('\n');
    }
    return page.toString();
  }
}
