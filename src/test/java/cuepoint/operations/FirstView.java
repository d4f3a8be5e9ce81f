// SPDX-License-Identifier: Apache-2.0
package cuepoint.operations;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;

/// Fetches what a browser needs to show a page for the first time, as a browser would: compressed.
/// Files that pages share are fetched once.
final class FirstView implements AutoCloseable {
  private static final String PARTS =
      "link[rel=stylesheet], link[rel=icon], link[rel=preload], link[rel=modulepreload],"
          + " script[src], img[src]";

  private static final Pattern NAMED =
      Pattern.compile("(?:from|import|url\\()\\s*[\"']?([./][^\"')\\s]+)");

  private final String home;
  private final HttpClient client = HttpClient.newHttpClient();
  private final Map<URI, Fetched> files = new HashMap<>();

  /// @param home where the site is, without a slash at the end
  FirstView(String home) {
    this.home = home;
  }

  /// A page and what belongs to it.
  ///
  /// @param html of the page
  /// @param pageBytes that came for the page itself
  /// @param bytes that came for all of it
  record Weighed(String html, int pageBytes, int bytes) {}

  private record Fetched(String text, int bytes) {}

  /// Fetches a page, whatever its status is, and everything it needs but audio.
  ///
  /// @param address from the slash on
  Weighed of(String address) throws IOException, InterruptedException {
    URI page = URI.create(home + address);
    Fetched fetched = fetch(page);
    Queue<URI> open = new ArrayDeque<>();
    for (Element part : Jsoup.parse(fetched.text(), page.toString()).select(PARTS)) {
      open.add(URI.create(part.absUrl(part.hasAttr("href") ? "href" : "src")));
    }
    Set<URI> seen = new HashSet<>();
    int bytes = fetched.bytes();
    for (URI next; (next = open.poll()) != null; ) {
      if (seen.add(next)) {
        Fetched file = files.get(next);
        if (file == null) {
          file = fetch(next);
          files.put(next, file);
        }
        bytes += file.bytes();
        URI from = next;
        NAMED
            .matcher(file.text())
            .results()
            .map(match -> match.group(1))
            .map(from::resolve)
            .forEach(open::add);
      }
    }
    return new Weighed(fetched.text(), fetched.bytes(), bytes);
  }

  private Fetched fetch(URI address) throws IOException, InterruptedException {
    HttpResponse<byte[]> answer =
        client.send(
            HttpRequest.newBuilder(address)
                .header("Accept", "text/html,*/*;q=0.8")
                .header("Accept-Encoding", "gzip")
                .build(),
            HttpResponse.BodyHandlers.ofByteArray());
    byte[] body = answer.body();
    boolean gzip = answer.headers().firstValue("Content-Encoding").orElse("").equals("gzip");
    try (var in = new ByteArrayInputStream(body)) {
      byte[] text = gzip ? new GZIPInputStream(in).readAllBytes() : body;
      return new Fetched(new String(text, StandardCharsets.UTF_8), body.length);
    }
  }

  @Override
  public void close() {
    client.close();
  }
}
