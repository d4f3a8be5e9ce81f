// SPDX-License-Identifier: Apache-2.0
package cuepoint.operations.export;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;

/// The running site, asked over HTTP as anybody would: an export is what a reader gets.
final class Site implements AutoCloseable {
  /// No page takes that long unless something is wrong.
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  private final String home;
  private final HttpClient client =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .followRedirects(HttpClient.Redirect.NEVER)
          .build();

  /// @param home where it is, without a slash at the end
  Site(String home) {
    this.home = home;
  }

  /// What it answers at an address from its root.
  Answer get(String address) throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(home + address)).timeout(PATIENCE).build();
    HttpResponse<byte[]> response = client.send(request, HttpResponse.BodyHandlers.ofByteArray());
    String location = header(response, "Location");
    return new Answer(
        response.statusCode(),
        header(response, "Content-Type"),
        location.startsWith(home + "/") ? location.substring(home.length()) : location,
        header(response, "Content-Security-Policy"),
        response.body());
  }

  private static String header(HttpResponse<byte[]> response, String name) {
    return response.headers().firstValue(name).orElse("");
  }

  @Override
  public void close() {
    client.close();
  }
}
