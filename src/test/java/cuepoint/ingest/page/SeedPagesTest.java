// SPDX-License-Identifier: Apache-2.0
package cuepoint.ingest.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import cuepoint.SharedFiles;
import cuepoint.catalog.ShowNotes;
import cuepoint.catalog.Topic;
import cuepoint.ingest.MalformedSource;
import cuepoint.ingest.Reading;
import cuepoint.ingest.SourceFile;
import cuepoint.ingest.notes.NotesReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// One real episode from its two saved pages and its notes: all three tell the same.
class SeedPagesTest {
  private static final Path SEEDS = SharedFiles.FOLDER.resolve("seeds");

  @BeforeEach
  void needsTheSeeds() {
    assumeTrue(Files.isDirectory(SEEDS), "no seeds at " + SEEDS + ": test skipped");
  }

  private static Reading page(String name) throws IOException, MalformedSource {
    return new SavedPage().read(new SourceFile(name, Files.readAllBytes(SEEDS.resolve(name))));
  }

  private static ShowNotes notes(Reading reading) {
    return Objects.requireNonNull(reading.notes());
  }

  private static String words(String html) {
    return Jsoup.parseBodyFragment(html).text();
  }

  @Test
  void readsBothPagesAlike() throws IOException, MalformedSource {
    Reading plain = page("python-bytes-023-page.txt");
    Reading spoken = page("python-bytes-023-page-with-transcript.txt");

    assertThat(plain.stated()).isEqualTo(spoken.stated());
    assertThat(plain.stated().number()).isEqualTo(23);
    assertThat(plain.stated().title()).isEqualTo("Can you grok the GIL?");
    assertThat(plain.stated().published()).isEqualTo(LocalDate.of(2017, 4, 26));
    assertThat(plain.stated().recorded()).isEqualTo(LocalDate.of(2017, 4, 25));
    assertThat(plain.notes()).isEqualTo(spoken.notes());
    assertThat(plain.transcript()).isNull();
    assertThat(Objects.requireNonNull(spoken.transcript()).cues()).hasSize(398);
  }

  @Test
  void tellsTheSameAsTheNotes() throws IOException, MalformedSource {
    ShowNotes page = notes(page("python-bytes-023-page.txt"));
    String source = Files.readString(SEEDS.resolve("python-bytes-023-show-notes.md.txt"));
    ShowNotes written = NotesReader.read(source).notes();

    assertThat(page.topics()).hasSize(6);
    for (int i = 0; i < 6; i++) {
      Topic one = page.topics().get(i);
      Topic other = written.topics().get(i);
      assertThat(List.of(one.label(), one.headline(), String.valueOf(one.host())))
          .isEqualTo(List.of(other.label(), other.headline(), String.valueOf(other.host())));
      assertThat(words(one.text().html())).isEqualTo(words(other.text().html()));
    }
    assertThat(page.sponsors()).hasSize(1);
    assertThat(written.sponsors()).hasSize(1);
    assertThat(page.sponsors().getFirst().name()).isEqualTo("ADVANCE DIGITAL");
    assertThat(words(page.sponsors().getFirst().text().html()))
        .isEqualTo(words(written.sponsors().getFirst().text().html()));
  }
}
