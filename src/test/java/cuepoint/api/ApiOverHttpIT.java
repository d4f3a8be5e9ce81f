// SPDX-License-Identifier: Apache-2.0
package cuepoint.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/// What only a real server shows: addresses that are too long or badly encoded.
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class ApiOverHttpIT {
  private static final Path DATA = Path.of("target", "it", UUID.randomUUID().toString());

  @LocalServerPort private int port;

  @DynamicPropertySource
  static void storeInAFolderOfItsOwn(DynamicPropertyRegistry registry) {
    registry.add("cuepoint.data", () -> DATA.toString());
    registry.add("server.address", () -> "127.0.0.1");
  }

  @Test
  void answersAQueryOfTenThousandWords() throws IOException {
    assertThat(get("/api/v1/search?q=" + "eleven+".repeat(10_000)))
        .startsWith("HTTP/1.1 400")
        .contains("application/problem+json", "\"query-too-long\"");
  }

  @ParameterizedTest
  @ValueSource(strings = {"%ZZ", "%", "%ff%fe", "%E6%97"})
  void answersWhatCannotBeDecoded(String query) throws IOException {
    assertThat(get("/api/v1/search?q=" + query))
        .startsWith("HTTP/1.1 400")
        .contains("application/problem+json", "\"bad-request\"");
  }

  @Test
  void saysThatTheIndexIsNotThereYet() throws IOException {
    assertThat(get("/api/v1/search?q=" + "%E6%97%A5".repeat(64)))
        .startsWith("HTTP/1.1 503")
        .contains("Retry-After: ", "\"index-not-ready\"");
  }

  private String get(String address) throws IOException {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      String request =
          "GET " + address + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n";
      socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
      ByteArrayOutputStream answer = new ByteArrayOutputStream();
      InputStream in = socket.getInputStream();
      in.transferTo(answer);
      return answer.toString(StandardCharsets.UTF_8);
    }
  }
}
