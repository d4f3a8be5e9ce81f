// SPDX-License-Identifier: Apache-2.0
package cuepoint.ingest.capture;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import cuepoint.article.CapturedPage;
import cuepoint.ingest.MalformedSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WarcTest {
  private static final String HTTP = "application/http;msgtype=response";
  private static final String A = "https://looms.example/a";

  @TempDir private Path folder;

  private Collected read(byte[]... records) throws IOException, MalformedSource {
    Path file = folder.resolve("looms.warc");
    Files.write(file, Warcs.join(records));
    return Collected.of(CaptureKind.WARC, file);
  }

  private Collected response(byte[] body, String... headers) throws IOException, MalformedSource {
    return read(Warcs.record("response", A, HTTP, Warcs.http("200 OK", body, headers)));
  }

  @Test
  void readsPagesWithAddressTimeAndPlace() throws IOException, MalformedSource {
    byte[] first = Warcs.page(A, Warcs.html("Looms"));
    Collected read = read(first, Warcs.page("<https://looms.example/b>", Warcs.html("Locks")));

    assertThat(read.problems).isEmpty();
    assertThat(read.titles()).containsExactly("Looms", "Locks");
    assertThat(read.page().address()).isEqualTo(A);
    assertThat(read.page().taken()).isEqualTo(Instant.parse(Warcs.DATE));
    assertThat(read.page().text())
        .startsWith("These are the words of Looms")
        .doesNotContain("Home");
    assertThat(read.page().original().bytes()).isEqualTo(Warcs.html("Looms").getBytes(UTF_8));
    assertThat(read.pages.getLast().address()).isEqualTo("https://looms.example/b");
    assertThat(read.pages.getLast().place()).isEqualTo(new CapturedPage.Place("", first.length));
  }

  @Test
  void readsACompressedFileAlike() throws IOException, MalformedSource {
    byte[] first = Warcs.gzip(Warcs.page(A, Warcs.html("Looms")));
    Collected read = read(first, Warcs.gzip(Warcs.page(A + "b", Warcs.html("Locks"))));

    assertThat(read.problems).isEmpty();
    assertThat(read.titles()).containsExactly("Looms", "Locks");
    assertThat(read.pages.getLast().place().offset()).isEqualTo(first.length);
  }

  @Test
  void readsVersionOne() throws IOException, MalformedSource {
    String page = new String(Warcs.page(A, Warcs.html("Looms")), UTF_8);

    assertThat(read(page.replace("WARC/1.1", "WARC/1.0").getBytes(UTF_8)).titles())
        .containsExactly("Looms");
  }

  @Test
  void readsResourcesConversionsAndPlainText() throws IOException, MalformedSource {
    byte[] html = Warcs.html("Looms").getBytes(UTF_8);
    byte[] text = "Locks\n\nOne is enough.".getBytes(UTF_8);
    Collected read =
        read(
            Warcs.record("resource", A, "text/html", html),
            Warcs.record("conversion", A, "text/plain", text),
            Warcs.record("resource", A, "image/png", new byte[100]));

    assertThat(read.titles()).containsExactly("Looms", "Locks");
    assertThat(read.pages.getLast().mediaType()).isEqualTo("text/plain");
    assertThat(read.pages.getLast().text()).isEqualTo("One is enough.");
    assertThat(read.skipped).containsOnlyKeys("image");
  }

  @Test
  void unwrapsWhatServersWrap() throws IOException, MalformedSource {
    byte[] html = Warcs.html("Looms").getBytes(UTF_8);
    byte[] packed = Warcs.gzip(html);
    String chunk = Integer.toHexString(packed.length) + "\r\n";
    byte[] chunked = Warcs.join(chunk.getBytes(UTF_8), packed, "\r\n0\r\n\r\n".getBytes(UTF_8));
    String type = "Content-Type: text/html";

    assertThat(response(packed, type, "Content-Encoding: gzip").titles()).containsExactly("Looms");
    Collected both =
        response(chunked, type, "Content-Encoding: gzip", "Transfer-Encoding: chunked");
    assertThat(both.titles()).containsExactly("Looms");
    assertThat(both.page().original().bytes()).isEqualTo(html);
    // `<title>Brotli</title>`
    byte[] brotli = Base64.getDecoder().decode("CwqAPHRpdGxlPkJyb3RsaTwvdGl0bGU+Aw==");
    assertThat(response(brotli, type, "Content-Encoding: br").titles()).containsExactly("Brotli");
    assertThat(response(html, type, "Content-Encoding: zstd").problems)
        .containsExactly("0: a page that cannot be unpacked (an encoding that is not known)");
    assertThat(response(html, type, "Content-Encoding: gzip").problems)
        .singleElement()
        .asString()
        .startsWith("0: a page that cannot be unpacked");
  }

  @Test
  void readsTheEncodingThatAPageWasSentWith() throws IOException, MalformedSource {
    byte[] html = {'<', 't', 'i', 't', 'l', 'e', '>', (byte) 0xE6, (byte) 0xB3};

    assertThat(response(html, "Content-Type: text/html; charset=koi8-r").titles())
        .containsExactly("\u0424\u0401");
  }

  @ParameterizedTest
  @CsvSource({
    "301, https://new.example/x, https://new.example/x",
    "302, /x, https://looms.example/x",
    "307, //other.example, https://other.example",
    "308, ?y=1, https://looms.example/?y=1"
  })
  void tellsWhereAnAddressMoved(int status, String location, String to)
      throws IOException, MalformedSource {
    byte[] block = Warcs.http(status + " Moved", new byte[0], "Location: " + location);
    Collected read = read(Warcs.record("response", "https://looms.example/", HTTP, block));

    assertThat(read.moves).containsExactly("https://looms.example/ -> " + to);
    assertThat(read.pages).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "301, javascript:alert(1), status 3xx",
    "304, , status 3xx",
    "404, , status 4xx",
    "503, , status 5xx",
    "206, , status 2xx"
  })
  void countsOtherAnswers(int status, String location, String kind)
      throws IOException, MalformedSource {
    byte[] block =
        Warcs.http(status + " No", new byte[9], "Content-Type: text/html", "Location: " + location);

    assertThat(read(Warcs.record("response", A, HTTP, block)).skipped).containsOnlyKeys(kind);
  }

  @Test
  void countsWhatIsNoPage() throws IOException, MalformedSource {
    byte[] css = Warcs.http("200 OK", new byte[9], "Content-Type: text/css");
    byte[] robots = Warcs.http("200 OK", new byte[9], "Content-Type: text/plain");
    Collected read =
        read(
            Warcs.record("warcinfo", "", "application/warc-fields", new byte[10]),
            Warcs.record("request", A, "application/http;msgtype=request", new byte[10]),
            Warcs.record("metadata", A, "text/plain", new byte[10]),
            Warcs.record("response", A, HTTP, css),
            Warcs.record("response", "https://looms.example/robots.txt", HTTP, robots),
            Warcs.record("response", "dns:looms.example", "text/dns", new byte[10]),
            Warcs.record("novelty", A, "text/html", new byte[10]));

    assertThat(read.pages).isEmpty();
    assertThat(read.problems).isEmpty();
    assertThat(read.skipped)
        .containsEntry("style", 1)
        .containsEntry("robots", 1)
        .containsEntry("warcinfo", 1)
        .containsEntry("request", 1)
        .containsEntry("metadata", 1)
        .containsEntry("other", 2);
  }

  @Test
  void findsThePageThatARevisitMeans() throws IOException, MalformedSource {
    byte[] html = Warcs.html("Looms").getBytes(UTF_8);
    String digest = "WARC-Payload-Digest: " + Warcs.sha1(html);
    byte[] block = Warcs.http("200 OK", html, "Content-Type: text/html");
    byte[] again = Warcs.http("200 OK", new byte[0]);
    byte[] page = Warcs.record("response", A, HTTP, block, digest);
    byte[] revisit = Warcs.record("revisit", A + "/again", HTTP, again, digest);
    byte[] other = Warcs.record("revisit", A, HTTP, again, "WARC-Payload-Digest: sha1:AAAA");

    for (boolean packed : new boolean[] {false, true}) {
      Collected read =
          packed
              ? read(Warcs.gzip(page), Warcs.gzip(revisit), Warcs.gzip(other))
              : read(page, revisit, other);
      assertThat(read.problems).isEmpty();
      assertThat(read.pages).extracting(CapturedPage::address).containsExactly(A, A + "/again");
      assertThat(read.titles()).containsExactly("Looms", "Looms");
      assertThat(read.skipped).containsEntry("revisit", 1);
    }
  }

  @Test
  void acceptsDigestsOfEveryKind() throws IOException, MalformedSource {
    byte[] html = "<title>Looms</title>".getBytes(UTF_8);
    byte[] block = Warcs.http("200 OK", html, "Content-Type: text/html");

    for (String digest :
        new String[] {
          Warcs.sha1(html),
          Warcs.sha1(html).toLowerCase(java.util.Locale.ROOT),
          Warcs.digest("sha-256", "SHA-256", html),
          Warcs.digest("md5", "MD5", html),
          "blake3:0000"
        }) {
      assertThat(
              read(Warcs.record(
                      "response",
                      A,
                      HTTP,
                      block,
                      "WARC-Payload-Digest: " + digest,
                      "WARC-Block-Digest: " + Warcs.sha1(block)))
                  .titles())
          .containsExactly("Looms");
    }
  }
}
