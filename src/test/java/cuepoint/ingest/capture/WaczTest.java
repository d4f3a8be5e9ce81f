// SPDX-License-Identifier: Apache-2.0
package cuepoint.ingest.capture;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cuepoint.article.CapturedPage;
import cuepoint.ingest.MalformedSource;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class WaczTest {
  private static final String A = "https://looms.example/a";
  private static final byte[] WARC = Warcs.gzip(Warcs.page(A, Warcs.html("Looms")));

  @TempDir private Path folder;

  @SuppressWarnings("ArrayRecordComponent") // nobody compares them
  private record Entry(String name, byte[] content) {}

  private static byte[] zip(Entry... entries) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipArchiveOutputStream zip = new ZipArchiveOutputStream(out)) {
      for (Entry entry : entries) {
        zip.putArchiveEntry(new ZipArchiveEntry(entry.name()));
        zip.write(entry.content());
        zip.closeArchiveEntry();
      }
    }
    return out.toByteArray();
  }

  private Collected read(byte[] wacz) throws IOException, MalformedSource {
    Path file = folder.resolve("looms.wacz");
    Files.write(file, wacz);
    return Collected.of(CaptureKind.WACZ, file);
  }

  private Collected read(Entry... entries) throws IOException, MalformedSource {
    return read(zip(entries));
  }

  private static Entry text(String name, String content) {
    return new Entry(name, content.getBytes(UTF_8));
  }

  private static Entry datapackage(String hash) {
    return text(
        "datapackage.json",
        """
        {"profile": "data-package", "resources": [{"name": "data.warc.gz",
        "path": "archive/data.warc.gz", "hash": "%s", "bytes": 1}], "x": [[1], {"y": 2}]}
        """
            .formatted(hash));
  }

  @Test
  void readsEveryWarcWithin() throws IOException, MalformedSource {
    byte[] untitled = Warcs.page(A + "b", "<p>No title, but words.");
    Collected read =
        read(
            new Entry("archive/data.warc.gz", WARC),
            new Entry("archive/more.warc", untitled),
            datapackage(Warcs.digest("sha256", "SHA-256", WARC)),
            text("indexes/index.cdx", "x"),
            text(
                "pages/pages.jsonl",
                """
                {"format": "json-pages-1.0", "id": "pages", "title": "All Pages"}
                {"url": "https://looms.example/ab", "title": "From the list", "text": "x"}
                """));

    assertThat(read.problems).isEmpty();
    assertThat(read.titles()).containsExactly("Looms", "From the list");
    assertThat(read.page().place()).isEqualTo(new CapturedPage.Place("archive/data.warc.gz", 0));
  }

  @Test
  void refusesAnEntryWithAWrongDigestByItself() throws IOException, MalformedSource {
    Collected read =
        read(
            new Entry("archive/data.warc.gz", WARC),
            new Entry("archive/more.warc.gz", WARC),
            datapackage(Warcs.digest("sha256", "SHA-256", new byte[1])));

    assertThat(read.problems).containsExactly("archive/data.warc.gz 0: a wrong digest");
    assertThat(read.pages).hasSize(1);
  }

  @Test
  void refusesNamesThatLeadOut() throws IOException, MalformedSource {
    Collected read =
        read(
            new Entry("../evil.warc.gz", WARC),
            new Entry("/etc/evil.warc.gz", WARC),
            new Entry("archive/../../evil.warc.gz", WARC),
            new Entry("archive\\..\\evil.warc.gz", WARC),
            new Entry("c:evil.warc.gz", WARC),
            new Entry("archive/data.warc.gz", WARC));

    assertThat(read.pages).hasSize(1);
    assertThat(read.problems)
        .hasSize(5)
        .allMatch(one -> one.endsWith("an entry whose name leads out of the archive"));
    try (var files = Files.list(folder)) {
      assertThat(files).hasSize(1);
    }
  }

  @Test
  void refusesTwoEntriesOfOneName() throws IOException, MalformedSource {
    Collected read =
        read(new Entry("archive/a.warc.gz", WARC), new Entry("archive/a.warc.gz", WARC));

    assertThat(read.pages).isEmpty();
    assertThat(read.problems).hasSize(2).allMatch(one -> one.endsWith("of the same name"));
  }

  @Test
  void refusesAnEncryptedEntryByItself() throws IOException, MalformedSource {
    byte[] zip = zip(new Entry("archive/a.warc.gz", WARC), new Entry("archive/b.warc.gz", WARC));
    int directory = indexOf(zip, new byte[] {'P', 'K', 1, 2});
    zip[directory + 8] |= 1;
    Collected read = read(zip);

    assertThat(read.problems).containsExactly("archive/a.warc.gz 0: an encrypted entry");
    assertThat(read.pages).hasSize(1);
  }

  private static int indexOf(byte[] bytes, byte[] part) {
    for (int at = 0; at <= bytes.length - part.length; at++) {
      if (Arrays.equals(bytes, at, at + part.length, part, 0, part.length)) {
        return at;
      }
    }
    throw new AssertionError("not there");
  }

  @Test
  void stopsUnpackingABomb() throws IOException, MalformedSource {
    byte[] image = Warcs.record("resource", A, "image/png", new byte[200 << 20]);
    Collected read =
        read(
            new Entry("archive/a.warc.gz", WARC),
            new Entry("archive/bomb.warc", image),
            text("pages/pages.jsonl", "{\"url\": "));

    assertThat(read.pages).hasSize(1);
    assertThat(read.problems)
        .anyMatch(one -> one.startsWith("archive/bomb.warc") && one.contains("100 times its size"))
        .anyMatch(one -> one.startsWith("pages/pages.jsonl") && one.contains("damaged"));
  }

  @Test
  void refusesTooManyEntries() throws IOException {
    Entry[] entries = new Entry[WaczFile.MAX_ENTRIES + 1];
    Arrays.setAll(entries, i -> new Entry("logs/" + i, new byte[0]));
    byte[] zip = zip(entries);

    assertThatThrownBy(() -> read(zip)).hasMessage("a WACZ with more entries than are read");
  }

  @Test
  void refusesWhatIsNoWacz() throws IOException {
    byte[] zip = zip(new Entry("archive/data.warc.gz", WARC));

    assertThatThrownBy(() -> read(new byte[0])).isInstanceOf(MalformedSource.class);
    assertThatThrownBy(() -> read("<html>".getBytes(UTF_8))).isInstanceOf(MalformedSource.class);
    assertThatThrownBy(() -> read(Arrays.copyOf(zip, zip.length - 30)))
        .isInstanceOf(MalformedSource.class);
    assertThatThrownBy(() -> read(text("a.txt", "x"))).hasMessage("no WACZ: it holds no WARC");
  }

  @Test
  void survivesAnyDamage() throws IOException {
    byte[] sound =
        zip(
            new Entry("archive/data.warc.gz", WARC),
            datapackage(Warcs.digest("sha256", "SHA-256", WARC)));
    for (int at = 0; at < sound.length; at += 3) {
      byte[] damaged = sound.clone();
      damaged[at] ^= (byte) (1 << at % 8);
      try {
        assertThat(read(damaged).pages).hasSizeLessThanOrEqualTo(1);
      } catch (MalformedSource e) {
        assertThat(e.reason()).isNotEmpty();
      }
    }
  }
}
