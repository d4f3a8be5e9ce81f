// SPDX-License-Identifier: Apache-2.0
package cuepoint.operations;

import java.io.IOException;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.nio.channels.Channels;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.netpreserve.jwarc.MediaType;
import org.netpreserve.jwarc.WarcCompression;
import org.netpreserve.jwarc.WarcResponse;
import org.netpreserve.jwarc.WarcWriter;

/// Prints how long the pages of a generated WARC take to go in, in a process of its own with 512 MB
/// of heap: start, reading, storing, indexing, end.
///
/// `mvn -B spring-boot:test-run -Dmain.class=cuepoint.operations.CaptureBenchmark`
final class CaptureBenchmark {
  private static final int PAGES = 10_000;
  private static final int WORDS = 20_000;
  private static final long SEED = 20_261_121;
  private static final String HEAP = "512m";

  private final Random random = new Random(SEED);
  private final List<String> words = new ArrayList<>();

  private CaptureBenchmark() {
    for (int i = 0; i < WORDS; i++) {
      StringBuilder word = new StringBuilder();
      for (int letters = 3 + random.nextInt(7); letters > 0; letters--) {
        word.append((char) ('a' + random.nextInt(26)));
      }
      words.add(word.toString());
    }
  }

  public static void main(String[] args) throws Exception {
    Path folder = Files.createTempDirectory(Path.of("target"), "captures").toAbsolutePath();
    Files.createDirectories(folder.resolve("show"));
    Files.writeString(
        folder.resolve("archive.yml"), "shows: [{slug: a, title: A, sources: [show]}]");
    Files.writeString(
        folder.resolve("show/1-notes.md"),
        "# One\n\n**Ada #1:** [**A page**](https://pages.example/7)\n\n- Text.\n");
    Path warc = folder.resolve("show/pages.warc.gz");
    long plain = new CaptureBenchmark().write(warc);
    System.out.printf(
        "%d pages, %.1f MB of HTML, %.1f MB compressed%n",
        PAGES, plain / 1e6, Files.size(warc) / 1e6);
    measure(folder, "10,000 new pages");
    measure(folder, "the same again");
  }

  private static void measure(Path folder, String what) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("-Xmx" + HEAP);
    command.add("--enable-native-access=ALL-UNNAMED");
    command.add("-cp");
    command.add(ManagementFactory.getRuntimeMXBean().getClassPath());
    command.add("cuepoint.Cuepoint");
    command.add("import");
    command.add("--cuepoint.config=" + folder.resolve("archive.yml"));
    command.add("--cuepoint.data=" + folder.resolve("data"));
    long start = System.nanoTime();
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    int status = process.waitFor();
    Duration took = Duration.ofNanos(System.nanoTime() - start);
    String last = out.lines().reduce((_, line) -> line).orElse("");
    System.out.printf(
        "%-18s %6.1f s, -Xmx%s, exit %d: %s%n", what, took.toMillis() / 1e3, HEAP, status, last);
    if (status != 0) {
      throw new IllegalStateException(out);
    }
  }

  private long write(Path file) throws IOException {
    long bytes = 0;
    try (OutputStream out = Files.newOutputStream(file);
        WarcWriter warc = new WarcWriter(Channels.newChannel(out), WarcCompression.GZIP)) {
      for (int i = 0; i < PAGES; i++) {
        byte[] body = page(i).getBytes(StandardCharsets.UTF_8);
        bytes += body.length;
        warc.write(
            new WarcResponse.Builder("https://pages.example/" + i)
                .date(Instant.parse("2026-01-01T00:00:00Z").plusSeconds(i))
                .body(
                    new org.netpreserve.jwarc.HttpResponse.Builder(200, "OK")
                        .body(MediaType.HTML_UTF8, body)
                        .build())
                .build());
      }
    }
    return bytes;
  }

  /// A page as sites send them: head, menu, a text of some 900 words under headings, comments,
  /// foot.
  private String page(int number) {
    StringBuilder html = new StringBuilder(24_000);
    html.append("<!doctype html><html lang=en><head><meta charset=utf-8><title>")
        .append(sentence(6))
        .append(
            "</title><meta name=author content=\"Ada Winder\"><meta name=description content=\"")
        .append(sentence(20))
        .append("\"><style>")
        .append("a{color:red} ".repeat(100))
        .append("</style><script>")
        .append("var a = 1; ".repeat(100))
        .append("</script></head><body><nav><ul>");
    for (int i = 0; i < 40; i++) {
      html.append("<li><a href=\"/").append(i).append("\">").append(sentence(2)).append("</a>");
    }
    html.append("</ul></nav><main><article><h1>").append(sentence(6)).append("</h1>");
    for (int part = 0; part < 6; part++) {
      html.append("<h2>").append(sentence(4)).append("</h2>");
      for (int i = 0; i < 3; i++) {
        html.append("<p>")
            .append(sentence(40))
            .append(" <a href=\"/x\">")
            .append(sentence(2))
            .append("</a> ")
            .append(sentence(8))
            .append("</p>");
      }
    }
    html.append("</article></main><aside class=comments>");
    for (int i = 0; i < 10; i++) {
      html.append("<div class=comment><b>Somebody</b> ").append(sentence(15)).append("</div>");
    }
    return html.append("</aside><footer>Page ")
        .append(number)
        .append("</footer></body></html>")
        .toString();
  }

  private String sentence(int length) {
    StringBuilder sentence = new StringBuilder();
    for (int i = 0; i < length; i++) {
      // squared, so that some words are frequent and most are rare, as in language
      double place = random.nextDouble();
      sentence.append(i == 0 ? "" : " ").append(words.get((int) (place * place * place * WORDS)));
    }
    return sentence.append('.').toString();
  }
}
