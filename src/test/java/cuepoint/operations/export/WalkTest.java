// SPDX-License-Identifier: Apache-2.0
package cuepoint.operations.export;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import cuepoint.ingest.ImportProgress;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Walks a site of a few answers, some of them bad.
class WalkTest {
  private static final Map<String, String> ANSWERS =
      Map.of(
          "/", "200 text/html <a href=/a>a</a> <a href=/short>s</a> <a href=/broken>b</a>",
          "/a", "200 text/html <a href='/'>home</a> <a href=/missing>m</a> <a href=/lies.txt>l</a>",
          "/short", "308 - /a",
          "/away", "302 - https://other.org/",
          "/broken", "500 text/html oops",
          "/lies.txt", "200 text/html <p>a page</p>");

  @TempDir private Path top;

  private HttpServer server;

  @BeforeEach
  void serve() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        exchange -> {
          String path = exchange.getRequestURI().getPath();
          String[] answer = ANSWERS.getOrDefault(path, "404 text/html none").split(" ", 3);
          boolean leads = answer[0].startsWith("3");
          exchange.getResponseHeaders().set(leads ? "Location" : "Content-Type", answer[2]);
          if (!leads) {
            exchange.getResponseHeaders().set("Content-Type", answer[1]);
          }
          byte[] body = leads ? new byte[0] : answer[2].getBytes(StandardCharsets.UTF_8);
          exchange.sendResponseHeaders(Integer.parseInt(answer[0]), leads ? -1 : body.length);
          exchange.getResponseBody().write(body);
          exchange.close();
        });
    server.start();
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  @Test
  void writesWhatIsThereAndNamesWhatIsNot() throws Exception {
    String home = "http://127.0.0.1:" + server.getAddress().getPort();
    Reach reach = new Reach(Robots.parse(""));
    Path to = top.resolve("site");
    try (ExportFolder folder = ExportFolder.open(to);
        Site site = new Site(home)) {
      StaticPage pages = new StaticPage(reach, "https://example.org", false);
      Walk walk =
          new Walk(site, reach, pages, "https://example.org", folder, ImportProgress.SILENT);
      walk.from(List.of("/", "/away"));
      folder.finish();
      ExportReport report = walk.report();
      assertThat(report.failures())
          .containsExactly(
              "/away leads to https://other.org/, which is not part of an export",
              "/broken answers with status 500",
              "/lies.txt is text/html, which its address does not say",
              "/missing answers with status 404");
      assertThat(report.pages()).isEqualTo(3);
      assertThat(report.files()).isZero();
    }
    assertThat(to.resolve("a/index.html")).content().contains("href=\"../index.html\"");
    assertThat(to.resolve("short/index.html"))
        .content()
        .contains(
            "content=\"0; url=../a/index.html\"", "href=\"https://example.org/a\"", ">/a</a>");
  }
}
