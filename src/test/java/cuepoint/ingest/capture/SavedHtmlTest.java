// SPDX-License-Identifier: Apache-2.0
package cuepoint.ingest.capture;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import cuepoint.article.CapturedPage;
import cuepoint.ingest.MalformedSource;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SavedHtmlTest {
  private static final String PROSE =
      "A loom with one lock weaves one thread at a time, and nobody minds. ".repeat(5);

  private static final String PAGE =
      """
      <!DOCTYPE html> <html lang=en-gb><!--
       Page saved with SingleFile
       url: https://looms.example/locks?page=2
       saved date: Wed May 01 2019 10:22:33 GMT+0200 (Central European Summer Time)
      --><head><meta charset=utf-8>
      <title>Locks on looms | The Loom Letter</title>
      <meta property="og:site_name" content="The Loom Letter">
      <meta name=author content="By Ada Loom and Bo Warp">
      <meta name="description" content="Why one lock&#10;is enough.">
      <link rel=canonical href="https://looms.example/locks">
      <script type="application/ld+json">
      {"@graph": [{"@type": "Article", "author": [{"name": "Ada Loom"}, {"name": "Cy Weft"}]}]}
      </script>
      </head><body class="has-sidebar">
      <header><h1>The Loom Letter</h1><p>Letters on looms for everybody since 1801.</p></header>
      <nav><ul><li><a href=/>Home</a><li><a href=/all>All letters</a></ul></nav>
      <div id=content><div class="post-body">
        <h1>Locks on looms</h1>
        <p>%1$s</p>
        <h2>Two <em>locks</em></h2>
        <p>%1$s</p><script>alert("never")</script>
        <pre>lock()
        weave()</pre>
        <ul><li>One %1$s<li>Two</ul>
        <table><tr><td>a<td>b<tr><td>c<td>d</table>
        <ul class=tags><li><a href=/t/1>looms</a><li><a href=/t/2>locks</a>
            <li><a href=/t/3>threads</a></ul>
        <div class="share-buttons">Share this on every network that there is, please do</div>
      </div></div>
      <div class="comments-area"><p>First! %1$s</p></div>
      <footer>Imprint, privacy, and many other words that nobody reads at all.</footer>
      </body></html>
      """
          .formatted(PROSE);

  @TempDir private Path folder;

  private CapturedPage read(byte[] html) throws IOException, MalformedSource {
    Path file = folder.resolve("looms.html");
    Files.write(file, html);
    return Collected.of(CaptureKind.SAVED_HTML, file).page();
  }

  private CapturedPage read(String html) throws IOException, MalformedSource {
    return read(html.getBytes(UTF_8));
  }

  @Test
  void readsWhatAPageSaysOfItself() throws IOException, MalformedSource {
    CapturedPage page = read(PAGE);

    assertThat(page.address()).isEqualTo("https://looms.example/locks?page=2");
    assertThat(page.taken()).isEqualTo(Instant.parse("2019-05-01T08:22:33Z"));
    assertThat(page.title()).isEqualTo("Locks on looms");
    assertThat(page.siteName()).isEqualTo("The Loom Letter");
    assertThat(page.authors()).containsExactly("Ada Loom", "Bo Warp", "Cy Weft");
    assertThat(page.overview()).isEqualTo("Why one lock\nis enough.");
    assertThat(page.language()).isEqualTo("en-GB");
    assertThat(page.mediaType()).isEqualTo("text/html");
    assertThat(page.original().bytes()).isEqualTo(PAGE.getBytes(UTF_8));
  }

  @Test
  void findsTheMainText() throws IOException, MalformedSource {
    CapturedPage page = read(PAGE);

    String prose = PROSE.strip();
    assertThat(page.contents()).containsExactly("Two locks");
    assertThat(page.text())
        .isEqualTo(
            String.join(
                "\n\n",
                "Locks on looms",
                prose,
                "Two locks",
                prose,
                "lock()\nweave()",
                "One " + prose + "\nTwo",
                "a b\nc d"));
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '~',
      value = {
        "~<html><!-- saved from url=(0022)https://a.example/b?c=1 --><link rel=canonical"
            + " href=https://a.example/d>~, https://a.example/b?c=1",
        "<link rel=canonical href=https://a.example/d><meta property=og:url"
            + " content=https://a.example/e>, https://a.example/d",
        "<base href=https://a.example/f><meta property=og:url content=https://a.example/e>,"
            + " https://a.example/e",
        "<base href=https://a.example/f><p>x, https://a.example/f",
        "<link rel=canonical href=/d><p>x, ",
        "<link rel=canonical href='javascript:alert(1)'><base href='data:text/html;x'>, ",
        "<link rel=canonical href='file:///etc/passwd'>, ",
        "<link rel=canonical href='https:///no-host'>, ",
        "<link rel=canonical href='https://a.example/ b'>, "
      })
  void takesTheAddressFromTheSurestPlace(String html, String address)
      throws IOException, MalformedSource {
    assertThat(read("<!doctype html>" + html).address()).isEqualTo(address);
  }

  @Test
  void takesWhatThePageMarksAsItsArticle() throws IOException, MalformedSource {
    String teasers =
        "<div><p>Another letter, which is long enough to be prose.</p></div>".repeat(4);
    CapturedPage page =
        read(
            "<body><div><p>"
                + PROSE
                + "</div><article><h1>Mine</h1><p>"
                + PROSE
                + PROSE
                + "</article>"
                + teasers);

    assertThat(page.title()).isEqualTo("Mine");
    assertThat(page.text()).isEqualTo("Mine\n\n" + (PROSE + PROSE).strip());
  }

  @Test
  void readsAPageWhoseNamesAllTellOfSomethingElse() throws IOException, MalformedSource {
    assertThat(read("<body><div class=modal><p>" + PROSE + "</p></div>").text())
        .isEqualTo(PROSE.strip());
  }

  @Test
  void readsAShortPageWhole() throws IOException, MalformedSource {
    CapturedPage page = read("<title> </title><p>Short.<p>And sweet.");

    assertThat(page.title()).isEqualTo("looms.html");
    assertThat(page.text()).isEqualTo("Short.\n\nAnd sweet.");
  }

  @Test
  void readsEveryEncoding() throws IOException, MalformedSource {
    Charset windows = Charset.forName("windows-1252");
    String html = "<!doctype html><title>Caf\u00e9 \u20ac\u2019s</title>";

    assertThat(read(html.getBytes(windows)).title()).isEqualTo("Caf\u00e9 \u20ac\u2019s");
    assertThat(read(("<meta charset=ISO-8859-1>" + html).getBytes(windows)).title())
        .isEqualTo("Caf\u00e9 \u20ac\u2019s");
    assertThat(read("\uFEFF" + html).title()).isEqualTo("Caf\u00e9 \u20ac\u2019s");
    assertThat(read(("\uFEFF" + html).getBytes(UTF_16LE)).title())
        .isEqualTo("Caf\u00e9 \u20ac\u2019s");
    assertThat(read("<meta charset=utf-16>" + html).title()).isEqualTo("Caf\u00e9 \u20ac\u2019s");
    assertThat(read("<meta charset=no-such>" + html).title()).isEqualTo("Caf\u00e9 \u20ac\u2019s");
    assertThat(read("<title>Cafe\u0301</title>").title()).isEqualTo("Caf\u00e9");
  }

  @Test
  void readsADateThatIsNone() throws IOException, MalformedSource {
    String saved =
        "<!DOCTYPE html><html><!--\n Page saved with SingleFile\n url: https://a.example/\n";

    assertThat(read(saved + " saved date: yesterday\n-->").taken()).isNull();
    assertThat(read(saved + " saved date: 2019-05-01T10:22:33Z\n-->").taken())
        .isEqualTo(Instant.parse("2019-05-01T10:22:33Z"));
    assertThat(read(saved + "-->").taken()).isNull();
  }
}
