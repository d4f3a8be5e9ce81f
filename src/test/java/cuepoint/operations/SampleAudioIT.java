// SPDX-License-Identifier: Apache-2.0
package cuepoint.operations;

import static org.assertj.core.api.Assertions.assertThat;

import cuepoint.catalog.Episode;
import cuepoint.catalog.Episodes;
import cuepoint.ingest.ImportProgress;
import cuepoint.kernel.Slug;
import cuepoint.transcript.Transcripts;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/// The audio of the built-in archive, and what is said where times do not fit.
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class SampleAudioIT {
  private static final Slug SHOW = new Slug("soft-hyphen");
  private static final Path DATA = Path.of("target", "it", UUID.randomUUID().toString());
  private static final int BYTES_A_SECOND = 4000;

  private final Update update;
  private final Episodes episodes;
  private final Transcripts transcripts;
  private final String home;

  @Autowired
  SampleAudioIT(
      Update update, Episodes episodes, Transcripts transcripts, @LocalServerPort int port) {
    this.update = update;
    this.episodes = episodes;
    this.transcripts = transcripts;
    home = "http://localhost:" + port;
  }

  @DynamicPropertySource
  static void storeInAFolderOfItsOwn(DynamicPropertyRegistry registry) {
    registry.add("cuepoint.data", () -> DATA.toString());
  }

  @BeforeEach
  void readTheArchive() throws Exception {
    update.run(false, ImportProgress.SILENT);
  }

  @Test
  void someEpisodesCanBeHeardAndTheirTranscriptsAreAsLong() throws Exception {
    List<Episode> heard =
        episodes.of(SHOW).stream().filter(episode -> episode.audio() != null).toList();
    assertThat(heard).hasSizeGreaterThanOrEqualTo(2);
    for (Episode episode : heard) {
      HttpResponse<byte[]> audio = get(address(episode));
      assertThat(audio.statusCode()).isEqualTo(200);
      assertThat(audio.body().length).isLessThan(1_000_000);
      double length = (double) audio.body().length / BYTES_A_SECOND;
      double spoken = transcripts.of(episode.id()).orElseThrow().endMs() / 1000.0;
      assertThat(length - spoken).as("silence at the end, in seconds").isBetween(0.5, 1.5);
    }
  }

  @Test
  void theyAreServedInRanges() throws Exception {
    String audio = address(episodes.find(SHOW, 15).orElseThrow());
    HttpResponse<byte[]> whole = get(audio);
    assertThat(whole.headers().firstValue("Content-Type")).contains("audio/mpeg");
    assertThat(whole.headers().firstValue("Accept-Ranges")).contains("bytes");
    assertThat(whole.headers().firstValue("Cache-Control")).contains("max-age=86400, public");
    assertThat(whole.headers().firstValue("Content-Encoding")).isEmpty();

    HttpResponse<byte[]> part = get(audio, "Range", "bytes=1000-1999");
    assertThat(part.statusCode()).isEqualTo(206);
    assertThat(part.headers().firstValue("Content-Range"))
        .contains("bytes 1000-1999/" + whole.body().length);
    assertThat(part.body()).isEqualTo(Arrays.copyOfRange(whole.body(), 1000, 2000));
    assertThat(get(audio, "Range", "bytes=9999999-").statusCode()).isEqualTo(416);

    String since = whole.headers().firstValue("Last-Modified").orElseThrow();
    assertThat(get(audio, "If-Modified-Since", since).statusCode()).isEqualTo(304);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/audio/soft-hyphen/999.mp3",
        "/audio/../archive.yml",
        "/audio/%2e%2e/archive.yml",
        "/audio/..%2farchive.yml",
        "/audio/soft-hyphen"
      })
  void nothingElseIsServedThere(String address) throws Exception {
    HttpResponse<byte[]> answer = get(address);
    assertThat(answer.statusCode()).isBetween(400, 404);
    assertThat(new String(answer.body(), StandardCharsets.UTF_8)).doesNotContain("base-url");
  }

  @Test
  void thePageAsksForThemWhereItCameFrom() throws Exception {
    Episode episode = episodes.find(SHOW, 15).orElseThrow();
    assertThat(episode.audio()).startsWith("http://localhost:8080/audio/");
    String page = home + "/soft-hyphen/15/read-aloud/transcript?t=1:19";
    assertThat(Jsoup.connect(page).get().expectFirst("audio").attr("src"))
        .isEqualTo("/audio/soft-hyphen/015-read-aloud.mp3#t=79.451");
  }

  @Test
  void timesThatBelongToAnotherFileAreNamedAsSuch() throws Exception {
    for (String end : List.of("", "/transcript")) {
      String page = home + "/soft-hyphen/4/turning-the-book-inside-out" + end;
      assertThat(Jsoup.connect(page).get().expectFirst(".other-audio").text())
          .startsWith("The times here fit a recording of 9:07.")
          .contains("The audio of the episode is now 10:38 long");
      assertThat(
              Jsoup.connect(home + "/soft-hyphen/15/read-aloud" + end).get().select(".other-audio"))
          .isEmpty();
    }
  }

  private String address(Episode episode) throws Exception {
    String slug = episode.slug().value();
    return Jsoup.connect(home + "/soft-hyphen/" + episode.number() + "/" + slug)
        .get()
        .expectFirst("audio")
        .attr("src");
  }

  private HttpResponse<byte[]> get(String address, String... headers) throws Exception {
    HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(home + address));
    if (headers.length > 0) {
      request.headers(headers);
    }
    try (HttpClient client = HttpClient.newHttpClient()) {
      return Objects.requireNonNull(
          client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray()));
    }
  }
}
