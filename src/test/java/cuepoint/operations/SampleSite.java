// SPDX-License-Identifier: Apache-2.0
package cuepoint.operations;

import cuepoint.ingest.ImportProgress;
import cuepoint.ingest.MalformedSettings;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Objects;
import org.springframework.boot.context.event.ApplicationStartedEvent;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The sample archive, served for tests that only read. One of its episodes is gone.
@TestComponent
class SampleSite implements AutoCloseable {
  private final Update update;
  private final JdbcClient jdbc;
  private final Environment environment;
  private final HttpClient client = HttpClient.newHttpClient();

  SampleSite(Update update, JdbcClient jdbc, Environment environment) {
    this.update = update;
    this.jdbc = jdbc;
    this.environment = environment;
  }

  @EventListener(ApplicationStartedEvent.class)
  void fill() throws MalformedSettings {
    update.run(false, ImportProgress.SILENT);
    jdbc.sql(
            """
            INSERT INTO episode (
              show_slug, number, slug, title, title_rank, inferred, gone, revision)
            VALUES (
              'soft-hyphen', 3, 'the-tape-that-is-lost', 'The tape that is lost', 0, '', TRUE,
              NEXT VALUE FOR revision_seq)
            """)
        .update();
  }

  /// Where it is served, without a slash at the end.
  String home() {
    return "http://localhost:"
        + Objects.requireNonNull(environment.getProperty("local.server.port"));
  }

  /// What a browser gets for an address; redirects are not followed.
  HttpResponse<String> get(String address) throws IOException, InterruptedException {
    return client.send(
        HttpRequest.newBuilder(URI.create(home() + address)).header("Accept", "text/html").build(),
        HttpResponse.BodyHandlers.ofString());
  }

  @Override
  public void close() {
    client.close();
  }
}
