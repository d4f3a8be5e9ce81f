// SPDX-License-Identifier: Apache-2.0
package cuepoint.ingest.capture;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import cuepoint.SharedFiles;
import cuepoint.article.CapturedPage;
import cuepoint.ingest.MalformedSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SavedTextTest {
  private static final String BOOK =
      """
      Book Image

      Threads for Weavers

      By : Dr. Ada Loom, Bo Warp, Cy Weft
      Book Image

      Threads for Weavers

      By: Dr. Ada Loom, Bo Warp, Cy Weft

      Overview of this book

      This book weaves threads. It does not tangle them.
      Table of Contents (12 chapters)
      Title Page
      Preface
      Looms and Locks
      Index

      Why one lock is enough


      A loom with one lock weaves one thread at a time.

      Two locks\u00a0\tare more\u202E than one.
      """;

  @TempDir private Path folder;

  private CapturedPage read(String text) throws IOException, MalformedSource {
    Path file = folder.resolve("weavers.txt");
    Files.writeString(file, text);
    return Collected.of(CaptureKind.SAVED_TEXT, file).page();
  }

  @Test
  void takesAPageApart() throws IOException, MalformedSource {
    CapturedPage page = read(BOOK);

    assertThat(page.title()).isEqualTo("Threads for Weavers");
    assertThat(page.authors()).containsExactly("Dr. Ada Loom", "Bo Warp", "Cy Weft");
    assertThat(page.overview()).isEqualTo("This book weaves threads. It does not tangle them.");
    assertThat(page.contents())
        .containsExactly("Title Page", "Preface", "Looms and Locks", "Index");
    assertThat(page.text())
        .isEqualTo(
            """
            Why one lock is enough

            A loom with one lock weaves one thread at a time.

            Two locks are more than one.\
            """);
    assertThat(page.address()).isNull();
    assertThat(page.taken()).isNull();
    assertThat(page.mediaType()).isEqualTo("text/plain");
    assertThat(page.original().bytes()).isEqualTo(BOOK.getBytes(UTF_8));
  }

  @Test
  void readsWindowsLineEndsAlike() throws IOException, MalformedSource {
    CapturedPage unix = read(BOOK);
    CapturedPage windows = read(BOOK.replace("\n", "\r\n"));

    assertThat(windows.text()).isEqualTo(unix.text());
    assertThat(windows.contents()).isEqualTo(unix.contents());
  }

  @Test
  void takesTheAddressThatStandsInTheHeader() throws IOException, MalformedSource {
    CapturedPage page =
        read(
            "Looms\nBy: Ada Loom\nSource: https://looms.example/a?b=1\n\nAbstract\nShort.\n\nRest");

    assertThat(page.address()).isEqualTo("https://looms.example/a?b=1");
    assertThat(page.overview()).isEqualTo("Short.");
    assertThat(page.text()).isEqualTo("Rest");
  }

  @Test
  void readsTextWithoutAnyTellTale() throws IOException, MalformedSource {
    CapturedPage page = read("\n\nOn looms\n\nThey weave.\nAll day.\n\n\n\nAnd all night.\n");

    assertThat(page.title()).isEqualTo("On looms");
    assertThat(page.text()).isEqualTo("They weave.\nAll day.\n\nAnd all night.");
    assertThat(page.authors()).isEmpty();
    assertThat(page.contents()).isEmpty();
  }

  @Test
  void namesAnEmptyTextAfterItsFile() throws IOException, MalformedSource {
    CapturedPage page = read(" \n\u0000\n");

    assertThat(page.title()).isEqualTo("weavers.txt");
    assertThat(page.text()).isEmpty();
  }

  @Test
  void keepsNoMoreThanItsBounds() throws IOException, MalformedSource {
    String lines = "Chapter and verse\n".repeat(1000);
    CapturedPage page = read("Title\nBy: A\n\nContents\n" + lines + "\n" + "word ".repeat(400_000));

    assertThat(page.contents()).hasSize(PlainText.MAX_CONTENTS);
    assertThat(page.text()).hasSizeLessThanOrEqualTo(PlainText.MAX_TEXT).startsWith("word word");
  }

  @Test
  void refusesAFileLargerThanAPage() throws IOException {
    Path file = folder.resolve("large.txt");
    Files.write(file, new byte[CaptureFiles.MAX_PAGE + 1]);

    assertThatThrownBy(() -> Collected.of(CaptureKind.SAVED_TEXT, file))
        .isInstanceOf(MalformedSource.class)
        .hasMessage("a page larger than 8 MB");
  }

  @Test
  void readsTheRealPageOfABook() throws IOException, MalformedSource {
    Path seed = SharedFiles.FOLDER.resolve("seeds/advanced-python-programming.txt");
    assumeTrue(Files.exists(seed), "no seeds at " + seed + ": test skipped");

    CapturedPage page = Collected.of(CaptureKind.SAVED_TEXT, seed).page();

    assertThat(page.title()).isEqualTo("Advanced Python Programming");
    assertThat(page.authors()).hasSize(3).contains("Quan Nguyen");
    assertThat(page.overview()).startsWith("This Learning Path").endsWith("Kasampalis");
    assertThat(page.contents()).hasSize(6).startsWith("Title Page").endsWith("Index");
    assertThat(page.text()).startsWith("The potential removal of the GIL from Python\n\nYou have");
  }
}
