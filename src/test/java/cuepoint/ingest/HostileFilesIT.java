// SPDX-License-Identifier: Apache-2.0
package cuepoint.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import cuepoint.catalog.Episode;
import cuepoint.catalog.Episodes;
import cuepoint.catalog.Notes;
import cuepoint.catalog.Show;
import cuepoint.catalog.ShowNotes;
import cuepoint.ingest.ArchiveSettings.ShowSettings;
import cuepoint.ingest.ImportReport.Entry;
import cuepoint.kernel.Slug;
import cuepoint.transcript.Transcripts;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/// Bad input, file by file (contract C6): every one beside a good file that must come in.
@SpringBootTest
class HostileFilesIT {
  private static final String GOOD = "WEBVTT\n\n00:00:00.000 --> 00:00:02.000\nAll is well.\n";

  private static final Path DATA = Path.of("target", "it", UUID.randomUUID().toString());

  private final Importer importer;
  private final Episodes episodes;
  private final Notes notes;
  private final Transcripts transcripts;

  @TempDir private Path folder = Path.of("");
  private Slug slug = new Slug("none");

  @Autowired
  HostileFilesIT(Importer importer, Episodes episodes, Notes notes, Transcripts transcripts) {
    this.importer = importer;
    this.episodes = episodes;
    this.notes = notes;
    this.transcripts = transcripts;
  }

  @DynamicPropertySource
  static void storeInAFolderOfItsOwn(DynamicPropertyRegistry registry) {
    registry.add("cuepoint.data", () -> DATA.toString());
  }

  @BeforeEach
  void begin(TestInfo test) throws IOException {
    slug = Slug.of(test.getDisplayName());
    Files.createDirectories(folder.resolve("show"));
    file("100-good.vtt", GOOD);
  }

  private void file(String name, String text) throws IOException {
    Files.writeString(folder.resolve("show").resolve(name), text);
  }

  /// Imports, sees the good file come in, and returns what was refused.
  private List<String> refused() throws MalformedSettings {
    Show show = new Show(slug, "Soft Hyphen", null, "en", null, List.of(), null, null);
    ImportReport report =
        importer.run(
            new ArchiveSettings(
                "T",
                "http://localhost",
                folder,
                null,
                false,
                List.of(new ShowSettings(show, List.of("show"), List.of(), List.of()))),
            false,
            ImportProgress.SILENT);
    assertThat(episodes.find(slug, 100)).isPresent();
    return report.entries().stream()
        .filter(entry -> entry.outcome() == Outcome.REFUSED)
        .map(Entry::sentence)
        .toList();
  }

  private Episode episode(int number) {
    return episodes.find(slug, number).orElseThrow();
  }

  @Test
  void bytesThatAreNotUtf8() throws Exception {
    for (String name : List.of("1.vtt", "2.txt", "3.md", "4.srt", "5.json")) {
      Files.write(
          folder.resolve("show").resolve(name),
          "WEBVTT\n\n00:00:01 Zoë".getBytes(StandardCharsets.ISO_8859_1));
    }
    assertThat(refused()).contains("show/1.vtt:3: not UTF-8");
    assertThat(episodes.of(slug)).hasSize(1);
  }

  @Test
  void emptyFiles() throws Exception {
    for (String name : List.of("1.vtt", "2.srt", "3.md")) {
      file(name, "");
    }
    assertThat(refused()).hasSize(3);
  }

  @Test
  void aFileCutOffInTheMiddleOfACue() throws Exception {
    file("1.vtt", GOOD + "\n00:00:02.000 --> 00:00:04.000\n");
    file("2.vtt", GOOD + "\n00:00:02.000 --> 00:0");
    file("3.srt", "1\n00:00:00,000 --> 00:00:02,000\nWords.\n\n2\n00:00:02,000 -->");
    file(
        "4.json",
        "{\"version\":\"1.0.0\",\"segments\":[{\"startTime\":0,\"endTime\":1,\"body\":\"W");
    assertThat(refused()).hasSize(4).allMatch(line -> line.contains(": "));
  }

  @Test
  void timesThatRunFarBack() throws Exception {
    file(
        "1.vtt", GOOD + "\n00:05:00.000 --> 00:05:02.000\nB\n\n00:00:10.000 --> 00:00:12.000\nC\n");
    assertThat(refused()).singleElement().asString().startsWith("show/1.vtt:9: ");
  }

  @Test
  void cuesWithoutLengthAreMended() throws Exception {
    file("1.vtt", "WEBVTT\n\n00:01.000 --> 00:01.000\nA\n\n00:04.000 --> 00:05.000\nB\n");
    assertThat(refused()).isEmpty();
    assertThat(transcripts.of(episode(1).id()).orElseThrow().cues().getFirst().endMs())
        .isEqualTo(4000);
  }

  @Test
  void notesWithoutTranscriptAndTheReverse() throws Exception {
    file("1.md", "# Soft Hyphen 1\n\n**Mara #1:** [**A**](https://a.example)\n");
    file("2.vtt", GOOD);
    assertThat(refused()).isEmpty();
    assertThat(transcripts.of(episode(1).id())).isEmpty();
    assertThat(notes.of(episode(2).id()).topics()).isEmpty();
  }

  @Test
  void aNumberNobodyCanTell() throws Exception {
    file("untitled.vtt", GOOD);
    assertThat(refused()).containsExactly("show/untitled.vtt: nobody can tell its episode number");
  }

  @Test
  void scriptsInNotes() throws Exception {
    file(
        "1.md",
        """
        # Soft Hyphen 1

        **Mara #1:** [**<script>alert(1)</script>A headline**](javascript:alert(1))

        - <img src=x onerror=alert(1)> [press me](javascript:alert(2)) <b onclick="x()">bold</b>
        - <iframe src="https://evil.example"></iframe> [fine](https://a.example "title")
        - <svg><script>alert(3)</script></svg> <style>*{display:none}</style>
        """);
    assertThat(refused()).isEmpty();
    ShowNotes read = notes.of(episode(1).id());
    String html = read.topics().getFirst().text().html();
    assertThat(html)
        .doesNotContain("<script", "onerror", "onclick", "<iframe", "<svg", "<style", "<img")
        .doesNotContain("href=\"javascript")
        .contains("https://a.example");
    assertThat(read.topics().getFirst().links())
        .allMatch(link -> link.href().startsWith("https://") || link.href().startsWith("http://"));
  }

  @Test
  void scriptsInCues() throws Exception {
    file("1.vtt", "WEBVTT\n\n00:00.000 --> 00:02.000\n<v Eve>Hi <script>alert(1)</script>\n");
    refused();
    assertThat(transcripts.of(episode(1).id()).orElseThrow().cues().getFirst().text())
        .as("kept as words; whoever prints them escapes them")
        .isEqualTo("Hi <script>alert(1)</script>");
  }

  @Test
  void anExternalEntityInAFeed() throws Exception {
    Path secret = Files.writeString(folder.resolve("secret.txt"), "the secret");
    file(
        "feed.xml",
        """
        <?xml version="1.0"?>
        <!DOCTYPE rss [<!ENTITY x SYSTEM "%s">]>
        <rss version="2.0" xmlns:itunes="http://www.itunes.com/dtds/podcast-1.0.dtd"><channel>
        <title>T</title>
        <item><title>&x;</title><itunes:episode>100</itunes:episode></item></channel></rss>
        """
            .formatted(secret.toUri()));
    assertThat(refused()).singleElement().asString().startsWith("show/feed.xml");
    assertThat(episode(100).title()).doesNotContain("secret");
  }

  @Test
  void aLinkOutOfTheFolder() throws Exception {
    Path secret = Files.writeString(folder.resolve("7-secret.vtt"), GOOD);
    Files.createSymbolicLink(folder.resolve("show/7-secret.vtt"), secret);
    assertThat(refused())
        .containsExactly("show/7-secret.vtt: a symbolic link that leads out of its source folder");
    assertThat(episodes.find(slug, 7)).isEmpty();
  }

  @Test
  void aLineOfAHundredMegabytes() throws Exception {
    byte[] megabyte = new byte[1 << 20];
    Arrays.fill(megabyte, (byte) 'a');
    for (String name : List.of("1.vtt", "2.md", "3.txt", "4.json")) {
      try (OutputStream out = Files.newOutputStream(folder.resolve("show").resolve(name))) {
        out.write("WEBVTT\n\n00:00.000 --> 00:02.000\n".getBytes(StandardCharsets.UTF_8));
        for (int i = 0; i < 100; i++) {
          out.write(megabyte);
        }
      }
    }
    assertThat(refused()).hasSize(4).allMatch(line -> line.endsWith("larger than 64 MB"));
  }

  @Test
  void aLineOfTwentyMegabytes() throws Exception {
    String line = "a".repeat(20 << 20);
    file("1.vtt", "WEBVTT\n\n00:00.000 --> 00:02.000\n" + line + "\n");
    file("2.md", "# Soft Hyphen 2\n\n" + line + "\n");
    file("3.txt", "00:00:00 " + line + "\n");
    assertThat(refused()).hasSize(3);
  }

  @Test
  void nestingWithoutEnd() throws Exception {
    file("1.md", "# Soft Hyphen 1\n\n**Mara #1:** A\n\n" + ">".repeat(20_000) + " deep\n");
    file("2.md", "# Soft Hyphen 2\n\n**Mara #1:** A\n\n" + "- ".repeat(5_000) + "deep\n");
    file("3.json", "[".repeat(100_000));
    file("4.md", "# Soft Hyphen 4\n\n" + "<div>".repeat(50_000) + "deep\n");
    refused();
  }
}
