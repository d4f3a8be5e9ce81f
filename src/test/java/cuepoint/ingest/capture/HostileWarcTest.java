// SPDX-License-Identifier: Apache-2.0
package cuepoint.ingest.capture;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cuepoint.ingest.MalformedSource;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Files that are damaged, or were made to hurt.
@Timeout(60)
class HostileWarcTest {
  private static final String HTTP = "application/http";
  private static final String A = "https://looms.example/a";
  private static final byte[] PAGE = Warcs.page(A, Warcs.html("Looms"));

  @TempDir private Path folder;

  private Collected read(byte[]... parts) throws IOException, MalformedSource {
    Path file = folder.resolve("hostile.warc");
    Files.write(file, Warcs.join(parts));
    return Collected.of(CaptureKind.WARC, file);
  }

  @Test
  void keepsWhatCameBeforeTheCut() throws IOException, MalformedSource {
    byte[] second = Warcs.page(A + "b", Warcs.html("Locks"));
    for (int length = 1; length < second.length - 4; length += 7) {
      Collected read = read(PAGE, Arrays.copyOf(second, length));

      assertThat(read.titles()).contains("Looms");
      assertThat(read.problems).singleElement().asString().startsWith(PAGE.length + ": ");
    }
  }

  @Test
  void keepsWhatCameBeforeTheCutOfACompressedFile() throws IOException, MalformedSource {
    byte[] first = Warcs.gzip(PAGE);
    byte[] second = Warcs.gzip(Warcs.page(A + "b", Warcs.html("Locks")));
    for (int length = 1; length < second.length - 8; length += 3) {
      Collected read = read(first, Arrays.copyOf(second, length));

      assertThat(read.titles()).contains("Looms");
      assertThat(read.problems).singleElement().asString().startsWith(first.length + ": ");
    }
  }

  @Test
  void leavesOutAPageWithAWrongDigest() throws IOException, MalformedSource {
    byte[] block = Warcs.http("200 OK", "<title>x".getBytes(UTF_8), "Content-Type: text/html");
    String wrong = Warcs.sha1(new byte[1]);
    byte[] payload = Warcs.record("response", A, HTTP, block, "WARC-Payload-Digest: " + wrong);
    byte[] whole = Warcs.record("response", A, HTTP, block, "WARC-Block-Digest: " + wrong);
    byte[] text = Warcs.record("resource", A, "text/html", block, "WARC-Block-Digest: " + wrong);
    Collected read = read(payload, whole, text, PAGE);

    assertThat(read.titles()).containsExactly("Looms");
    assertThat(read.problems)
        .containsExactly(
            "0: a wrong digest",
            payload.length + ": a wrong digest",
            (payload.length + whole.length) + ": a wrong digest");
  }

  @Test
  void skipsARecordOfTwoGigabytesWithoutReadingIt() throws IOException, MalformedSource {
    byte[] head = Warcs.http("200 OK", new byte[100_000], "Content-Type: text/html");
    byte[] page = Warcs.record("response", A, HTTP, 2L << 30, head);
    Collected large = read(page);

    assertThat(large.problems)
        .containsExactly(
            "0: a page larger than 8 MB",
            "0: cut off in the middle of a record, and the rest is not read");

    byte[] image = Warcs.http("200 OK", new byte[20 << 20], "Content-Type: image/png");
    Collected read = read(Warcs.record("response", A, HTTP, image), PAGE);
    assertThat(read.problems).isEmpty();
    assertThat(read.skipped).containsEntry("image", 1);
    assertThat(read.titles()).containsExactly("Looms");
  }

  @Test
  void refusesAPageThatUnpacksToMoreThanAPage() throws IOException, MalformedSource {
    byte[] bomb = Warcs.gzip(new byte[64 << 20]);
    String[] headers = {"Content-Type: text/html", "Content-Encoding: gzip"};
    byte[] twice = Warcs.gzip(bomb);
    Collected read =
        read(
            Warcs.record("response", A, HTTP, Warcs.http("200 OK", bomb, headers)),
            Warcs.record(
                "response",
                A,
                HTTP,
                Warcs.http("200 OK", twice, headers[0], "Content-Encoding: gzip, gzip")),
            PAGE);

    assertThat(read.problems).hasSize(2).allMatch(one -> one.endsWith("larger than 8 MB"));
    assertThat(read.titles()).containsExactly("Looms");
  }

  @Test
  void stopsWhereAFileHoldsAHundredTimesItsSize() throws IOException, MalformedSource {
    Path file = folder.resolve("bomb.warc.gz");
    byte[] image = Warcs.record("resource", A, "image/png", 1L << 30, new byte[0], "Note: zeros");
    try (OutputStream out = Files.newOutputStream(file)) {
      out.write(Warcs.gzip(PAGE));
      try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
        gzip.write(image, 0, image.length - 4);
        byte[] zeros = new byte[1 << 20];
        for (int i = 0; i < 400; i++) {
          gzip.write(zeros);
        }
      }
    }
    Collected read = Collected.of(CaptureKind.WARC, file);

    assertThat(read.titles()).containsExactly("Looms");
    assertThat(read.problems)
        .singleElement()
        .asString()
        .endsWith(": it holds more than 100 times its size, and the rest is not read");
  }

  @Test
  void stopsAtAHeaderWithoutAnEnd() throws IOException, MalformedSource {
    byte[] endless = ("WARC/1.1\r\n" + "A: b\r\n".repeat(200_000)).getBytes(UTF_8);

    assertThat(read(PAGE, endless).problems)
        .containsExactly(
            PAGE.length + ": the header of a record has no end, and the rest is not read");
    assertThat(read(Warcs.gzip(PAGE), Warcs.gzip("A: ".repeat(9_000_000).getBytes(UTF_8))).titles())
        .containsExactly("Looms");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Content-Length: -1",
        "Content-Length: 99999999999999999999",
        "Content-Length: x",
        "WARC-Date: yesterday",
        "WARC-Target-URI: :::",
        "WARC-Segment-Number: 1",
        "Content-Type: ;;;",
        "WARC-Payload-Digest: :",
        "WARC-Truncated: length"
      })
  void survivesFieldsThatMakeNoSense(String field) throws IOException, MalformedSource {
    String name = field.substring(0, field.indexOf(':'));
    String page = new String(Warcs.page(A + "b", Warcs.html("Locks")), UTF_8);
    String damaged =
        page.contains("\r\n" + name)
            ? page.replaceFirst("\r\n" + name + ":[^\r]*", "\r\n" + field)
            : page.replaceFirst("\r\n", "\r\n" + field + "\r\n");

    assertThat(read(PAGE, damaged.getBytes(UTF_8)).titles()).contains("Looms");
  }

  @Test
  void survivesAnyDamage() throws IOException {
    byte[] packed = Warcs.join(Warcs.gzip(PAGE), Warcs.gzip(PAGE));
    byte[] plain = Warcs.join(PAGE, PAGE);
    for (byte[] sound : new byte[][] {packed, plain}) {
      for (int at = 0; at < sound.length; at += 5) {
        byte[] damaged = sound.clone();
        damaged[at] ^= (byte) (1 << at % 8);
        try {
          assertThat(read(damaged).pages).hasSizeLessThanOrEqualTo(2);
        } catch (MalformedSource e) {
          assertThat(e.reason()).startsWith("no WARC");
        }
      }
    }
  }

  @Test
  void refusesWhatIsNoWarc() {
    assertThatThrownBy(() -> read(new byte[0])).hasMessage("no WARC: it is empty");
    assertThatThrownBy(() -> read("<html>".getBytes(UTF_8))).isInstanceOf(MalformedSource.class);
    assertThatThrownBy(() -> read(new byte[] {0x28, (byte) 0xB5, 0x2F, (byte) 0xFD, 0, 0, 0}))
        .hasMessage("packed with Zstandard, which is not read: unpack it first");
  }
}
