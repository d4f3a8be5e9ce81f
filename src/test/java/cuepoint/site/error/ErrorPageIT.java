// SPDX-License-Identifier: Apache-2.0
package cuepoint.site.error;

import static org.assertj.core.api.Assertions.assertThat;

import cuepoint.site.FilledArchive;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/// What comes back over a real connection when something is wrong.
@SpringBootTest(
    webEnvironment = WebEnvironment.RANDOM_PORT,
    properties = "cuepoint.data=target/site-it/${random.uuid}")
@Import({FilledArchive.class, ErrorPageIT.Broken.class})
class ErrorPageIT {
  private final HttpClient browser = HttpClient.newHttpClient();

  @LocalServerPort private int port;

  /// A page that cannot be made.
  @Controller
  static class Broken {
    @GetMapping("/broken/page/for/a/test")
    String fail() {
      throw new IllegalStateException("a secret of the server");
    }
  }

  @ParameterizedTest(name = "{0} {1} is {2}")
  @CsvSource({
    "GET, /no/such/page/at/all/anywhere, 404, This page is not in the archive",
    "GET, /static/nothing.css, 404, This page is not in the archive",
    "POST, /soft-hyphen, 405, This request makes no sense",
    "GET, /broken/page/for/a/test, 500, Something went wrong on our side"
  })
  void isAPageOfOurs(String method, String address, int status, String heading)
      throws IOException, InterruptedException {
    HttpResponse<String> response = send(method, address);
    assertThat(response.statusCode()).isEqualTo(status);
    Document page = Jsoup.parse(response.body());
    assertThat(page.select("h1").text()).isEqualTo(heading);
    assertThat(page.select("link[rel=stylesheet]")).isNotEmpty();
    assertThat(response.body()).doesNotContain("secret", "Exception", "at cuepoint");
    assertThat(response.headers().firstValue("Content-Security-Policy")).isPresent();
    assertThat(response.headers().firstValue("ETag")).isEmpty();
  }

  @Test
  void pagesAndStyleSheetsAreCompressedOnce() throws IOException, InterruptedException {
    for (String address :
        new String[] {"/", "/soft-hyphen/1/clocks-and-calendars/transcript.txt"}) {
      HttpResponse<byte[]> response =
          browser.send(
              HttpRequest.newBuilder(address(address)).header("Accept-Encoding", "gzip").build(),
              BodyHandlers.ofByteArray());
      assertThat(response.headers().allValues("Content-Encoding")).containsExactly("gzip");
      assertThat(response.body()).startsWith((byte) 31, (byte) 139);
    }
  }

  private HttpResponse<String> send(String method, String address)
      throws IOException, InterruptedException {
    return browser.send(
        HttpRequest.newBuilder(address(address))
            .header("Accept", "text/html")
            .method(method, HttpRequest.BodyPublishers.noBody())
            .build(),
        BodyHandlers.ofString());
  }

  private URI address(String address) {
    return URI.create("http://localhost:" + port + address);
  }
}
